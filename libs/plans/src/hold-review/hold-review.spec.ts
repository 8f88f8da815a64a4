import { given } from '#event-sourcing/testing';
import { callReview } from '../call-review/call-review.js';
import { CASE, INTAKE, PERSON, withGoal } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { remindOfReview } from '../remind-of-review/remind-of-review.js';
import { agreePlan } from '../agree-plan/agree-plan.js';
import { holdReview } from './hold-review.js';

const proposed: PlanEvent = { type: 'PlanProposed', data: { version: 1 } };
const agreement = { version: 1, personId: PERSON, capacity: 'self', language: 'en', signature: 'spoken' } as const;
/** At midnight in Minnesota, fourteen days before the day. */
const nextReview = { caseId: CASE, dueOn: '2026-09-13', announceAt: '2026-08-30T05:00:00.000Z' };
const agreed: PlanEvent = { type: 'PlanAgreed', data: { ...agreement, intakeId: INTAKE, nextReview } };
const due: PlanEvent = {
  type: 'ReviewDue',
  data: { caseId: CASE, county: '27109', dueOn: '2026-09-13', remindAt: '2026-09-22T04:59:59.999Z' },
};
const overdue: PlanEvent = { type: 'ReviewOverdue', data: { caseId: CASE, county: '27109', dueOn: '2026-09-13' } };
const planIs = [...withGoal, proposed, agreed];
const { dueOn } = nextReview;

describe('the review of a plan', () => {
  it('is planned with the agreement, by the policy of the day', () => {
    given(plan, [...withGoal, proposed])
      .when(agreePlan, agreement)
      .then([{ type: 'PlanAgreed', data: { nextReview }, policyVersion: 'plan-review/1' }]);
  });

  it('is called once, for the day that was planned, and says when it is reminded of: five business days after a Sunday', () => {
    given(plan, planIs).when(callReview, { dueOn }).then([due]);
    given(plan, [...planIs, due])
      .when(callReview, { dueOn })
      .then([]);
    given(plan, planIs).when(callReview, { dueOn: '2026-09-14' }).then([]);
  });

  it('is reminded of once', () => {
    given(plan, [...planIs, due])
      .when(remindOfReview, { dueOn })
      .then([overdue]);
    given(plan, [...planIs, due, overdue])
      .when(remindOfReview, { dueOn })
      .then([]);
    given(plan, planIs).when(remindOfReview, { dueOn }).then([]);
  });

  it('plans the next one when it was held, late or early, and calls and reminds of the old one no more', () => {
    const held = given(plan, [...planIs, due]).when(holdReview, {}, { now: '2026-09-25T15:00:00.000Z' });
    held.then([{ type: 'ReviewHeld', data: { nextReview: { caseId: CASE, dueOn: '2026-12-24' } } }]);
    given(plan, [...planIs, due, ...held.events])
      .when(remindOfReview, { dueOn })
      .then([]);
    given(plan, [...planIs, ...held.events])
      .when(callReview, { dueOn })
      .then([]);
  });

  it('says who took part and what was decided, and is held again sooner where there is a reason', () => {
    const now = '2026-09-25T15:00:00.000Z';
    const held = { tookPart: [PERSON, 'amina-jibril'], decided: 'We look for a second bedroom.' };
    given(plan, [...planIs, due])
      .when(holdReview, { ...held, nextOn: '2026-10-20', soonerBecause: 'The lease ends in October.' }, { now })
      .then([
        {
          type: 'ReviewHeld',
          data: { tookPart: held.tookPart, sooner: true, nextReview: { dueOn: '2026-10-20', announceAt: '2026-10-06T05:00:00.000Z' } },
          personal: { decided: held.decided, soonerBecause: 'The lease ends in October.' },
          subjects: [PERSON],
        },
      ]);
    given(plan, planIs).when(holdReview, { nextOn: '2026-10-20' }, { now }).refused('plan.sooner-because');
    for (const nextOn of ['2026-12-25', '2026-09-25'])
      given(plan, planIs).when(holdReview, { nextOn, soonerBecause: 'x' }, { now }).refused('plan.review-day', { latest: '2026-12-24' });
  });

  it('that is written down after a later one plans nothing anew', () => {
    const held = given(plan, planIs).when(holdReview, {}, { now: '2026-09-25T15:00:00.000Z' });
    const late = { now: '2026-10-05T15:00:00.000Z', occurredAt: '2026-05-01T15:00:00.000Z' };
    held.then([{ type: 'ReviewHeld', data: { nextReview: { dueOn: '2026-12-24' } } }]);
    // Held in May, before the agreement in June: by the policy of May it would be due in July, long ago.
    given(plan, planIs)
      .when(holdReview, {}, late)
      .then([{ type: 'ReviewHeld', data: { nextReview } }]);
    given(plan, planIs)
      .when(holdReview, {}, { ...late, occurredAt: '2026-07-01T15:00:00.000Z' })
      .then([{ type: 'ReviewHeld', data: { nextReview: { dueOn: '2026-09-29' } } }]);
  });

  it('is held also while a newer version is being talked over', () => {
    given(plan, [...planIs, { type: 'PlanProposed', data: { version: 2 } }])
      .when(holdReview, {})
      .then([{ type: 'ReviewHeld' }]);
  });

  it('is of a plan that was agreed to', () => {
    given(plan, withGoal).when(holdReview, {}).refused('plan.draft');
  });
});
