import { LANGUAGES } from '#codes';
import { Moment, OneOf, Text, YesNo } from '#platform';

export class RecordCommunicationNeedDto {
  @YesNo()
  interpreter: boolean;

  @OneOf(LANGUAGES)
  language: string;

  @Text(500, { optional: true })
  note?: string;

  @Moment({ optional: true })
  occurredAt?: string;
}
