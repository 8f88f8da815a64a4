import { HappenedBody, Text } from '#platform';

export class CompleteActionBody extends HappenedBody {
  @Text(2000, { optional: true })
  note?: string;
}
