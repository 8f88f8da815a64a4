/** What somebody cannot name in a plan, since it is not shared with them. */
import type { MaySee } from '#event-sourcing';
import { byId, currentOf } from './plan.items.js';
import type { PlanState } from './plan.js';

/** The id of nothing. */
const NOTHINGS = '00000000-0000-0000-0000-000000000000';

/** The goal or action that something of the plan belongs to, or is. */
function itemOf(state: PlanState, id: string): string {
  const { measured, attended, requests } = state.followUp;
  const ofGoal = byId(state.services, id)?.goalId ?? byId(measured, id)?.goalId;
  const ofItem = byId(state.conflicts, id)?.itemId ?? byId(attended, id)?.itemId ?? byId(requests, id)?.actionId;
  return ofGoal ?? (ofItem === undefined ? id : (byId(state.services, ofItem)?.goalId ?? ofItem));
}

/** Whether something of the plan is not shared with whoever acts. */
export function isHidden(state: PlanState, id: string, may: MaySee): boolean {
  const itemId = itemOf(state, id);
  const item = byId(state.goals, itemId) ?? byId(state.actions, itemId);
  if (item === undefined) return false;
  const sharedWith = currentOf(item, 'sharedWith');
  return !may(currentOf(item, 'sharing'), sharedWith === '' ? [] : sharedWith.split(','));
}

const isId = (name: string): boolean => name.endsWith('Id') || name === 'waitsFor';

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The input with the id of nothing where it names an item that the one who tells it may not see, also within a group of values such as
 * those of an edit, or a list of them. It is then decided like any id that there is not: neither an answer nor a refusal says that it is there.
 */
export function sayable<Input extends object>(input: Input, state: PlanState, may: MaySee): Input {
  const inGroup = (value: unknown): unknown => (isGroup(value) ? sayable(value, state, may) : value);
  const told = (name: string, value: unknown): unknown => {
    if (isGroup(value)) return inGroup(value);
    if (Array.isArray(value)) {
      const all: readonly unknown[] = value;
      return all.every((one) => inGroup(one) === one) ? all : all.map(inGroup);
    }
    return isId(name) && typeof value === 'string' && isHidden(state, value, may) ? NOTHINGS : value;
  };
  const others = Object.entries(input).flatMap(([name, value]) =>
    told(name, value) === value ? [] : [[name, told(name, value)] as const],
  );
  return others.length === 0 ? input : { ...input, ...Object.fromEntries(others) };
}
