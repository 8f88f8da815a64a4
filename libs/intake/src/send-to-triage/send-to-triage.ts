import { NEEDS } from '#codes';
import { command, refuse } from '#event-sourcing';
import type { IntakeSentToTriage } from '../intake.events.js';
import { allowedNow, intake, requireOpen, triageIdOf, type IntakeState } from '../intake.js';

/** Hands the contact over. What is missing is said; what is known goes along, so that nobody asks again. */
export const sendToTriage = command('SendToTriage', intake, (_: Record<string, never>, state, context): readonly IntakeSentToTriage[] => {
  requireOpen(state);
  const { person, needs, county, contactAt, forWhom } = state;
  if (!person || !needs || state.notice !== 'given') refuse('intake.not-complete', missing(state), allowedNow(state));
  const { language, ...strata } = person.facts;
  return [
    {
      type: 'IntakeSentToTriage',
      data: { triageId: triageIdOf(context.streamId), personId: person.personId, county, contactAt, forWhom, needs },
      facts: {
        county,
        needs: NEEDS.filter((need) => needs[need] === 'yes'),
        ...strata,
        language: language === undefined || language === 'not-asked' ? state.language : language,
      },
      jurisdiction: county,
    },
  ];
});

function missing({ notice, person }: IntakeState): string {
  if (notice !== 'given') return 'Give the privacy notice before you hand over.';
  return person ? 'Go through the ten needs before you hand over.' : 'Say who it is about before you hand over.';
}
