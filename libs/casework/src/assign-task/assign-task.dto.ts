import { PROGRAMS } from '#codes';
import { Code, Day, HappenedBody, Id, OneOf, Text } from '#platform';

export class AssignTaskBody extends HappenedBody {
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
}
