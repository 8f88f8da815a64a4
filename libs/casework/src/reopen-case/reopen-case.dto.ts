import { Moment, OneOf } from '#platform';
import { REOPEN_REASONS } from './reopen-case.js';

export class ReopenCaseBody {
  @OneOf(REOPEN_REASONS)
  reason: (typeof REOPEN_REASONS)[number];

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
