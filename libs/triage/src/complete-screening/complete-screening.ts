import { NEEDS } from '#codes';
import { command } from '#event-sourcing';
import { instrumentOf } from '../ahc-hrsn.js';
import { scoreScreening } from '../score-screening.js';
import type { ScreeningCompleted } from '../screening.events.js';
import { openScreening, screening } from '../screening.js';

/** The screening is done: what it says, domain by domain, by the version of the questionnaire that was asked. */
export const completeScreening = command('CompleteScreening', screening, (_: object, state): ScreeningCompleted[] => {
  const { instrument, version, triageId, intakeId, personId, county } = openScreening(state);
  const parts = scoreScreening(instrumentOf(instrument, version)!, state.answers);
  const found = parts.filter(({ result }) => result === 'positive').map(({ need }) => need);
  return [
    {
      type: 'ScreeningCompleted',
      data: { triageId, intakeId },
      personal: { parts },
      subjects: [personId],
      // What safety scored stays with the person's own key.
      facts: { county, needs: NEEDS.filter((need) => need !== 'safety' && found.includes(need)) },
      instrumentVersion: `${instrument}/${version}`,
    },
  ];
});
