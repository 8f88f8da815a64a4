import { given } from '#event-sourcing/testing';
import { drafted, GOAL, PERSON, SERVICE, withGoal } from '../fixtures/plan-story.js';
import { plan } from '../plan.js';
import { recordOutcome } from './record-outcome.js';

const achieved = { goalId: GOAL, result: 'achieved', evidence: 'The lease is signed.', contributingPrograms: ['housing', 'food-cash'] };

describe('record an outcome', () => {
  it('states the result with its evidence sealed and its facts in the clear, and closes the goal', () => {
    given(plan, withGoal)
      .when(recordOutcome, achieved)
      .then([
        {
          type: 'OutcomeRecorded',
          data: { goalId: GOAL, outcome: 'children-stable', result: 'achieved', contributingPrograms: ['housing', 'food-cash'] },
          personal: { evidence: 'The lease is signed.' },
          subjects: [PERSON],
          facts: { county: '27109', program: 'housing', need: 'housing', outcome: 'children-stable', result: 'achieved' },
          program: 'housing',
        },
        { type: 'GoalClosed', data: { goalId: GOAL } },
      ]);
  });

  it('takes "no longer wanted" as a plain fact of its own', () => {
    given(plan, withGoal)
      .when(recordOutcome, { ...achieved, result: 'no-longer-wanted', contributingPrograms: [] })
      .then([{ type: 'OutcomeRecorded', facts: { result: 'no-longer-wanted' } }, { type: 'GoalClosed' }]);
  });

  it('is recorded once: a second one is a correction', () => {
    const recorded = given(plan, withGoal).when(recordOutcome, achieved).events;
    given(plan, [...withGoal, ...recorded])
      .when(recordOutcome, achieved)
      .refused('plan.goal-closed', { allowedNow: ['correct-outcome', 'reopen-goal'] });
  });

  it('is not recorded of a goal that ended without one, and there is none to correct: the goal can go on', () => {
    given(plan, [...withGoal, { type: 'GoalClosed', data: { goalId: GOAL, reason: 'moved-away' } }])
      .when(recordOutcome, achieved)
      .refused('plan.goal-closed', { allowedNow: ['reopen-goal'] });
  });

  it('names the values and the attendance of this goal that show it, and nothing else', () => {
    const rated = { progressId: SERVICE, goalId: GOAL, value: 4 };
    given(plan, [...withGoal, { type: 'ProgressMeasured', data: rated }])
      .when(recordOutcome, { ...achieved, evidenceIds: [SERVICE] })
      .then([{ type: 'OutcomeRecorded', data: { evidenceIds: [SERVICE] } }, { type: 'GoalClosed' }]);
    given(plan, withGoal)
      .when(recordOutcome, { ...achieved, evidenceIds: [SERVICE] })
      .refused('plan.no-such-evidence');
  });

  it('needs a goal of this plan', () => {
    given(plan, [drafted]).when(recordOutcome, achieved).refused('not-found');
  });
});
