import { Moment, OneOf } from '#platform';
import type { IntakeWithdrawn } from '../intake.events.js';

const BY = ['person', 'worker'] as const;

export class WithdrawIntakeDto {
  @OneOf(BY)
  by: IntakeWithdrawn['data']['by'];

  @Moment({ optional: true })
  occurredAt?: string;
}
