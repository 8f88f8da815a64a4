import { PROGRAMS } from '#codes';
import { HappenedBody, Id, OneOf } from '#platform';

export const HOW_VERIFIED = ['document-seen', 'record-of-another-agency', 'called-back', 'visited'] as const;

export class VerifyFactDto extends HappenedBody {
  @Id({ description: 'The event that told the fact.' })
  eventId: string;

  @OneOf(PROGRAMS)
  program: string;

  @OneOf(HOW_VERIFIED)
  how: string;
}
