import { Code, HappenedBody, NestedList } from '#platform';
import { StepBody } from '../plan.step.dto.js';

export class PersonalStepDto extends StepBody {
  @Code({ description: 'Id of the step in the template.' })
  step: string;
}

export class UseTemplateBody extends HappenedBody {
  @Code({ description: 'Its id in `GET /api/plan-templates`.' })
  template: string;

  @Code({ optional: true, description: 'The version that was read; 409 where another holds by now.' })
  version?: string;

  @NestedList(() => PersonalStepDto, 30, { description: 'The steps that are kept, as they are for this family; the others are left out.' })
  steps: PersonalStepDto[];
}
