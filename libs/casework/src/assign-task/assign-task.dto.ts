import { PROGRAMS } from '#codes';
import { Code, Day, Id, Moment, OneOf, Text } from '#platform';

export class AssignTaskBody {
  @Code({ description: 'Id of somebody on the team.' })
  actorId: string;

  @Text(200)
  title: string;

  @Text(1000, { optional: true })
  why?: string;

  @Day({ optional: true })
  dueOn?: string;

  @OneOf(PROGRAMS, { optional: true })
  program?: string;

  @Id({ optional: true, description: 'The event that made it necessary.' })
  causedBy?: string;

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
