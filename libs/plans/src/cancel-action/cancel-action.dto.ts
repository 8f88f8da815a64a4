import { HappenedBody, Text } from '#platform';

export class CancelActionBody extends HappenedBody {
  @Text(1000)
  reason: string;
}
