import { given } from '#event-sourcing/testing';
import { ACTION, actionAgreed, amina, bridget, PERSON, SECOND_ACTION, withAction, withGoal } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { reviseAction } from './revise-action.js';

const theirs: PlanEvent = { type: 'ActionRevised', data: { actionId: ACTION, fields: ['dueOn'], dueOn: '2026-11-23' } };

describe('revise an action', () => {
  it('saves the fields that are given, and names them', () => {
    given(plan, withAction)
      .when(reviseAction, { actionId: ACTION, expectedItemRevision: 2, change: { dueOn: '2026-11-19', title: 'Pick up the keys to 214' } })
      .then([
        {
          type: 'ActionRevised',
          data: { actionId: ACTION, fields: ['dueOn', 'title'], dueOn: '2026-11-19' },
          personal: { title: 'Pick up the keys to 214' },
        },
      ]);
  });

  it('saves another field than the one that was changed meanwhile', () => {
    given(plan, [...withAction, theirs])
      .when(reviseAction, { actionId: ACTION, expectedItemRevision: 2, change: { owner: 'food-cash' } })
      .then([{ type: 'ActionRevised', data: { fields: ['owner'], owner: 'food-cash' } }]);
  });

  it('keeps both values when another changed the same field, and saves the rest of the edit', () => {
    given(plan, [...withAction, theirs])
      .when(reviseAction, {
        actionId: ACTION,
        expectedItemRevision: 2,
        change: { dueOn: '2026-11-19', owner: 'food-cash' },
        reason: 'Held until Thursday',
      })
      .then([
        { type: 'ActionRevised', data: { fields: ['owner'], owner: 'food-cash' }, personal: { reason: 'Held until Thursday' } },
        {
          type: 'EditConflictKept',
          data: { itemKind: 'action', itemId: ACTION, fields: ['dueOn'], saved: ['owner'], itemRevision: 3 },
          personal: { yours: { dueOn: '2026-11-19' }, theirs: { dueOn: '2026-11-23' }, before: { dueOn: '2026-11-20' } },
        },
      ]);
  });

  it('is no conflict when both say the same', () => {
    given(plan, [...withAction, theirs])
      .when(reviseAction, { actionId: ACTION, expectedItemRevision: 2, change: { dueOn: '2026-11-23' } })
      .then([]);
  });

  it('is no conflict when the editor had seen the change', () => {
    given(plan, [...withAction, theirs])
      .when(reviseAction, { actionId: ACTION, expectedItemRevision: 3, change: { dueOn: '2026-11-19' } })
      .then([{ type: 'ActionRevised', data: { fields: ['dueOn'] } }]);
  });

  it('does not take work on another item for a change of this one', () => {
    const other = actionAgreed({ actionId: SECOND_ACTION }, 'Pay the deposit');
    const moved: PlanEvent = { type: 'ActionRevised', data: { actionId: SECOND_ACTION, fields: ['dueOn'], dueOn: '2026-12-01' } };
    given(plan, [...withAction, other, moved])
      .when(reviseAction, { actionId: ACTION, expectedItemRevision: 2, change: { dueOn: '2026-11-19' } })
      .then([{ type: 'ActionRevised', data: { actionId: ACTION } }]);
  });

  it('refuses a revision that the action never had', () => {
    given(plan, withAction)
      .when(reviseAction, { actionId: ACTION, expectedItemRevision: 7, change: { dueOn: '2026-11-19' } })
      .refused('plan.revision-unknown');
  });

  it('refuses actions that would wait for each other', () => {
    given(plan, [...withAction, actionAgreed({ actionId: SECOND_ACTION, waitsFor: ACTION })])
      .when(reviseAction, { actionId: ACTION, expectedItemRevision: 2, change: { waitsFor: SECOND_ACTION } })
      .refused('plan.waits-in-circle');
  });

  it('is always seen by whoever owns it, also where another does now or other readers are named', () => {
    const named = given(plan, [...withGoal, actionAgreed({ sharing: 'named', sharedWith: ['food-cash', 'housing'] })]);
    const edit = { actionId: ACTION, expectedItemRevision: 2 };
    named.when(reviseAction, { ...edit, change: { owner: 'zumbro-bridge' } }).then([
      {
        type: 'ActionRevised',
        data: { fields: ['owner', 'sharedWith'], owner: 'zumbro-bridge', sharedWith: ['food-cash', 'housing', 'zumbro-bridge'] },
      },
    ]);
    named.when(reviseAction, { ...edit, change: { sharedWith: ['food-cash'] } }).then([]);
    named
      .when(reviseAction, { ...edit, change: { sharedWith: ['child-support'] } })
      .then([{ type: 'ActionRevised', data: { fields: ['sharedWith'], sharedWith: ['child-support', 'housing'] } }]);
  });

  it('empties what is told as empty', () => {
    const all = actionAgreed({ dueOn: '2026-11-20', actorId: 'amina-jibril', waitsFor: SECOND_ACTION });
    const emptied = given(plan, [...withGoal, all]).when(reviseAction, {
      actionId: ACTION,
      expectedItemRevision: 2,
      change: { dueOn: '', actorId: '', waitsFor: '' },
    });
    emptied.then([{ type: 'ActionRevised', data: { actionId: ACTION, fields: ['actorId', 'dueOn', 'waitsFor'] } }]);
    expect(emptied.events[0]!.data).toEqual({ actionId: ACTION, fields: ['actorId', 'dueOn', 'waitsFor'] });
  });

  it('is about people of the plan, and about all of them where nobody is named', () => {
    const about = given(plan, [...withGoal, actionAgreed({ aboutIds: [PERSON] })]);
    const edit = { actionId: ACTION, expectedItemRevision: 2 };
    about
      .when(reviseAction, { ...edit, change: { aboutIds: [] } })
      .then([{ type: 'ActionRevised', data: { fields: ['aboutIds'], aboutIds: [] } }]);
    about.when(reviseAction, { ...edit, change: { aboutIds: [ACTION] } }).refused('plan.not-in-household');
  });

  it('lets a partner change only what their organisation owns, and neither whose it is nor who sees it', () => {
    const change = { dueOn: '2026-12-04' };
    given(plan, withAction)
      .when(reviseAction, { actionId: ACTION, expectedItemRevision: 2, change }, { actor: bridget })
      .refused('plan.not-your-action');
    const theirOwn = given(plan, [...withGoal, actionAgreed({ owner: 'zumbro-bridge' })]);
    theirOwn
      .when(reviseAction, { actionId: ACTION, expectedItemRevision: 2, change }, { actor: bridget })
      .then([{ type: 'ActionRevised' }]);
    theirOwn
      .when(reviseAction, { actionId: ACTION, expectedItemRevision: 2, change: { owner: 'housing' } }, { actor: bridget })
      .refused('plan.owner-fixed');
    theirOwn
      .when(
        reviseAction,
        { actionId: ACTION, expectedItemRevision: 2, change: { sharing: 'named', sharedWith: ['zumbro-bridge'] } },
        { actor: bridget },
      )
      .refused('plan.readers-fixed');
  });

  it('refuses to change what is done, and says what is allowed', () => {
    given(plan, [...withAction, { type: 'ActionCompleted', data: { actionId: ACTION } }])
      .when(reviseAction, { actionId: ACTION, expectedItemRevision: 3, change: { dueOn: '2026-11-19' } }, { actor: amina })
      .refused('plan.action-completed', { allowedNow: ['record-attendance', 'correct-attendance'] });
  });
});
