import { ORGANIZATIONS, PROGRAMS, SHARING } from '#codes';
import { Code, Day, HappenedBody, Id, Ids, ManyOf, OneOf, Text } from '#platform';

/** What is left out stays as it is. */
export class ReviseActionBody extends HappenedBody {
  @Text(200, { optional: true })
  title?: string;

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

  @Ids(30, { optional: true, description: 'Whom of the people of the plan it is about; an empty list: all of them.' })
  aboutIds?: string[];

  @OneOf(SHARING, { optional: true })
  sharing?: string;

  @ManyOf([...PROGRAMS, ...ORGANIZATIONS, 'family'], { optional: true })
  sharedWith?: string[];

  @Text(1000, { optional: true, description: 'Why; the others see it.' })
  reason?: string;
}
