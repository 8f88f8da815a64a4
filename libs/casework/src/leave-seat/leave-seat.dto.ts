import { HappenedBody, Id, OneOf } from '#platform';
import { LEAVE_REASONS } from './leave-seat.js';

export class LeaveSeatBody extends HappenedBody {
  @OneOf(LEAVE_REASONS)
  reason: (typeof LEAVE_REASONS)[number];

  @Id({ optional: true, description: 'The seat that leads from now on; needed when the lead leaves.' })
  newLead?: string;
}
