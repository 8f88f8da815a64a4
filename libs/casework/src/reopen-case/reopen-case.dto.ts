import { HappenedBody, OneOf } from '#platform';
import { REOPEN_REASONS } from './reopen-case.js';

export class ReopenCaseBody extends HappenedBody {
  @OneOf(REOPEN_REASONS)
  reason: (typeof REOPEN_REASONS)[number];
}
