import { command } from '#event-sourcing';
import type { ActionRevised, EditConflictKept } from '../plan.events.js';
import { plan } from '../plan.js';
import { edit } from '../plan.edits.js';
import { textOf } from '../plan.items.js';
import { answeredByDay } from '../plan.requests.js';
import { checkAbout, checkOwner, checkWaiting } from '../plan.checks.js';
import { actionFor } from '../plan.rules.js';

/** The fields to change; a field that is left out stays. */
export interface ActionChange {
  readonly title?: string;
  readonly dueOn?: string;
  readonly owner?: string;
  readonly doer?: string;
  readonly actorId?: string;
  readonly waitsFor?: string;
  /** None: all people of the plan. */
  readonly aboutIds?: readonly string[];
  readonly sharing?: string;
  readonly sharedWith?: readonly string[];
}

export interface ReviseAction {
  readonly actionId: string;
  readonly expectedItemRevision: number;
  readonly change: ActionChange;
  /** Why; the others see it. */
  readonly reason?: string;
}

/** Edits an action; what another changed since is kept as a conflict beside what is saved. */
export const reviseAction = command('revise-action', plan, (input: ReviseAction, state, context) => {
  const { actionId, change, expectedItemRevision: expectedRevision, reason } = input;
  const item = actionFor(state, actionId, 'revise-action', context.actor);
  if (change.waitsFor) checkWaiting(state, change.waitsFor, actionId);
  checkAbout(state, change);
  checkOwner(context.actor, item, change);
  const stated = Object.entries(change).filter(([, value]) => value !== undefined);
  const texts = Object.fromEntries(stated.map(([field, value]) => [field, textOf(value)]));
  const edits = edit({ kind: 'action', item }, { texts, expectedRevision, reason }, state, context) as (ActionRevised | EditConflictKept)[];
  return [...edits, ...answeredByDay(state, edits)];
});
