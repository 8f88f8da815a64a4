import { command, refuse } from '#event-sourcing';
import type { InformationProvided } from '../intake.events.js';
import { allowedNow, intake, requireOpen } from '../intake.js';

/** Which known facts the person confirmed, instead of being asked again. */
export const provideInformation = command(
  'ProvideInformation',
  intake,
  ({ confirmed }: { confirmed: readonly string[] }, state): readonly InformationProvided[] => {
    requireOpen(state);
    if (!state.person) refuse('intake.nobody-identified', 'Say first who it is about.', allowedNow(state));
    return [{ type: 'InformationProvided', data: { confirmed: [...new Set(confirmed)] } }];
  },
);
