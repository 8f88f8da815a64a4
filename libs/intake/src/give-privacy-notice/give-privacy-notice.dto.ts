import { LANGUAGES } from '#codes';
import { Code, HappenedBody, OneOf } from '#platform';
import type { PrivacyNoticeGiven } from '../intake.events.js';

const HOW = ['read-aloud', 'text', 'paper', 'screen', 'not-yet'] as const;

export class GivePrivacyNoticeDto extends HappenedBody {
  @Code({ max: 20 })
  version: string;

  @OneOf(LANGUAGES)
  language: string;

  @OneOf(HOW)
  how: PrivacyNoticeGiven['data']['how'];
}
