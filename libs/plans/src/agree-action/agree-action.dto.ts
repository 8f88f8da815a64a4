import { IntersectionType } from '@nestjs/swagger';
import { Code, HappenedBody, Id, Ids, Text, YesNo } from '#platform';
import { StepBody } from '../plan.step.dto.js';

export class AgreeActionBody extends IntersectionType(HappenedBody, StepBody) {
  @Id()
  goalId: string;

  @YesNo({ optional: true, description: 'Required by law.' })
  mandated?: boolean;

  @Code({ optional: true, description: 'Which law or rule, by its id in `GET /api/legal-grounds`; needed when it is required by law.' })
  legalGround?: string;

  @Text(120, { optional: true, description: 'In place of `legalGround`: the citation of one of the same list.' })
  legalBasis?: string;

  @Id({ optional: true, description: 'The action that must be done first.' })
  waitsFor?: string;

  @Code({ optional: true, description: 'The suggestion that it comes from: its id in `GET /api/plans/{id}/suggestions`.' })
  suggestionId?: string;

  @Ids(20, { optional: true, description: 'The facts that spoke for that suggestion: their `eventId`s.' })
  evidence?: string[];
}
