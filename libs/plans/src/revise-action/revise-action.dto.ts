import { ORGANIZATIONS, PROGRAMS, SHARING } from '#codes';
import { Code, Day, HappenedBody, Id, ManyOf, OneOf, Text } from '#platform';

/** What is left out stays as it is. */
export class ReviseActionBody extends HappenedBody {
  @Text(200, { optional: true })
  title?: string;

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

  @Text(1000, { optional: true, description: 'Why; the others see it.' })
  reason?: string;
}
