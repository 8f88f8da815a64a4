import { given } from '#event-sourcing/testing';
import { callReview } from '../call-review/call-review.js';
import { closeGoal } from '../close-goal/close-goal.js';
import { correctOutcome } from '../correct-outcome/correct-outcome.js';
import { ACTION, actionAgreed, CASE, GOAL, INTAKE, PERSON, SERVICE, serviceOrdered, withGoal } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { recordOutcome } from '../record-outcome/record-outcome.js';
import { remindOfReview } from '../remind-of-review/remind-of-review.js';
import { reopenGoal } from '../reopen-goal/reopen-goal.js';
import { reopenPlan } from '../reopen-plan/reopen-plan.js';
import { setGoal } from '../set-goal/set-goal.js';
import { closePlan, type ClosePlan } from './close-plan.js';

const nextReview = { caseId: CASE, dueOn: '2026-09-13', announceAt: '2026-08-30T05:00:00.000Z' };
const agreed: PlanEvent = {
  type: 'PlanAgreed',
  data: { version: 1, intakeId: INTAKE, personId: PERSON, capacity: 'self', language: 'en', signature: 'spoken', nextReview },
};
const all: readonly PlanEvent[] = [...withGoal, { type: 'PlanProposed', data: { version: 1 } }, agreed];
const open: readonly PlanEvent[] = [...all, actionAgreed(), serviceOrdered];
const closing: ClosePlan = {
  reason: 'moved-away',
  goals: [{ goalId: GOAL, reason: 'moved-away' }],
  items: [
    { itemId: ACTION, becomes: 'ended' },
    { itemId: SERVICE, becomes: 'handed-on', to: 'zumbro-bridge' },
  ],
};

