import { Id, Moment, OneOf } from '#platform';
import { LEAVE_REASONS } from './leave-seat.js';

export class LeaveSeatBody {
  @OneOf(LEAVE_REASONS)
  reason: (typeof LEAVE_REASONS)[number];

  @Id({ optional: true, description: 'The seat that leads from now on; needed when the lead leaves.' })
  newLead?: string;

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
