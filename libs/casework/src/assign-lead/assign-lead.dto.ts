import { Moment } from '#platform';

export class AssignLeadBody {
  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
