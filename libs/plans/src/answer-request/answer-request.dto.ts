import { Text } from '#platform';

export class AnswerRequestBody {
  @Text(1000, { description: 'What the one who asked reads, to the letter.' })
  words: string;
}
