import { command } from '#event-sourcing';
import type { IntakeWithdrawn } from '../intake.events.js';
import { intake, requireOpen } from '../intake.js';

/** The person does not want to go on, or the contact was taken by mistake. */
export const withdrawIntake = command('WithdrawIntake', intake, ({ by }: IntakeWithdrawn['data'], state): readonly IntakeWithdrawn[] => {
  requireOpen(state);
  return [{ type: 'IntakeWithdrawn', data: { by }, facts: { county: state.county } }];
});
