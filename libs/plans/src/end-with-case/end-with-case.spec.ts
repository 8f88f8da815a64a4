import { given } from '#event-sourcing/testing';
import { callReview } from '../call-review/call-review.js';
import { ACTION, actionAgreed, CASE, GOAL, goalSet, INTAKE, PERSON, SERVICE, serviceOrdered, withGoal } from '../fixtures/plan-story.js';
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
const SECOND_GOAL = '0192a000-0000-8000-8000-000000000009';
/** A place in the log after that many events. */
const after = (events: readonly PlanEvent[]): string => String(events.length).padStart(20, '0');
const closedAt = after(all);
const reopenedAt = after([...all, ...all]);

describe('a plan whose case was closed', () => {
  it('ends with everything that nobody had said anything about, for the reason of the case', () => {
    given(plan, [...all, actionAgreed(), serviceOrdered])
      .when(endWithCase, { reason: 'moved-away', closedAt })
      .then([
        { type: 'ActionCancelled', data: { actionId: ACTION } },
        { type: 'ServiceEnded', data: { serviceId: SERVICE, reason: 'plan-closed', caseId: CASE } },
        { type: 'GoalClosed', data: { goalId: GOAL, reason: 'moved-away' } },
        { type: 'PlanClosed', data: { reason: 'moved-away' } },
      ]);
  });

  it('leaves what law requires with whoever owns it', () => {
    given(plan, [...all, actionAgreed({ mandated: true, legalBasis: 'Minn. Stat. 260C.201' })])
      .when(endWithCase, { reason: 'other-agency', closedAt })
      .then([
        { type: 'ActionCancelled', data: { actionId: ACTION, handedOnTo: 'housing' } },
        { type: 'GoalClosed', data: { reason: 'goes-on-elsewhere' } },
        { type: 'PlanClosed', data: { reason: 'other-agency' } },
      ]);
  });

  it('asks nobody to go on with what law required of a person who died', () => {
    given(plan, [...all, actionAgreed({ mandated: true, legalBasis: 'Minn. Stat. 260C.201' })])
      .when(endWithCase, { reason: 'person-died', closedAt })
      .then([
        { type: 'ActionCancelled', data: { actionId: ACTION, groundEnded: 'person-died' } },
        { type: 'GoalClosed', data: { reason: 'person-died' } },
        { type: 'PlanClosed', data: { reason: 'person-died' } },
      ]);
  });

  it('ends once: one that somebody closed already, or that was never drafted, is left alone', () => {
    const closed = given(plan, all).when(endWithCase, { reason: 'not-wanted', closedAt });
    given(plan, [...all, ...closed.events])
      .when(endWithCase, { reason: 'not-wanted', closedAt })
      .then([]);
    given(plan, []).when(endWithCase, { reason: 'not-wanted', closedAt }).then([]);
  });

  it('goes on where it went on after that closing, however late the end comes, and ends with the next one', () => {
    const closed = given(plan, all).when(endWithCase, { reason: 'no-contact', closedAt }).events;
    const on = given(plan, [...all, ...closed]).when(reopenPlan, { reason: 'new-need', caseClosed: false }).events;
    const goal: PlanEvent = { ...goalSet, data: { ...goalSet.data, goalId: SECOND_GOAL } };
    const worked = [...all, ...closed, ...on, goal];
    given(plan, worked).when(endWithCase, { reason: 'no-contact', closedAt }).then([]);
    given(plan, worked)
      .when(endWithCase, { reason: 'moved-away', closedAt: after(worked) })
      .then([{ type: 'GoalClosed', data: { goalId: SECOND_GOAL } }, { type: 'PlanClosed' }]);
  });

  it('goes on with its case where the end of it comes after that, agreed to or not', () => {
    for (const before of [all, withGoal]) {
      const on = given(plan, before).when(goOnWithCase, { reason: 'asked-again', reopenedAt: after(before) }, { now }).events;
      given(plan, [...before, ...on])
        .when(endWithCase, { reason: 'no-contact', closedAt: after(before) })
        .then([]);
    }
  });

  it('does not go on by itself while the case rests', () => {
    const closed = given(plan, all).when(endWithCase, { reason: 'no-contact', closedAt }).events;
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
    const closed = given(plan, all).when(endWithCase, { reason: 'no-contact', closedAt }).events;
    const on = given(plan, [...all, ...closed]).when(goOnWithCase, { reason: 'asked-again', reopenedAt }, { now });
    on.then([{ type: 'PlanReopened', data: { reason: 'asked-again', nextReview: { caseId: CASE, dueOn: '2026-12-24' } } }]);
    const goingOn = [...all, ...closed, ...on.events];
    expect(given(plan, goingOn).state).toMatchObject({ status: 'agreed', review: { status: 'planned', dueOn: '2026-12-24' } });
    given(plan, goingOn)
      .when(callReview, { dueOn: '2026-12-24' })
      .then([{ type: 'ReviewDue' }]);
  });

  it('that was left open then keeps its state, and its review is planned anew', () => {
    const on = given(plan, all).when(goOnWithCase, { reason: 'asked-again', reopenedAt }, { now });
    on.then([{ type: 'PlanReopened', data: { nextReview: { dueOn: '2026-12-24' } } }]);
    expect(given(plan, [...all, ...on.events]).state).toMatchObject({ status: 'agreed', review: { dueOn: '2026-12-24' } });
  });

  it('goes on once: not again where somebody reopened it after the case, by whatever day they say', () => {
    const closed = given(plan, all).when(endWithCase, { reason: 'no-contact', closedAt }).events;
    const rests = [...all, ...closed];
    const pressed = given(plan, rests).when(reopenPlan, { reason: 'new-need' }, { now, occurredAt: '2026-09-01T15:00:00.000Z' }).events;
    given(plan, [...rests, ...pressed])
      .when(goOnWithCase, { reason: 'asked-again', reopenedAt: after(rests) }, { now })
      .then([]);
    const again = given(plan, [...rests, ...pressed]).when(endWithCase, { reason: 'no-contact', closedAt: reopenedAt }).events;
    given(plan, [...rests, ...pressed, ...again])
      .when(goOnWithCase, { reason: 'asked-again', reopenedAt: after(rests) }, { now })
      .then([]);
    given(plan, [...rests, ...pressed, ...again])
      .when(goOnWithCase, { reason: 'asked-again', reopenedAt }, { now })
      .then([{ type: 'PlanReopened' }]);
  });

  it('that nobody agreed to yet needs no review', () => {
    const on = given(plan, withGoal).when(goOnWithCase, { reason: 'asked-again', reopenedAt }, { now });
    on.then([{ type: 'PlanReopened', data: { reason: 'asked-again' } }]);
    expect(given(plan, [...withGoal, ...on.events]).state).toMatchObject({ status: 'draft' });
    given(plan, []).when(goOnWithCase, { reason: 'asked-again', reopenedAt }, { now }).then([]);
  });
});

describe('whether a plan goes on', () => {
  it('is told by its stream', () => {
    const closed = given(plan, all).when(endWithCase, { reason: 'no-contact', closedAt });
    const recorded = (events: readonly PlanEvent[]) => events as unknown as Parameters<typeof goesOn>[0];
    expect(goesOn([])).toBe(false);
    expect(goesOn(recorded([{ type: 'PlanDrafted', data: { caseId: CASE } } as PlanEvent]))).toBe(true);
    expect(goesOn(recorded([{ type: 'PlanDrafted', data: { caseId: CASE } } as PlanEvent, closed.events.at(-1)! as PlanEvent]))).toBe(
      false,
    );
  });
});
