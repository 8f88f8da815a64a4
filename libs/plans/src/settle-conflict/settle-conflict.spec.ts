import { given } from '#event-sourcing/testing';
import { ACTION, bridget, CONFLICT, GOAL, maiNhia, PERSON, withAction } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { settleConflict } from './settle-conflict.js';

const history: readonly PlanEvent[] = [
  ...withAction,
  { type: 'ActionRevised', data: { actionId: ACTION, fields: ['dueOn'], dueOn: '2026-11-23' } },
  {
    type: 'EditConflictKept',
    data: {
      conflictId: CONFLICT,
      itemKind: 'action',
      itemId: ACTION,
      fields: ['dueOn'],
      saved: [],
      theirsBy: 'tomas',
      theirsAt: '2026-11-17T16:41:00.000Z',
      itemRevision: 3,
    },
    personal: { yours: { dueOn: '2026-11-19' }, theirs: { dueOn: '2026-11-23' }, before: { dueOn: '2026-11-20' } },
    subjects: [PERSON],
  },
];

describe('settle a conflict', () => {
  it('leaves what stands when theirs is chosen', () => {
    given(plan, history)
      .when(settleConflict, { conflictId: CONFLICT, chosen: 'theirs' })
      .then([{ type: 'EditConflictSettled', data: { chosen: 'theirs' } }]);
  });

  it('sets the kept value when yours is chosen', () => {
    given(plan, history)
      .when(settleConflict, { conflictId: CONFLICT, chosen: 'yours', reason: 'Held until Thursday' })
      .then([
        { type: 'EditConflictSettled', data: { chosen: 'yours' }, personal: { reason: 'Held until Thursday' } },
        { type: 'ActionRevised', data: { actionId: ACTION, fields: ['dueOn'], dueOn: '2026-11-19' } },
      ]);
  });

  it('sets a value written anew', () => {
    given(plan, history)
      .when(settleConflict, { conflictId: CONFLICT, chosen: 'another', value: { dueOn: '2026-11-21' } })
      .then([{ type: 'EditConflictSettled' }, { type: 'ActionRevised', data: { dueOn: '2026-11-21' } }]);
  });

  it.each<Record<string, string>>([{}, { title: 'Keys' }, { dueOn: '2026-11-21', title: 'Keys' }])(
    'wants a value for exactly the fields of the conflict: %j',
    (value) => {
      given(plan, history)
        .when(settleConflict, { conflictId: CONFLICT, chosen: 'another', value })
        .refused('plan.settle-fields', { fields: ['dueOn'] });
    },
  );

  it('is not for a partner or a family member who may not change the item', () => {
    for (const actor of [bridget, maiNhia]) {
      given(plan, history).when(settleConflict, { conflictId: CONFLICT, chosen: 'theirs' }, { actor }).refused('plan.not-your-item');
    }
  });

  it('can still leave what stands once the action is done, so that it is no dead end', () => {
    const done = given(plan, [...history, { type: 'ActionCompleted', data: { actionId: ACTION } }]);
    done.when(settleConflict, { conflictId: CONFLICT, chosen: 'theirs' }).then([{ type: 'EditConflictSettled' }]);
    done.when(settleConflict, { conflictId: CONFLICT, chosen: 'yours' }).refused('plan.action-completed');
  });

  it('never leaves an action that only some may see and nobody is named for', () => {
    const kept = history.at(-1) as Extract<PlanEvent, { type: 'EditConflictKept' }>;
    const overReaders: PlanEvent = {
      ...kept,
      data: { ...kept.data, fields: ['sharing'] },
      personal: { yours: { sharing: 'named' }, theirs: {}, before: {} },
    };
    given(plan, [...history.slice(0, -1), overReaders])
      .when(settleConflict, { conflictId: CONFLICT, chosen: 'yours' })
      .refused('plan.nobody-named');
  });

  it('never has an action wait for what is not in the plan, or for itself', () => {
    const kept = history.at(-1) as Extract<PlanEvent, { type: 'EditConflictKept' }>;
    const overWaiting: PlanEvent = {
      ...kept,
      data: { ...kept.data, fields: ['waitsFor'] },
      personal: { yours: { waitsFor: ACTION }, theirs: { waitsFor: '' }, before: { waitsFor: '' } },
    };
    const plans = given(plan, [...history.slice(0, -1), overWaiting]);
    plans.when(settleConflict, { conflictId: CONFLICT, chosen: 'yours' }).refused('plan.waits-in-circle');
    plans.when(settleConflict, { conflictId: CONFLICT, chosen: 'another', value: { waitsFor: GOAL } }).refused('plan.waits-for-nothing');
  });

  describe('of what was changed again meanwhile', () => {
    const again: PlanEvent = { type: 'ActionRevised', data: { actionId: ACTION, fields: ['dueOn'], dueOn: '2026-11-27' } };
    const other: PlanEvent = { type: 'ActionRevised', data: { actionId: ACTION, fields: ['owner'], owner: 'food-cash' } };
    const moved = given(plan, [...history, again]);

    it('is not over the third value unseen', () => {
      const choices = [
        { conflictId: CONFLICT, chosen: 'yours' },
        { conflictId: CONFLICT, chosen: 'another', value: { dueOn: '2026-11-21' } },
        { conflictId: CONFLICT, chosen: 'yours', expectedItemRevision: 4 },
      ] as const;
      for (const choice of choices) {
        moved.when(settleConflict, choice).refused('plan.item-moved-again', { itemId: ACTION, fields: ['dueOn'], revision: 5 });
      }
    });

    it('is not over what stands by whoever says that they saw a revision that never was', () => {
      given(plan, [...history, again])
        .when(settleConflict, { conflictId: CONFLICT, chosen: 'yours', expectedItemRevision: 99 })
        .refused('plan.revision-unknown');
    });

    it('is over the third value by whoever saw it, leaves it by anybody, and does not ask about other fields', () => {
      moved
        .when(settleConflict, { conflictId: CONFLICT, chosen: 'yours', expectedItemRevision: 5 })
        .then([{ type: 'EditConflictSettled' }, { type: 'ActionRevised', data: { dueOn: '2026-11-19' } }]);
      moved.when(settleConflict, { conflictId: CONFLICT, chosen: 'theirs' }).then([{ type: 'EditConflictSettled' }]);
      given(plan, [...history, other])
        .when(settleConflict, { conflictId: CONFLICT, chosen: 'yours' })
        .then([{ type: 'EditConflictSettled' }, { type: 'ActionRevised' }]);
    });
  });

  it('does not let a partner change whose an action is, though it is theirs', () => {
    const kept = history.at(-1) as Extract<PlanEvent, { type: 'EditConflictKept' }>;
    const overOwner: PlanEvent = {
      ...kept,
      data: { ...kept.data, fields: ['owner'] },
      personal: { yours: { owner: 'food-cash' }, theirs: { owner: 'zumbro-bridge' }, before: { owner: 'housing' } },
    };
    const theirs: PlanEvent = { type: 'ActionRevised', data: { actionId: ACTION, fields: ['owner'], owner: 'zumbro-bridge' } };
    const plans = given(plan, [...withAction, theirs, overOwner]);
    for (const choice of [{ chosen: 'yours' }, { chosen: 'another', value: { owner: 'housing' } }] as const) {
      plans.when(settleConflict, { conflictId: CONFLICT, ...choice }, { actor: bridget }).refused('plan.owner-fixed');
    }
    plans.when(settleConflict, { conflictId: CONFLICT, chosen: 'theirs' }, { actor: bridget }).then([{ type: 'EditConflictSettled' }]);
  });

  it('is done once', () => {
    given(plan, [...history, { type: 'EditConflictSettled', data: { conflictId: CONFLICT, chosen: 'theirs' } }])
      .when(settleConflict, { conflictId: CONFLICT, chosen: 'yours' })
      .refused('plan.conflict-settled');
    given(plan, history).when(settleConflict, { conflictId: GOAL, chosen: 'yours' }).refused('not-found');
  });
});
