import { HappenedBody, Text } from '#platform';

export class NameBarrierBody extends HappenedBody {
  @Text(1000)
  words: string;
}
