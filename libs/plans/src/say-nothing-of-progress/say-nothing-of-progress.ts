import { command } from '#event-sourcing';
import type { ProgressNotSaid } from '../plan.follow-up.events.js';
import { scaleOf, type OnScale } from '../plan.instruments.js';
import { plan } from '../plan.js';
import { goalFor } from '../plan.rules.js';

export interface SayNothingOfProgress extends OnScale {
  readonly goalId: string;
  readonly because: ProgressNotSaid['data']['because'];
}

/** Not to say is an answer of its own: it is kept, and is no value. */
export const sayNothingOfProgress = command(
  'say-nothing-of-progress',
  plan,
  (input: SayNothingOfProgress, state, context): ProgressNotSaid[] => {
    const { goalId, because } = input;
    const goal = goalFor(state, goalId, 'measure-progress');
    const scale = scaleOf(input, { state, goal, moment: context.occurredAt ?? context.now });
    return [{ type: 'ProgressNotSaid', data: { goalId, because, ...scale } }];
  },
);
