import { HappenedBody, OneOf } from '#platform';
import { END_REASONS } from './end-service.js';

export class EndServiceBody extends HappenedBody {
  @OneOf(END_REASONS)
  reason: (typeof END_REASONS)[number];
}
