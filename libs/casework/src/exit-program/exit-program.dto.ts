import { Moment, OneOf } from '#platform';
import { EXIT_REASONS } from './exit-program.js';

export class ExitProgramBody {
  @OneOf(EXIT_REASONS)
  reason: (typeof EXIT_REASONS)[number];

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
