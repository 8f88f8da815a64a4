import { sees, type Audience } from '#platform';
import type { PlanAction, PlanConflict } from './plan-board.entity.js';
import type { PlanRows } from './plan-of-rows.js';

/** An action as one reader may know of it: nothing of a goal, or of another action, that they may not see. */
export type SeenAction = Omit<PlanAction, 'goalId'> & { readonly goalId: string | null };

/** The rows of a plan as one reader may know of them. */
export interface SeenRows extends Omit<PlanRows, 'actions'> {
  readonly actions: readonly SeenAction[];
}

type Values = PlanConflict['yours'];
interface Shared {
  readonly sharing: string;
  readonly sharedWith: readonly string[];
}

/**
 * Leaves out what is not shared with the reader, and every mark of it: its id where something else names it, that something waited
 * for it, and that the plan moved when only it did.
 *
 * @param today where the rows are of the past: what is not shared with the reader any more is left out there too
 */
export function seenOf(rows: PlanRows, audience: Audience, today?: Pick<PlanRows, 'goals' | 'actions'>): SeenRows {
  const visible = (item: Shared): boolean => sees(audience, item.sharing, item.sharedWith);
  const now = today && {
    goals: new Set(today.goals.filter(visible).map(({ goalId }) => goalId)),
    actions: new Set(today.actions.filter(visible).map(({ actionId }) => actionId)),
  };
  const goals = rows.goals.filter((goal) => visible(goal) && (!now || now.goals.has(goal.goalId)));
  const actions = rows.actions.filter((action) => visible(action) && (!now || now.actions.has(action.actionId)));
  const goalIds = new Set(goals.map(({ goalId }) => goalId));
  const actionIds = new Set(actions.map(({ actionId }) => actionId));
  const revision = rows.part?.revision ?? Math.max(0, ...[...goals, ...actions].map((item) => item.revision));
  return {
    ...rows,
    plan: { ...rows.plan, revision },
    goals,
    actions: actions.map((action) => seenAction(action, goalIds, actionIds)),
    services: rows.services.filter(({ goalId }) => goalIds.has(goalId)),
    conflicts: rows.conflicts
      .filter(({ itemId }) => goalIds.has(itemId) || actionIds.has(itemId))
      .map((conflict) => seenConflict(conflict, actionIds)),
  };
}

function seenAction(action: PlanAction, goalIds: ReadonlySet<string>, actionIds: ReadonlySet<string>): SeenAction {
  const isAlone = action.waitsFor !== null && !actionIds.has(action.waitsFor);
  const isOfSeen = goalIds.has(action.goalId);
  if (isOfSeen && !isAlone) return action;
  return { ...action, ...(!isOfSeen && { goalId: null }), ...(isAlone && { waitsFor: null, releasedAt: null }) };
}

function seenConflict(conflict: PlanConflict, actionIds: ReadonlySet<string>): PlanConflict {
  if (!conflict.fields.includes('waitsFor')) return conflict;
  const seen = (values: Values): Values =>
    values?.['waitsFor'] && !actionIds.has(values['waitsFor']) ? { ...values, waitsFor: '' } : values;
  return { ...conflict, yours: seen(conflict.yours), theirs: seen(conflict.theirs), before: seen(conflict.before) };
}
