import { BARRIER_CODES } from '#codes';
import { HappenedBody, OneOf, Text } from '#platform';

export class NameBarrierBody extends HappenedBody {
  @Text(1000)
  words: string;

  @OneOf(BARRIER_CODES, { optional: true, description: 'Which kind it is, beside the words.' })
  code?: string;
}
