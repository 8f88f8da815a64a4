import { Text } from '#platform';

export class AnswerLookQuestionBody {
  @Text(1000, { description: 'What the person reads, to the letter.' })
  words: string;
}
