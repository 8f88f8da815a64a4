import { HappenedBody, OneOf } from '#platform';
import { CLOSE_REASONS } from './close-case.js';

export class CloseCaseBody extends HappenedBody {
  @OneOf(CLOSE_REASONS)
  reason: (typeof CLOSE_REASONS)[number];
}
