import { command, notFound } from '#event-sourcing';
import { progressInstruments } from '#governance';
import type { ProgressCorrected } from '../plan.follow-up.events.js';
import { checkOnScale } from '../plan.instruments.js';
import { byId } from '../plan.items.js';
import { plan } from '../plan.js';

export interface CorrectProgress {
  readonly progressId: string;
  readonly value: number;
  readonly reason: string;
}

/** A measured value was wrong: the right one is stated beside it, with the reason. The scale stays the version that was used. */
export const correctProgress = command('correct-progress', plan, (input: CorrectProgress, state): ProgressCorrected[] => {
  const { progressId, value, reason } = input;
  const was = byId(state.followUp.measured, progressId) ?? notFound('value');
  if (was.value === value) return [];
  const scale = progressInstruments.find(({ id, version }) => id === was.instrument && version === was.instrumentVersion);
  if (scale) checkOnScale(value, scale);
  return [
    {
      type: 'ProgressCorrected',
      data: { progressId, goalId: was.goalId, value, correctsEventId: was.eventId },
      personal: { reason },
      subjects: state.personIds,
    },
  ];
});
