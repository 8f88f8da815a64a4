import { HappenedBody, OneOf } from '#platform';
import { EXIT_REASONS } from './exit-program.js';

export class ExitProgramBody extends HappenedBody {
  @OneOf(EXIT_REASONS)
  reason: (typeof EXIT_REASONS)[number];
}
