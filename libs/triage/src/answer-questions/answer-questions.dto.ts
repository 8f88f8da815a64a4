import { Code, HappenedBody, NestedList, OneOf, Texts } from '#platform';

const ABSENT = ['asked-declined', 'asked-unknown', 'not-asked'] as const;

export class AnswerDto {
  @Code()
  question: string;

  @Texts(20, 60, { optional: true, description: 'Codes of the options that hold.' })
  codes?: string[];

  @OneOf(ABSENT, { optional: true, description: 'Why there is no answer.' })
  absent?: (typeof ABSENT)[number];
}

export class AnswerQuestionsBody extends HappenedBody {
  @NestedList(() => AnswerDto, 40)
  answers: AnswerDto[];
}
