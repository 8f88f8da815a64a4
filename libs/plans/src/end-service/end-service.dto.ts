import { Moment, OneOf } from '#platform';
import { END_REASONS } from './end-service.js';

export class EndServiceBody {
  @OneOf(END_REASONS)
  reason: (typeof END_REASONS)[number];

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
