import { STRENGTH_CODES } from '#codes';
import { HappenedBody, Id, Nested, OneOf, Text } from '#platform';

/** A strength on the page of a person. */
export class RecordedAsBody {
  @Id()
  personId: string;

  @Id()
  strengthId: string;
}

export class DrawOnStrengthBody extends HappenedBody {
  @Text(1000)
  words: string;

  @OneOf(STRENGTH_CODES, { optional: true, description: 'Which kind it is, beside the words.' })
  code?: string;

  @Nested(() => RecordedAsBody, { optional: true, description: 'The strength of a person of this plan that it is taken from.' })
  recordedAs?: RecordedAsBody;
}
