import { STRENGTH_CODES } from '#codes';
import { HappenedBody, OneOf, Text } from '#platform';

export class DrawOnStrengthBody extends HappenedBody {
  @Text(1000)
  words: string;

  @OneOf(STRENGTH_CODES, { optional: true, description: 'Which kind it is, beside the words.' })
  code?: string;
}
