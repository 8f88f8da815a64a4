import { command } from '#event-sourcing';
import type { IntakeScreenedOut } from '../intake.events.js';
import { intake, requireOpen } from '../intake.js';

export interface ScreenOut {
  readonly reason: IntakeScreenedOut['data']['reason'];
  /** What was offered instead: nobody leaves with nothing. */
  readonly offered: string;
}

/** The contact is answered at the front door. */
export const screenOut = command('ScreenOut', intake, ({ reason, offered }: ScreenOut, state, context): readonly IntakeScreenedOut[] => {
  requireOpen(state);
  const subjects = [state.person?.personId ?? context.streamId];
  return [{ type: 'IntakeScreenedOut', data: { reason }, personal: { offered }, subjects, facts: { county: state.county } }];
});
