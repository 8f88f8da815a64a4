import { textHash, type Recorded } from '#event-sourcing';
import { recordedEvent } from '#event-sourcing/testing';
import { ACTION, actionAgreed, goalSet, maiNhia, SECOND_ACTION, serviceOrdered, withGoal } from './fixtures/plan-story.js';
import { agreementText } from './plan.agreement.js';
import type { PlanEvent } from './plan.events.js';
import { plan, type PlanState } from './plan.js';

/** Of the plan with a goal of somebody's own hand in English and in Spanish, as version 1 of the sentences was signed. */
const SIGNED_BEFORE = [
  '4ab62fa5244b7aac80147b7f3f0621649e498545567c03d0d46fce019f250117',
  '97b9ae55d698684b5b199977e234107b65eadc1780e36dc95cd77a85adec2aa5',
];

const proposed: PlanEvent = { type: 'PlanProposed', data: { version: 1 } };
const fold = (events: readonly PlanEvent[]): PlanState =>
  events
    .map((event, revision) => recordedEvent(event, { stream: 'plan-1', revision }) as Recorded<PlanEvent>)
    .reduce(plan.evolve, plan.initialState);

const whole: readonly PlanEvent[] = [
  ...withGoal,
  actionAgreed({ sharing: 'team-and-family', dueOn: '2026-11-20', mandated: true, legalBasis: 'Minn. Stat. 260C' }),
  actionAgreed({ actionId: SECOND_ACTION, sharing: 'team' }, 'Only for the team'),
  serviceOrdered,
  proposed,
];

describe('the text that people agree to', () => {
  it('says in plain English what the person wants and who does what by when', () => {
    expect(agreementText(fold(whole), 'en')?.text).toBe(`Our plan, version 1

This is the plan that we made together. It says what you want, what each of us will do, and by when.
Read it, or have it read to you. Ask about anything that is not clear.

Goal 1: A home by Christmas
In your words: “A home of our own.”
This goal is about: children having stability in their living situation.
From 0 steps at the start to 9 steps.
What we will do:
• Pick up the keys. Who answers for it: Housing stability. By November 20, 2026. Required by law (Minn. Stat. 260C): it stays in the plan even if you do not agree. Your worker can tell you whom to ask about it.
• Service: shelter, from Zumbro Bridge.

You may say yes or no. If you say no, your reason is written down in your own words, and we talk about what to change.
You may ask for a change at any time. A changed plan is a new version, and you are asked again.
`);
  });

  it('says the same in Spanish, with the person’s own words as they said them', () => {
    const { text, hash } = agreementText(fold(whole), 'es')!;
    expect(text).toContain('Meta 1: A home by Christmas\nEn sus palabras: «A home of our own.»');
    expect(text).toContain('Para el 20 de noviembre de 2026. La ley lo exige (Minn. Stat. 260C)');
    expect(hash).toBe(textHash(text));
  });

  it('tells of nothing that the whole team and the family do not share', () => {
    expect(agreementText(fold(whole), 'en')?.text).not.toContain('Only for the team');
    const named: PlanEvent = { ...goalSet, data: { ...goalSet.data, sharing: 'named', sharedWith: ['housing'] } };
    expect(agreementText(fold([whole[0]!, named, proposed]), 'en')?.text).not.toContain('A home');
  });

  it('is the same characters for the same version, whatever was measured or done since', () => {
    const later: readonly PlanEvent[] = [
      { type: 'ActionCompleted', data: { actionId: ACTION } },
      { type: 'ServiceEnded', data: { serviceId: serviceOrdered.data.serviceId, reason: 'finished' } },
      { type: 'GoalClosed', data: { goalId: goalSet.data.goalId } },
      { type: 'ProgressMeasured', data: { progressId: SECOND_ACTION, goalId: goalSet.data.goalId, value: 3 } },
    ];
    expect(agreementText(fold([...whole, ...later]), 'en')).toEqual(agreementText(fold(whole), 'en'));
  });

  describe('of a goal that somebody set by themselves', () => {
    const own: PlanEvent = { ...goalSet, data: { ...goalSet.data, target: 1 } };
    const set = [withGoal[0]!, own, proposed].map(
      (event, revision) =>
        recordedEvent(event, { stream: 'plan-1', revision, ...(event === own && { actor: maiNhia }) }) as Recorded<PlanEvent>,
    );
    const state = set.reduce(plan.evolve, plan.initialState);

    it('counts the steps in the words of the language, one as one', () => {
      expect(agreementText(state, 'en')?.text).toContain('\nFrom 0 steps at the start to 1 step.\n');
      expect(agreementText(state, 'es')?.text).toContain('\nDe 0 pasos al comienzo a 1 paso.\n');
    });

    it('leaves what was signed before as it was signed, to the last character', () => {
      const before = agreementText(state, 'es', '1')!;
      expect(before.text).toContain('\nDe 0 steps al comienzo a 1 steps.\n');
      expect([agreementText(state, 'en', '1')?.hash, before.hash]).toEqual(SIGNED_BEFORE);
    });

    it('keeps a unit that a worker wrote as they wrote it', () => {
      const by = fold([withGoal[0]!, own, proposed]);
      expect(agreementText(by, 'es')?.text).toContain('\nDe 0 steps al comienzo a 1 steps.\n');
    });
  });

  it('is not there in a language in which nobody has written it', () => {
    expect(agreementText(fold(whole), 'so')).toBeUndefined();
    expect(agreementText(fold(whole), 'constructor')).toBeUndefined();
    expect(agreementText(fold(whole), 'en', '99')).toBeUndefined();
  });
});