describe('close a plan', () => {
  it('ends all that is open with its reason, hands on what goes on elsewhere, and then the plan', () => {
    given(plan, open)
      .when(closePlan, closing)
      .then([
        { type: 'ActionCancelled', data: { actionId: ACTION } },
        { type: 'ServiceEnded', data: { serviceId: SERVICE, reason: 'handed-on', handedOnTo: 'zumbro-bridge', caseId: CASE } },
        { type: 'GoalClosed', data: { goalId: GOAL, reason: 'moved-away' } },
        { type: 'PlanClosed', data: { reason: 'moved-away' } },
      ]);
  });

  it('forgets nothing: open goals, actions and services that are not named are listed in the refusal', () => {
    given(plan, open)
      .when(closePlan, { ...closing, goals: [] })
      .refused('plan.goals-open', { openGoals: [GOAL] });
    given(plan, open)
      .when(closePlan, { ...closing, items: [] })
      .refused('plan.items-open', { openItems: [ACTION, SERVICE] });
    given(plan, open)
      .when(closePlan, { ...closing, items: [closing.items[0]!, { itemId: SERVICE, becomes: 'handed-on' }] })
      .refused('plan.handed-on-to-nobody');
    given(plan, open)
      .when(closePlan, { ...closing, items: [closing.items[0]!, { itemId: SERVICE, becomes: 'handed-on', to: 'nowhere-at-all' }] })
      .refused('plan.handed-on-to-unknown', { itemId: SERVICE });
  });

  it('tells whoever closes nothing of what is not shared with them but that it is open, and whom to ask', () => {
    const hidden = [...all, actionAgreed({ sharing: 'named', sharedWith: ['child-protection'] }), serviceOrdered];
    const maySee = (sharing: string, sharedWith: readonly string[]): boolean => sharing !== 'named' || sharedWith.includes('housing');
    const rest: ClosePlan = {
      ...closing,
      items: [closing.items[1]!],
      supervisors: { 27109: ['gordon-achterberg'], 27147: ['ruth-abelard'] },
    };
    given(plan, hidden)
      .when(closePlan, rest, { maySee })
      .refused('plan.open-not-shared', { askWhom: ['gordon-achterberg'], openGoals: undefined, openItems: undefined });
    given(plan, hidden)
      .when(closePlan, { ...rest, items: [] }, { maySee })
      .refused('plan.items-open', { openItems: [SERVICE] });
    given(plan, hidden)
      .when(closePlan, rest, { maySee: () => true })
      .refused('plan.items-open', { openItems: [ACTION] });
  });

  it('does not end what law requires; somebody goes on with it', () => {
    const mandated = [...all, actionAgreed({ mandated: true, legalBasis: 'Minn. Stat. 260C.201' })];
    given(plan, mandated)
      .when(closePlan, { ...closing, items: [{ itemId: ACTION, becomes: 'ended' }] })
      .refused('plan.required-by-law', { itemId: ACTION });
    given(plan, mandated)
      .when(closePlan, { ...closing, items: [{ itemId: ACTION, becomes: 'handed-on', to: 'child-protection' }] })
      .then([{ type: 'ActionCancelled', data: { handedOnTo: 'child-protection' } }, { type: 'GoalClosed' }, { type: 'PlanClosed' }]);
  });

  it('asks nobody to go on with what a person who died was to do, though law required it, and calls no review and no reminder after it', () => {
    const mandated = [...all, actionAgreed({ mandated: true, legalBasis: 'Minn. Stat. 260C.201' })];
    const died = {
      reason: 'person-died',
      goals: [{ goalId: GOAL, reason: 'person-died' }],
      items: [{ itemId: ACTION, becomes: 'ended' }],
    } as const;
    const closed = given(plan, mandated).when(closePlan, died);
    closed.then([
      { type: 'ActionCancelled', data: { actionId: ACTION, groundEnded: 'person-died' } },
      { type: 'GoalClosed', data: { reason: 'person-died' } },
      { type: 'PlanClosed', data: { reason: 'person-died' } },
    ]);
    const dueOn = '2026-09-13';
    given(plan, [...mandated, ...closed.events])
      .when(callReview, { dueOn })
      .then([]);
    const called = given(plan, mandated).when(callReview, { dueOn }).events;
    const closedLater = given(plan, [...mandated, ...called]).when(closePlan, died).events;
    given(plan, [...mandated, ...called, ...closedLater])
      .when(remindOfReview, { dueOn })
      .then([]);
  });

  it('then takes no goals, is not reviewed, and what came of a goal can still be corrected', () => {
    const came = given(plan, all).when(recordOutcome, { goalId: GOAL, result: 'partly', evidence: 'x', contributingPrograms: ['housing'] });
    const closed = given(plan, [...all, ...came.events]).when(closePlan, { reason: 'goals-reached', goals: [], items: [] });
    const after = [...all, ...came.events, ...closed.events];
    given(plan, after)
      .when(setGoal, { outcome: 'children-stable', need: 'housing' } as never)
      .refused('plan.closed');
    given(plan, after).when(callReview, { dueOn: '2026-09-13' }).then([]);
    given(plan, after)
      .when(correctOutcome, {
        goalId: GOAL,
        expectedItemRevision: given(plan, after).state.goals[GOAL]!.revision,
        result: 'achieved',
        evidence: 'y',
        reason: 'z',
      })
      .then([{ type: 'OutcomeCorrected' }]);
    given(plan, after)
      .when(reopenGoal, { goalId: GOAL, reason: 'asked-again' })
      .refused('plan.closed', { allowedNow: ['reopen-plan'] });
  });
});

describe('reopen', () => {
  it('goes on where the plan was, is looked at again by the policy, and a goal goes on with what came of it in its history', () => {
    const closed = given(plan, open).when(closePlan, closing).events;
    const reopened = given(plan, [...open, ...closed]).when(reopenPlan, { reason: 'new-need' }, { now: '2026-09-25T15:00:00.000Z' });
    reopened.then([{ type: 'PlanReopened', data: { reason: 'new-need', nextReview: { dueOn: '2026-12-24' } } }]);
    const after = [...open, ...closed, ...reopened.events];
    const { state } = given(plan, after);
    expect(state).toMatchObject({ status: 'agreed', version: 1, review: { status: 'planned', dueOn: '2026-12-24' } });
    const goal = given(plan, after).when(reopenGoal, { goalId: GOAL, reason: 'asked-again' });
    goal.then([{ type: 'GoalReopened', data: { goalId: GOAL, reason: 'asked-again' } }]);
    given(plan, [...after, ...goal.events])
      .when(closeGoal, { goalId: GOAL, reason: 'another-goal' })
      .then([{ type: 'GoalClosed' }]);
  });

  it('is of a plan that was closed', () => {
    given(plan, open).when(reopenPlan, { reason: 'new-need' }).refused('plan.agreed');
  });
});
