import type { Who } from '#platform';
import { valueAt, type RecordedItem } from '../plan.record.js';
import type { Sight } from '../plan.sight.js';
import type { NextStepView, OutlinedGoalView, PlanOutlineView } from './plan-outline.dto.js';

const now = (item: RecordedItem, field: string): string | null => valueAt(item, field, Infinity)?.text ?? null;
const isOpenAction = (item: RecordedItem): boolean => item.kind === 'action' && ['agreed', 'started'].includes(now(item, 'state') ?? '');
const isOpenGoal = (item: RecordedItem): boolean => item.kind === 'goal' && now(item, 'state') === 'open';

function goal(item: RecordedItem): OutlinedGoalView {
  return {
    goalId: item.id,
    outcome: now(item, 'outcome') ?? '',
    need: now(item, 'need') ?? '',
    title: now(item, 'title'),
    words: now(item, 'words'),
    saidBy: now(item, 'saidBy') ?? '',
    saidAt: item.since.metadata.occurredAt,
  };
}

function step(item: RecordedItem, who: (id: string) => Who): NextStepView {
  const actorId = now(item, 'actorId');
  return {
    actionId: item.id,
    title: now(item, 'title'),
    owner: now(item, 'owner') ?? '',
    doer: now(item, 'doer') ?? '',
    ...(actorId && { who: who(actorId) }),
    dueOn: now(item, 'dueOn') || null,
    state: now(item, 'state') ?? '',
  };
}

/**
 * A plan in short, to one reader: open goals, and the step that can be taken now and is due first. What waits for another
 * step is not the next one, also where the reader may not see what it waits for; steps without a date come last.
 */
export function outlineOf(
  record: readonly RecordedItem[],
  sight: Sight,
  who: (id: string) => Who,
): Pick<PlanOutlineView, 'goals' | 'next'> {
  const open = new Set(record.filter(isOpenAction).map(({ id }) => id));
  const seen = sight.now();
  const ready = seen.filter((item) => isOpenAction(item) && !open.has(now(item, 'waitsFor') ?? ''));
  const [next] = ready.toSorted((a, b) => (now(a, 'dueOn') || '9999').localeCompare(now(b, 'dueOn') || '9999'));
  return { goals: seen.filter(isOpenGoal).map(goal), ...(next && { next: step(next, who) }) };
}
