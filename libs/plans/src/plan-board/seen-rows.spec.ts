import { rowsOf } from '#event-sourcing';
import { recordedEvent } from '#event-sourcing/testing';
import { ACTION, actionAgreed, CONFLICT, drafted, GOAL, goalSet, PERSON, SECOND_ACTION, serviceOrdered } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { PlanAction, PlanBoard, PlanConflict, PlanGoal, PlanService } from './plan-board.entity.js';
import { planBoard } from './plan-board.projection.js';
import { followUpOf, type PlanRows } from './plan-of-rows.js';
import { seenOf } from './seen-rows.js';

const FOR_HOUSING = { sharing: 'named', sharedWith: ['housing'] } as const;
const partner = { everything: false, keys: ['team', 'zumbro-bridge'] };
const housing = { everything: false, keys: ['team', 'housing'] };
const hiddenGoal: PlanEvent = { ...goalSet, data: { ...goalSet.data, ...FOR_HOUSING } };
const hiddenAction = actionAgreed({ ...FOR_HOUSING }, 'A canary that sings');
const waiting = actionAgreed({ actionId: SECOND_ACTION, waitsFor: ACTION, sharing: 'team' }, 'Bed for tonight');

function rowsAfter(...events: readonly PlanEvent[]): PlanRows {
  const rows = rowsOf(
    planBoard,
    events.map((event, revision) => recordedEvent(event, { stream: 'plan-1', revision })),
  );
  const { 0: plan } = rows.of(PlanBoard);
  const items = { goals: rows.of(PlanGoal), actions: rows.of(PlanAction), services: rows.of(PlanService) };
  return { plan: plan!, ...items, conflicts: rows.of(PlanConflict), ...followUpOf(rows) };
}

describe('a plan as one reader may know of it', () => {
  const told = [drafted, hiddenGoal, hiddenAction, waiting, serviceOrdered];

  it('names neither the goal of a step nor what it waits for to whom these are not shown', () => {
    const seen = seenOf(
      rowsAfter(...told, { type: 'ActionReleased', data: { actionId: SECOND_ACTION, by: ACTION, over: 'completed' } }),
      partner,
    );
    expect(seen).toMatchObject({ goals: [], services: [] });
    expect(seen.actions).toMatchObject([{ actionId: SECOND_ACTION, goalId: null, waitsFor: null, releasedAt: null }]);
    expect(JSON.stringify([seen.actions, seen.goals, seen.services, seen.conflicts])).not.toMatch(new RegExp(`${GOAL}|${ACTION}|canary`));
    expect(seenOf(rowsAfter(...told), housing).actions).toMatchObject([{ goalId: GOAL }, { goalId: GOAL, waitsFor: ACTION }]);
  });

  it('does not move by what is not shown', () => {
    const plan = (...more: readonly PlanEvent[]) => seenOf(rowsAfter(...told, ...more), partner).plan;
    const proposed: PlanEvent = { type: 'PlanProposed', data: { version: 1 } };
    const due: PlanEvent = { type: 'ActionRevised', data: { actionId: ACTION, fields: ['dueOn'], dueOn: '2026-12-01' } };
    expect(plan(due)).toEqual(plan());
    expect(plan(proposed, due)).toMatchObject({ changedSince: false });
    const shown: PlanEvent = { type: 'GoalRevised', data: { goalId: GOAL, fields: ['sharing'], sharing: 'team-and-family' } };
    expect(plan(proposed, shown)).toMatchObject({ changedSince: true, revision: told.length + 1 });
  });

  it('keeps what somebody typed for a hidden step out of a conflict of a step that is shown', () => {
    const kept: PlanEvent = {
      type: 'EditConflictKept',
      data: {
        ...{ conflictId: CONFLICT, itemKind: 'action', itemId: SECOND_ACTION, fields: ['waitsFor'], saved: [] },
        ...{ theirsBy: 'amina-jibril', theirsAt: '2026-06-11T15:00:00.000Z', itemRevision: 3 },
      },
      personal: { yours: { waitsFor: ACTION }, theirs: { waitsFor: '' }, before: { waitsFor: ACTION } },
      subjects: [PERSON],
    };
    const [conflict] = seenOf(rowsAfter(...told, kept), partner).conflicts;
    expect(conflict).toMatchObject({ yours: { waitsFor: '' }, theirs: { waitsFor: '' }, before: { waitsFor: '' } });
  });

  it('shows of the past only what is shared with the reader still', () => {
    const narrowed: PlanEvent = { type: 'GoalRevised', data: { goalId: GOAL, fields: ['sharing', 'sharedWith'], ...FOR_HOUSING } };
    const [then, today] = [rowsAfter(drafted, goalSet), rowsAfter(drafted, goalSet, narrowed)];
    expect(seenOf(then, partner).goals).toHaveLength(1);
    expect(seenOf(then, partner, today).goals).toEqual([]);
    expect(seenOf(then, housing, today).goals).toHaveLength(1);
  });
});
