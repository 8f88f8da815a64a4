/** Open requests of the people whom a plan is for: which there are, and how a later day of a step answers them. */
import type { Recorded } from '#event-sourcing';
import type { PlanEvent } from './plan.events.js';
import { currentOf, type Item } from './plan.items.js';
import type { ActionRequestAnswered, RequestKind } from './plan.requests.events.js';

/** A request that waits for an answer. */
export interface RequestState {
  readonly requestId: string;
  readonly actionId: string;
  readonly wants: RequestKind;
  readonly personId: string;
}

/** By their ids, only those that are open. */
export type Requests = Readonly<Record<string, RequestState>>;

/** The open requests with one event more. A step that is over is asked nothing about any more. */
export function requestsAfter(now: Requests, event: Recorded<PlanEvent>): Requests {
  switch (event.type) {
    case 'ActionRequestMade': {
      const { requestId, actionId, wants, personId } = event.data;
      return { ...now, [requestId]: { requestId, actionId, wants, personId } };
    }
    case 'ActionRequestAnswered':
      return without(now, ({ requestId }) => requestId === event.data.requestId);
    case 'ActionCompleted':
    case 'ActionCancelled':
      return without(now, ({ actionId }) => actionId === event.data.actionId);
    default:
      return now;
  }
}

function without(now: Requests, over: (request: RequestState) => boolean): Requests {
  const all = Object.values(now);
  const left = all.filter((request) => !over(request));
  return left.length === all.length ? now : Object.fromEntries(left.map((request) => [request.requestId, request]));
}

interface Answer {
  readonly dueOn?: string;
  readonly words?: string;
}

/** What somebody who asked is told: the day that the step was moved to, or what was said. */
export function answered(
  { requestId, actionId, personId }: RequestState,
  { dueOn, words }: Answer,
  subjects: readonly string[],
): ActionRequestAnswered {
  return {
    type: 'ActionRequestAnswered',
    data: { requestId, actionId, personId, ...(dueOn && { dueOn }) },
    ...(words && { personal: { words }, subjects }),
  };
}

/** Of a plan as it was before an edit: what was asked, the steps, and of whom its texts tell. */
interface Asked {
  readonly actions: Readonly<Record<string, Item>>;
  readonly followUp: { readonly requests: Requests };
  readonly personIds: readonly string[];
}

interface Edit {
  readonly type: string;
  readonly data: object;
}

/**
 * The answers that follow from an edit: a step that got a later day answers those who asked for another time, in the same decision. An
 * earlier day, or none any more, gives nobody more time; to somebody who needs help a day is no answer. Why the day was changed is for the
 * record of the plan: where it is written nobody is told that the person would read it.
 */
export function answeredByDay({ followUp, actions, personIds }: Asked, edits: readonly Edit[]): ActionRequestAnswered[] {
  return edits.flatMap(({ type, data }) => {
    const { actionId, dueOn } = data as { actionId?: string; dueOn?: string };
    const action = actionId === undefined ? undefined : actions[actionId];
    if (type !== 'ActionRevised' || dueOn === undefined || !action || dueOn <= currentOf(action, 'dueOn')) return [];
    const asked = Object.values(followUp.requests).filter((request) => request.actionId === actionId && request.wants === 'another-time');
    return asked.map((request) => answered(request, { dueOn }, personIds));
  });
}
