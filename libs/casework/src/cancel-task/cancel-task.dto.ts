import { HappenedBody, Text } from '#platform';

export class CancelTaskBody extends HappenedBody {
  @Text(1000)
  reason: string;
}
