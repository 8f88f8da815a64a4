import { actionsOf, goalsOf } from '../../../api/plan-items.js';
import type { PlanBoard } from '../../../api/plans.js';
import type { Words } from '../../../app/words/words.js';

/** What was chosen so far: for each open goal why it ends; for each open item `ended`, or the place that goes on with it. */
export interface Closing {
  readonly reason: string;
  readonly words: string;
  readonly goals: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, string>>;
}

export const NOTHING_SAID: Closing = { reason: '', words: '', goals: {}, items: {} };

/** Why the work ends, where a person died: nobody is asked again, goal by goal, and a duty by law can end with it. */
export const PERSON_DIED = 'person-died';

/** Of the reasons why something goes on those that fit why it ended: nobody who died asks again. */
export function goesOnAfter(ended: string | null | undefined, reasons: readonly string[]): readonly string[] {
  return ended === PERSON_DIED ? reasons.filter((reason) => reason !== 'asked-again') : reasons;
}

export interface OpenItem {
  readonly id: string;
  readonly title: string;
  readonly mandated: boolean;
}

export interface OpenInPlan {
  readonly goals: readonly { readonly id: string; readonly title: string }[];
  readonly items: readonly OpenItem[];
}

/** Everything that is open and shown: goals, actions, services. */
export function openOf(board: PlanBoard, words: Pick<Words, 'code'>): OpenInPlan {
  const goals = goalsOf(board);
  const actions = actionsOf(board).filter(({ state }) => state === 'agreed' || state === 'started');
  const services = goals.flatMap((goal) => goal.services).filter(({ state }) => state === 'ordered' || state === 'started');
  return {
    goals: goals.filter(({ state }) => state === 'open').map(({ goalId, title }) => ({ id: goalId, title: title ?? '' })),
    items: [
      ...actions.map(({ actionId, title, mandated }) => ({ id: actionId, title: title ?? '', mandated })),
      ...services.map(({ serviceId, service }) => ({ id: serviceId, title: words.code('service', service), mandated: false })),
    ],
  };
}

/** The reason is chosen. Where the person died, that is also why each goal ends of which nobody has said anything else. */
export function withReason(was: Closing, reason: string, open: OpenInPlan): Closing {
  const died = reason === PERSON_DIED;
  const goals = open.goals.map(({ id }) => [id, (was.goals[id] ?? '').replace(PERSON_DIED, '') || (died ? PERSON_DIED : '')]);
  const goesOn = (id: string): boolean => open.items.some((item) => item.id === id && item.mandated) && was.items[id] === 'ended';
  const items = Object.entries(was.items).filter(([id]) => died || !goesOn(id));
  return { ...was, reason, goals: Object.fromEntries(goals), items: Object.fromEntries(items) };
}

/** True once everything has its end. */
export function isComplete({ reason, goals, items }: Closing, open: OpenInPlan): boolean {
  return reason !== '' && open.goals.every(({ id }) => goals[id]) && open.items.every(({ id }) => items[id]);
}

/** The body of the command: only what is open now, whatever was chosen before. */
export function closingBody({ reason, words, goals, items }: Closing, open: OpenInPlan): object {
  const endOf = (itemId: string, becomes: string): object =>
    becomes === 'ended' ? { itemId, becomes } : { itemId, becomes: 'handed-on', to: becomes };
  return {
    reason,
    ...(words.trim() && { words: words.trim() }),
    goals: open.goals.map(({ id }) => ({ goalId: id, reason: goals[id] ?? '' })),
    items: open.items.map(({ id }) => endOf(id, items[id] ?? '')),
  };
}
