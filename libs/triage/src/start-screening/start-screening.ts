import { creatingCommand, Refusal } from '#event-sourcing';
import { instrumentOf } from '../ahc-hrsn.js';
import type { ScreeningStarted } from '../screening.events.js';
import { screening } from '../screening.js';

export interface StartScreening {
  readonly instrument: string;
  readonly triageId: string;
  /** Looked up from the triage, never told by the caller. */
  readonly intakeId: string;
  readonly personId: string;
  readonly county: string;
}

/** Questions are going to be asked, by this version of the questionnaire. */
export const startScreening = creatingCommand('StartScreening', screening, (input: StartScreening): ScreeningStarted[] => {
  const { instrument, triageId, intakeId, personId, county } = input;
  const found = instrumentOf(instrument);
  if (!found) throw new Refusal('content', 'screening.no-instrument', 'There is no such questionnaire.');
  const { version } = found;
  return [
    {
      type: 'ScreeningStarted',
      data: { instrument, version, intakeId, triageId, personId, county },
      facts: { county },
      instrumentVersion: `${instrument}/${version}`,
      jurisdiction: county,
    },
  ];
});
