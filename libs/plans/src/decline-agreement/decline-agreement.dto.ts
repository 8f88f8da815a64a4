import { LANGUAGES } from '#codes';
import { HappenedBody, Id, Nested, OneOf, Text, Whole } from '#platform';
import { InterpreterBody } from '../plan.interpreter.dto.js';

export class DeclineAgreementBody extends HappenedBody {
  @Whole(1, 10_000)
  version: number;

  @Id()
  personId: string;

  @OneOf(LANGUAGES, { optional: true, description: 'Of the text that was read.' })
  language?: string;

  @Nested(() => InterpreterBody, { optional: true })
  interpreter?: InterpreterBody;

  @Text(2000, { optional: true, description: 'In their own words.' })
  reason?: string;
}
