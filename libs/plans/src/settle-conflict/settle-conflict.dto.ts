import { ORGANIZATIONS, PROGRAMS, SHARING } from '#codes';
import { Amount, Code, Day, Id, Ids, ManyOf, Nested, OneOf, Text } from '#platform';

/** Values written anew, for exactly the fields of the conflict. */
export class SettledValue {
  @Text(200, { optional: true })
  title?: string;

  @Text(4000, { optional: true })
  words?: string;

  @Amount(-1_000_000, 1_000_000, { optional: true })
  target?: number;

  @Day({ optional: true, emptied: true, description: 'Empty: none any more.' })
  targetDate?: string;

  @Day({ optional: true, emptied: true, description: 'Empty: none any more.' })
  dueOn?: string;

  @OneOf([...PROGRAMS, ...ORGANIZATIONS, 'family'], { optional: true })
  owner?: string;

  @OneOf(['worker', 'partner', 'family'], { optional: true })
  doer?: string;

  @Code({ optional: true, emptied: true, description: 'Empty: nobody by name.' })
  actorId?: string;

  @Id({ optional: true, emptied: true, description: 'Empty: it waits for nothing.' })
  waitsFor?: string;

  @Ids(30, { optional: true, description: 'An empty list: all people of the plan.' })
  aboutIds?: string[];

  @OneOf(SHARING, { optional: true })
  sharing?: string;

  @ManyOf([...PROGRAMS, ...ORGANIZATIONS, 'family'], { optional: true })
  sharedWith?: string[];
}

export class SettleConflictBody {
  @OneOf(['theirs', 'yours', 'another'], {
    description: '`theirs`: what was saved first; `yours`: what was kept; `another`: a value written anew.',
  })
  chosen: 'theirs' | 'yours' | 'another';

  @Nested(() => SettledValue, { optional: true })
  value?: SettledValue;

  @Text(1000, { optional: true, description: 'Why this one; the other person sees it.' })
  reason?: string;
}
