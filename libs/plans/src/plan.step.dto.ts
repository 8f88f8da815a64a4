import { ORGANIZATIONS, PROGRAMS, SHARING } from '#codes';
import { Code, Day, Ids, ManyOf, OneOf, Text } from '#platform';

/** What is said of a step, whether it is agreed by itself or comes with a template. */
export class StepBody {
  @Text(200)
  title: string;

  @OneOf([...PROGRAMS, ...ORGANIZATIONS, 'family'], { description: 'Who answers for it.' })
  owner: string;

  @OneOf(['worker', 'partner', 'family'])
  doer: 'worker' | 'partner' | 'family';

  @Code({ optional: true, description: 'Id of the worker or family member who does it.' })
  actorId?: string;

  @Ids(30, { optional: true, description: 'Whom of the people of the plan it is about; left out: all of them.' })
  aboutIds?: string[];

  @Day({ optional: true })
  dueOn?: string;

  @OneOf(SHARING)
  sharing: string;

  @ManyOf([...PROGRAMS, ...ORGANIZATIONS, 'family'], { optional: true })
  sharedWith?: string[];
}
