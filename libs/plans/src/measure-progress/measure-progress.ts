import { command } from '#event-sourcing';
import { instrumentInForce, localDay } from '#governance';
import type { ProgressMeasured } from '../plan.follow-up.events.js';
import { checkOnScale, scaleOf, type OnScale } from '../plan.instruments.js';
import { plan } from '../plan.js';
import { goalFor } from '../plan.rules.js';
import { stagesAfter, type StageEvent } from '../plan.stages.js';

export interface MeasureProgress extends OnScale {
  readonly goalId: string;
  /** In the goal's unit; with an instrument, on its scale. */
  readonly value: number;
  readonly note?: string;
}

export const measureProgress = command(
  'measure-progress',
  plan,
  (input: MeasureProgress, state, context): (ProgressMeasured | StageEvent)[] => {
    const { goalId, value, note } = input;
    const goal = goalFor(state, goalId, 'measure-progress');
    const moment = context.occurredAt ?? context.now;
    const scale = scaleOf(input, { state, goal, moment });
    if (scale) checkOnScale(value, instrumentInForce(scale.instrument, localDay(moment), state.county)!);
    return [
      {
        type: 'ProgressMeasured',
        data: { progressId: context.newId('progress'), goalId, value, ...scale },
        ...(note && { personal: { note }, subjects: state.personIds }),
      },
      ...stagesAfter(state, scale ? {} : { measured: { goalId, value } }),
    ];
  },
);
