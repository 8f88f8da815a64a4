import type { Recorded } from '#event-sourcing';
import { given, recordedEvent } from '#event-sourcing/testing';
import { actionAgreed, CASE, drafted, goalSet, PERSON, withGoal } from '../fixtures/plan-story.js';
import { agreementText } from '../plan.agreement.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { declineAgreement } from '../decline-agreement/decline-agreement.js';
import { agreePlan } from './agree-plan.js';

const proposed: PlanEvent = { type: 'PlanProposed', data: { version: 1 } };
const agreement = { version: 1, personId: PERSON, capacity: 'self', language: 'en', signature: 'spoken' } as const;

/** Of the text of this plan as its first version, in English and in Spanish. */
const hashIn = (language: string): string => {
  const events = [...withGoal, proposed].map(
    (event, revision) => recordedEvent(event, { stream: 'plan-1', revision }) as Recorded<PlanEvent>,
  );
  return agreementText(events.reduce(plan.evolve, plan.initialState), language)!.hash;
};

describe('agree to a plan', () => {
  it('says by whom, in which capacity and language, and to which version', () => {
    given(plan, [...withGoal, proposed])
      .when(agreePlan, agreement)
      .then([{ type: 'PlanAgreed', data: agreement }]);
  });

  it('keeps the hash of the exact text and the version of its sentences, in the language in which it was read', () => {
    for (const language of ['en', 'es']) {
      given(plan, [...withGoal, proposed])
        .when(agreePlan, { ...agreement, language, textHash: hashIn(language) })
        .then([{ type: 'PlanAgreed', data: { ...agreement, language, textHash: hashIn(language), textVersion: '2' } }]);
    }
  });

  it('is not to another text than the one that was shown', () => {
    given(plan, [...withGoal, proposed])
      .when(agreePlan, { ...agreement, textHash: hashIn('es') })
      .refused('plan.other-text', { allowedNow: ['agree-plan'] });
  });

  it('is never in words that no native speaker has reviewed; then with an interpreter in words that are', () => {
    for (const language of ['so', 'hmn', 'kar', 'other']) {
      given(plan, [...withGoal, proposed])
        .when(agreePlan, { ...agreement, language })
        .refused('plan.language-not-reviewed');
    }
    const interpreter = { language: 'so', way: 'phone' } as const;
    given(plan, [...withGoal, proposed])
      .when(agreePlan, { ...agreement, interpreter })
      .then([{ type: 'PlanAgreed', data: { ...agreement, interpreter } }]);
  });

  it('is in Spanish only where the county has written down a review of it', () => {
    const elsewhere: PlanEvent = { ...drafted, data: { ...drafted.data, county: '27039' } };
    given(plan, [elsewhere, goalSet, proposed])
      .when(agreePlan, { ...agreement, language: 'es' })
      .refused('plan.language-not-reviewed');
  });

  it('needs a proposal', () => {
    given(plan, withGoal).when(agreePlan, agreement).refused('plan.draft');
  });

  it('is not to something that was changed after it was proposed', () => {
    given(plan, [...withGoal, proposed, actionAgreed({ sharing: 'team-and-family' })])
      .when(agreePlan, agreement)
      .refused('plan.changed-since-proposal', { allowedNow: ['propose-plan'] });
  });

  it('does not hear of a change to what not all may read', () => {
    given(plan, [...withGoal, proposed, actionAgreed({ sharing: 'named', sharedWith: ['housing'] })])
      .when(agreePlan, agreement)
      .then([{ type: 'PlanAgreed' }]);
  });

  it('is not to another version', () => {
    given(plan, [...withGoal, proposed, actionAgreed(), { type: 'PlanProposed', data: { version: 2 } }])
      .when(agreePlan, agreement)
      .refused('plan.other-version');
  });

  it('is not said before it was proposed, nor is a no; on the day of it, it may be', () => {
    const early = { occurredAt: '2026-06-13T15:00:00.000Z' };
    given(plan, [...withGoal, proposed])
      .when(agreePlan, agreement, early)
      .refused('plan.before-proposal');
    given(plan, [...withGoal, proposed])
      .when(declineAgreement, { version: 1, personId: PERSON }, early)
      .refused('plan.before-proposal');
    given(plan, [...withGoal, proposed])
      .when(agreePlan, agreement, { occurredAt: '2026-06-15T13:00:00.000Z' })
      .then([{ type: 'PlanAgreed' }]);
  });

  it('is by somebody whom the plan is for', () => {
    given(plan, [...withGoal, proposed])
      .when(agreePlan, { ...agreement, personId: CASE })
      .refused('plan.not-in-household');
  });
});
