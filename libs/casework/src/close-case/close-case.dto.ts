import { Moment, OneOf } from '#platform';
import { CLOSE_REASONS } from './close-case.js';

export class CloseCaseBody {
  @OneOf(CLOSE_REASONS)
  reason: (typeof CLOSE_REASONS)[number];

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
