import { Code, Moment, Text } from '#platform';

export class ReassignTaskBody {
  @Code()
  actorId: string;

  @Text(1000)
  reason: string;

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
