import { given } from '#event-sourcing/testing';
import { correctProgress } from '../correct-progress/correct-progress.js';
import { GOAL, PERSON, withGoal } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { sayNothingOfProgress } from '../say-nothing-of-progress/say-nothing-of-progress.js';
import { measureProgress } from './measure-progress.js';

const PROGRESS = '0192a000-0000-8000-8000-000000000021';
const rated: PlanEvent = {
  type: 'ProgressMeasured',
  data: { progressId: PROGRESS, goalId: GOAL, value: 4, instrument: 'own-rating', instrumentVersion: '1', domain: 'housing' },
};

describe('measure progress', () => {
  it('takes a value of the goal’s own measure, whatever it is', () => {
    given(plan, withGoal)
      .when(measureProgress, { goalId: GOAL, value: 2318 })
      .then([{ type: 'ProgressMeasured', data: { goalId: GOAL, value: 2318 } }]);
  });

  it('says with which version of which scale, and about which need', () => {
    given(plan, withGoal)
      .when(measureProgress, { goalId: GOAL, value: 4, instrument: 'own-rating' })
      .then([{ type: 'ProgressMeasured', data: { value: 4, instrument: 'own-rating', instrumentVersion: '1', domain: 'housing' } }]);
    given(plan, withGoal)
      .when(measureProgress, { goalId: GOAL, value: 7, instrument: 'worry', domain: 'food' })
      .then([{ type: 'ProgressMeasured', data: { instrument: 'worry', domain: 'food' } }]);
  });

  it.each([
    [{ value: 11, instrument: 'own-rating' }, 'plan.not-on-scale'],
    [{ value: 2.5, instrument: 'own-rating' }, 'plan.not-on-scale'],
    [{ value: -3, instrument: 'goal-attainment' }, 'plan.not-on-scale'],
    [{ value: 1, instrument: 'somebody-elses' }, 'plan.instrument-unknown'],
    [{ value: 1, domain: 'food' }, 'plan.domain-without-instrument'],
    [{ value: 1, instrument: 'worry', domain: 'horses' }, 'plan.instrument-domain'],
  ])('refuses what no scale has: %j', (input, code) => {
    given(plan, withGoal)
      .when(measureProgress, { goalId: GOAL, ...input })
      .refused(code);
  });

  it('keeps that somebody did not want to say, and no value', () => {
    const said = given(plan, withGoal).when(sayNothingOfProgress, { goalId: GOAL, because: 'did-not-want-to-say', instrument: 'worry' });
    said.then([{ type: 'ProgressNotSaid', data: { because: 'did-not-want-to-say', instrument: 'worry', domain: 'housing' } }]);
    expect(given(plan, [...withGoal, ...said.events]).state.followUp.measured).toEqual({});
  });
});

describe('correct a measured value', () => {
  it('states the right one beside the wrong one, which it names, and again the last one when it is corrected again', () => {
    const { state } = given(plan, [...withGoal, rated]);
    const first = given(plan, [...withGoal, rated]).when(correctProgress, { progressId: PROGRESS, value: 6, reason: 'Read wrongly' });
    first.then([
      {
        type: 'ProgressCorrected',
        data: { progressId: PROGRESS, goalId: GOAL, value: 6, correctsEventId: state.followUp.measured[PROGRESS]!.eventId },
        personal: { reason: 'Read wrongly' },
        subjects: [PERSON],
      },
    ]);
    expect(given(plan, [...withGoal, rated, ...first.events]).state.followUp.measured[PROGRESS]).toMatchObject({ value: 6 });
  });

  it('stays on the scale that was used, changes nothing where nothing differs, and needs a value', () => {
    given(plan, [...withGoal, rated])
      .when(correctProgress, { progressId: PROGRESS, value: 12, reason: 'x' })
      .refused('plan.not-on-scale');
    given(plan, [...withGoal, rated])
      .when(correctProgress, { progressId: PROGRESS, value: 4, reason: 'x' })
      .then([]);
    given(plan, withGoal).when(correctProgress, { progressId: PROGRESS, value: 4, reason: 'x' }).refused('not-found');
  });
});
