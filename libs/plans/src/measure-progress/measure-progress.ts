import { command } from '#event-sourcing';
import type { ProgressMeasured } from '../plan.follow-up.events.js';
import { plan } from '../plan.js';
import { goalFor } from '../plan.rules.js';

export interface MeasureProgress {
  readonly goalId: string;
  /** In the goal's unit. */
  readonly value: number;
  readonly note?: string;
}

export const measureProgress = command('measure-progress', plan, (input: MeasureProgress, state, context): ProgressMeasured[] => {
  const { goalId, value, note } = input;
  goalFor(state, goalId, 'measure-progress');
  return [
    {
      type: 'ProgressMeasured',
      data: { progressId: context.newId('progress'), goalId, value },
      ...(note && { personal: { note }, subjects: state.personIds }),
    },
  ];
});
