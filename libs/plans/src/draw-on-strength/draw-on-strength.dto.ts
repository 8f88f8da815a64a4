import { HappenedBody, Text } from '#platform';

export class DrawOnStrengthBody extends HappenedBody {
  @Text(1000)
  words: string;
}
