import { ORGANIZATIONS, PROGRAMS, SHARING } from '#codes';
import { Amount, Code, Day, Id, ManyOf, Nested, OneOf, Text } from '#platform';

/** Values written anew, for exactly the fields of the conflict. */
export class SettledValue {
  @Text(200, { optional: true })
  title?: string;

  @Text(4000, { optional: true })
  words?: string;

  @Amount(-1_000_000, 1_000_000, { optional: true })
  target?: number;

  @Day({ optional: true })
  targetDate?: string;

  @Day({ optional: true })
  dueOn?: string;

  @OneOf([...PROGRAMS, ...ORGANIZATIONS, 'family'], { optional: true })
  owner?: string;

  @OneOf(['worker', 'partner', 'family'], { optional: true })
  doer?: string;

  @Code({ optional: true })
  actorId?: string;

  @Id({ optional: true })
  waitsFor?: string;

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
