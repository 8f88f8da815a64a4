import { given } from '#event-sourcing/testing';
import { callReview } from '../call-review/call-review.js';
import { ACTION, actionAgreed, CASE, GOAL, INTAKE, PERSON, SERVICE, serviceOrdered, withGoal } from '../fixtures/plan-story.js';
import { goOnWithCase } from '../go-on-with-case/go-on-with-case.js';
import type { PlanEvent } from '../plan.events.js';
import { goesOn } from '../plan.closing.js';
import { plan } from '../plan.js';
import { reopenPlan } from '../reopen-plan/reopen-plan.js';
import { endWithCase } from './end-with-case.js';

const nextReview = { caseId: CASE, dueOn: '2026-09-13', announceAt: '2026-08-30T05:00:00.000Z' };
const agreed: PlanEvent = {
  type: 'PlanAgreed',
  data: { version: 1, intakeId: INTAKE, personId: PERSON, capacity: 'self', language: 'en', signature: 'spoken', nextReview },
};
const all: readonly PlanEvent[] = [...withGoal, { type: 'PlanProposed', data: { version: 1 } }, agreed];
const now = '2026-09-25T15:00:00.000Z';

describe('a plan whose case was closed', () => {
  it('ends with everything that nobody had said anything about, for the reason of the case', () => {
    given(plan, [...all, actionAgreed(), serviceOrdered])
      .when(endWithCase, { reason: 'moved-away' })
      .then([
        { type: 'ActionCancelled', data: { actionId: ACTION } },
        { type: 'ServiceEnded', data: { serviceId: SERVICE, reason: 'plan-closed', caseId: CASE } },
        { type: 'GoalClosed', data: { goalId: GOAL, reason: 'moved-away' } },
        { type: 'PlanClosed', data: { reason: 'moved-away' } },
      ]);
  });

  it('leaves what law requires with whoever owns it', () => {
    given(plan, [...all, actionAgreed({ mandated: true, legalBasis: 'Minn. Stat. 260C.201' })])
      .when(endWithCase, { reason: 'other-agency' })
      .then([
        { type: 'ActionCancelled', data: { actionId: ACTION, handedOnTo: 'housing' } },
        { type: 'GoalClosed', data: { reason: 'goes-on-elsewhere' } },
        { type: 'PlanClosed', data: { reason: 'other-agency' } },
      ]);
  });

  it('ends once: one that somebody closed already, or that was never drafted, is left alone', () => {
    const closed = given(plan, all).when(endWithCase, { reason: 'not-wanted' });
    given(plan, [...all, ...closed.events])
      .when(endWithCase, { reason: 'not-wanted' })
      .then([]);
    given(plan, []).when(endWithCase, { reason: 'not-wanted' }).then([]);
  });

  it('does not go on by itself while the case rests', () => {
    const closed = given(plan, all).when(endWithCase, { reason: 'no-contact' }).events;
    given(plan, [...all, ...closed])
      .when(reopenPlan, { reason: 'new-need', caseClosed: true })
      .refused('plan.case-closed', { allowedNow: ['reopen-case'] });
    given(plan, [...all, ...closed])
      .when(reopenPlan, { reason: 'new-need', caseClosed: false })
      .then([{ type: 'PlanReopened' }]);
  });
});

describe('a plan whose case was reopened', () => {
  it('goes on where it was, and its next review is planned from that day', () => {
    const closed = given(plan, all).when(endWithCase, { reason: 'no-contact' }).events;
    const on = given(plan, [...all, ...closed]).when(goOnWithCase, { reason: 'asked-again' }, { now });
    on.then([{ type: 'PlanReopened', data: { reason: 'asked-again', nextReview: { caseId: CASE, dueOn: '2026-12-24' } } }]);
    const after = [...all, ...closed, ...on.events];
    expect(given(plan, after).state).toMatchObject({ status: 'agreed', review: { status: 'planned', dueOn: '2026-12-24' } });
    given(plan, after)
      .when(callReview, { dueOn: '2026-12-24' })
      .then([{ type: 'ReviewDue' }]);
  });

  it('that was left open then keeps its state, and its review is planned anew', () => {
    const on = given(plan, all).when(goOnWithCase, { reason: 'asked-again' }, { now });
    on.then([{ type: 'PlanReopened', data: { nextReview: { dueOn: '2026-12-24' } } }]);
    expect(given(plan, [...all, ...on.events]).state).toMatchObject({ status: 'agreed', review: { dueOn: '2026-12-24' } });
  });

  it('that nobody agreed to yet needs no review', () => {
    given(plan, withGoal).when(goOnWithCase, { reason: 'asked-again' }, { now }).then([]);
    given(plan, []).when(goOnWithCase, { reason: 'asked-again' }, { now }).then([]);
  });
});

describe('whether a plan goes on', () => {
  it('is told by its stream', () => {
    const closed = given(plan, all).when(endWithCase, { reason: 'no-contact' });
    const recorded = (events: readonly PlanEvent[]) => events as unknown as Parameters<typeof goesOn>[0];
    expect(goesOn([])).toBe(false);
    expect(goesOn(recorded([{ type: 'PlanDrafted', data: { caseId: CASE } } as PlanEvent]))).toBe(true);
    expect(goesOn(recorded([{ type: 'PlanDrafted', data: { caseId: CASE } } as PlanEvent, closed.events.at(-1)! as PlanEvent]))).toBe(
      false,
    );
  });
});
