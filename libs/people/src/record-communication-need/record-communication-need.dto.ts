import { LANGUAGES } from '#codes';
import { HappenedBody, OneOf, Text, YesNo } from '#platform';

export class RecordCommunicationNeedDto extends HappenedBody {
  @YesNo()
  interpreter: boolean;

  @OneOf(LANGUAGES)
  language: string;

  @Text(500, { optional: true })
  note?: string;
}
