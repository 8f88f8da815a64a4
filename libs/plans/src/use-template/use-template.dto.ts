import { ORGANIZATIONS, PROGRAMS, SHARING } from '#codes';
import { Code, Day, HappenedBody, ManyOf, NestedList, OneOf, Text } from '#platform';

export class PersonalStepDto {
  @Code({ description: 'Id of the step in the template.' })
  step: string;

  @Text(200)
  title: string;

  @OneOf([...PROGRAMS, ...ORGANIZATIONS, 'family'], { description: 'Who answers for it.' })
  owner: string;

  @OneOf(['worker', 'partner', 'family'])
  doer: 'worker' | 'partner' | 'family';

  @Code({ optional: true, description: 'Id of the worker or family member who does it.' })
  actorId?: string;

  @Day({ optional: true })
  dueOn?: string;

  @OneOf(SHARING)
  sharing: string;

  @ManyOf([...PROGRAMS, ...ORGANIZATIONS, 'family'], { optional: true })
  sharedWith?: string[];
}

export class UseTemplateBody extends HappenedBody {
  @Code({ description: 'Its id in `GET /api/plan-templates`.' })
  template: string;

  @NestedList(() => PersonalStepDto, 30, { description: 'The steps that are kept, as they are for this family; the others are left out.' })
  steps: PersonalStepDto[];
}
