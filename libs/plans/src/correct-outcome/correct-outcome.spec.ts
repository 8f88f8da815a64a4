import { given } from '#event-sourcing/testing';
import { CASE, GOAL, INTAKE, PERSON, withGoal } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import type { OutcomeRecorded } from '../plan.follow-up.events.js';
import { plan } from '../plan.js';
import { correctOutcome } from './correct-outcome.js';

const OUTCOME = '0192a000-0000-8000-8000-000000000009';
const recorded: OutcomeRecorded = {
  type: 'OutcomeRecorded',
  data: {
    outcomeId: OUTCOME,
    goalId: GOAL,
    caseId: CASE,
    intakeId: INTAKE,
    outcome: 'children-stable',
    result: 'achieved',
    contributingPrograms: ['housing'],
  },
  personal: { evidence: 'Lease' },
  subjects: [PERSON],
};
const history: readonly PlanEvent[] = [...withGoal, recorded, { type: 'GoalClosed', data: { goalId: GOAL } }];
const partly = { goalId: GOAL, expectedItemRevision: 3, result: 'partly', evidence: 'Lease for six months', reason: 'The lease is short' };

describe('correct an outcome', () => {
  it('states the right value beside the wrong one, which it names', () => {
    const { state } = given(plan, history);
    given(plan, history)
      .when(correctOutcome, partly)
      .then([
        {
          type: 'OutcomeCorrected',
          data: {
            outcomeId: OUTCOME,
            result: 'partly',
            contributingPrograms: ['housing'],
            correctsEventId: state.goals[GOAL]!.result!.eventId,
          },
          personal: { evidence: 'Lease for six months', reason: 'The lease is short' },
          facts: { county: '27109', program: 'housing', result: 'partly' },
        },
      ]);
  });

  it('refuses when another corrected it since it was read, and says who and to what', () => {
    const correction: PlanEvent = {
      ...recorded,
      type: 'OutcomeCorrected',
      data: { ...recorded.data, result: 'not-achieved', correctsEventId: OUTCOME },
      personal: { evidence: 'x', reason: 'y' },
    };
    given(plan, [...history, correction])
      .when(correctOutcome, partly)
      .refused('plan.outcome-moved', { theirs: { result: 'not-achieved' }, revision: 4 });
  });

  it('refuses a revision that the goal never had', () => {
    given(plan, history)
      .when(correctOutcome, { ...partly, expectedItemRevision: 99 })
      .refused('plan.revision-unknown');
  });

  it('needs an outcome', () => {
    given(plan, withGoal).when(correctOutcome, partly).refused('plan.goal-open');
  });
});
