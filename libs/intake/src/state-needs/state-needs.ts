import { NEED_ANSWERS, NEEDS } from '#codes';
import { command, Refusal } from '#event-sourcing';
import type { NeedsStated } from '../intake.events.js';
import { intake, requireOpen } from '../intake.js';

/** Which of the ten needs somebody has. Each is answered; "not said" is an answer, and is not "no". Saying it again replaces it. */
export const stateNeeds = command(
  'StateNeeds',
  intake,
  ({ needs }: { needs: Readonly<Record<string, string>> }, state): readonly NeedsStated[] => {
    requireOpen(state);
    const answers: readonly string[] = NEED_ANSWERS;
    const wrong = NEEDS.filter((need) => !answers.includes(needs[need] ?? ''));
    const unknown = Object.keys(needs).filter((need) => !NEEDS.some((known) => known === need));
    if (wrong.length > 0 || unknown.length > 0) {
      const errors = [...wrong, ...unknown].map((need) => ({ pointer: `/needs/${need}`, message: `one of ${NEED_ANSWERS.join(', ')}` }));
      throw new Refusal('content', 'intake.needs', 'All ten needs are answered, each with one of the answers; “not said” is one.', {
        errors,
      });
    }
    const stated = Object.fromEntries(NEEDS.map((need) => [need, needs[need]!]));
    return [{ type: 'NeedsStated', data: { needs: stated }, facts: { needs: NEEDS.filter((need) => needs[need] === 'yes') } }];
  },
);
