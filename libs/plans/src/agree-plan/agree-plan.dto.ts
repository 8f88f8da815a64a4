import { LANGUAGES } from '#codes';
import { HappenedBody, Id, Nested, OneOf, Text, Whole } from '#platform';
import { InterpreterBody } from '../plan.interpreter.dto.js';

export class AgreePlanBody extends HappenedBody {
  @Whole(1, 10_000, { description: 'The version that is agreed to.' })
  version: number;

  @Id()
  personId: string;

  @OneOf(['self', 'parent', 'guardian', 'representative'])
  capacity: 'self' | 'parent' | 'guardian' | 'representative';

  @OneOf(LANGUAGES, { description: 'Of the text that was read.' })
  language: string;

  @OneOf(['spoken', 'paper', 'electronic'])
  signature: 'spoken' | 'paper' | 'electronic';

  @Text(64, { min: 64, description: 'SHA-256 (hex) of the text that was shown, as `GET …/agreement-text` gave it.' })
  textHash: string;

  @Nested(() => InterpreterBody, { optional: true })
  interpreter?: InterpreterBody;
}
