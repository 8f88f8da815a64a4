import { Code, HappenedBody, Text } from '#platform';

export class ReassignTaskBody extends HappenedBody {
  @Code()
  actorId: string;

  @Text(1000)
  reason: string;
}
