import { HappenedBody, OneOf } from '#platform';
import type { IntakeWithdrawn } from '../intake.events.js';

const BY = ['person', 'worker'] as const;

export class WithdrawIntakeDto extends HappenedBody {
  @OneOf(BY)
  by: IntakeWithdrawn['data']['by'];
}
