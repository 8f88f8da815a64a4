import { OneOf, Text } from '#platform';
import { REQUEST_KINDS, type RequestKind } from '../plan.requests.events.js';

export class AskAboutActionBody {
  @OneOf(REQUEST_KINDS)
  wants: RequestKind;

  @Text(1000, { optional: true, description: 'What the person says, in their own words; kept verbatim.' })
  words?: string;
}
