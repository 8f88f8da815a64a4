import { given } from '#event-sourcing/testing';
import { answerRequest } from '../answer-request/answer-request.js';
import { ACTION, actionAgreed, amina, bridget, CASE, maiNhia, PERSON, withGoal } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { allowedOnAction } from '../plan.rules.js';
import { reviseAction } from '../revise-action/revise-action.js';
import { askAboutAction, type AskAboutAction } from './ask-about-action.js';

const REQUEST = '0192a000-0000-8000-8000-000000000006';
const OTHER = '0192a000-0000-8000-8000-000000000007';
const WORDS = 'I work that morning.  Could it be after four?';
const input: AskAboutAction = { actionId: ACTION, wants: 'another-time', words: WORDS, ownPersonId: PERSON };
const step = actionAgreed({ doer: 'family', sharing: 'team-and-family', dueOn: '2026-11-20' });
const mine = [...withGoal, step];
const asked = (requestId = REQUEST, wants: 'another-time' | 'help' = 'another-time'): PlanEvent => ({
  type: 'ActionRequestMade',
  data: { requestId, actionId: ACTION, wants, personId: PERSON, owner: 'housing' },
});
const as = { actor: maiNhia };

describe('to ask about a step', () => {
  it('keeps every word as it was said, sealed, and says who is to answer', () => {
    given(plan, mine)
      .when(askAboutAction, input, as)
      .then([
        {
          type: 'ActionRequestMade',
          data: { actionId: ACTION, wants: 'another-time', personId: PERSON, owner: 'housing' },
          personal: { words: WORDS },
          subjects: [PERSON],
        },
      ]);
  });

  it('needs no words, and changes neither the step nor the plan', () => {
    const before = given(plan, mine);
    const { events } = before.when(askAboutAction, { ...input, words: undefined }, as);
    expect(events[0]).not.toHaveProperty('personal');
    const { actions, changedSince, status } = before.and(events).state;
    expect({ actions, changedSince, status }).toEqual(
      (({ actions, changedSince, status }) => ({ actions, changedSince, status }))(before.state),
    );
  });

  it('goes to the worker who does the step, where one is named', () => {
    const theirs = actionAgreed({ actorId: amina.id, sharing: 'team-and-family' });
    given(plan, [...withGoal, theirs])
      .when(askAboutAction, input, as)
      .then([{ type: 'ActionRequestMade', data: { owner: 'housing', forActorId: amina.id } }]);
  });

  it('is for those whom the plan is for, about steps that are shared with them and that go on', () => {
    given(plan, mine)
      .when(askAboutAction, { ...input, ownPersonId: CASE }, as)
      .refused('plan.not-your-plan');
    given(plan, mine)
      .when(askAboutAction, { ...input, ownPersonId: undefined }, { actor: amina })
      .refused('plan.not-your-plan');
    given(plan, [...withGoal, actionAgreed({ sharing: 'team' })])
      .when(askAboutAction, input, as)
      .refused('not-found');
    given(plan, [...withGoal, actionAgreed({ sharing: 'named', sharedWith: ['housing'] })])
      .when(askAboutAction, input, as)
      .refused('not-found');
    given(plan, [...mine, { type: 'ActionCompleted', data: { actionId: ACTION } }])
      .when(askAboutAction, input, as)
      .refused('plan.action-completed');
    given(plan, [...withGoal, actionAgreed({ doer: 'family', actorId: 'leo', sharing: 'team-and-family' })])
      .when(askAboutAction, input, as)
      .refused('plan.not-your-action');
  });

  it('says something where it is in words, and is not taken without end', () => {
    given(plan, mine)
      .when(askAboutAction, { ...input, words: ' \u200b\u202e' }, as)
      .refused('plan.nothing-said');
    given(plan, [...mine, asked(REQUEST), asked(OTHER), asked(CASE)])
      .when(askAboutAction, input, as)
      .refused('plan.asked-already');
  });

  it('is offered to the family and to nobody else', () => {
    const owned = { status: 'agreed', owner: 'housing', doer: 'worker', mandated: true } as const;
    expect(allowedOnAction(maiNhia, owned)).toEqual(['ask-about-action']);
    for (const actor of [amina, bridget])
      expect(allowedOnAction(actor, { ...owned, owner: 'zumbro-bridge' })).not.toContain('ask-about-action');
  });
});

describe('to answer what was asked about a step', () => {
  const open = given(plan, [...mine, asked()]);
  const answer = { requestId: REQUEST, words: 'After four is fine.' };

  it('is in words, to the one who asked', () => {
    open.when(answerRequest, answer, { actor: amina }).then([
      {
        type: 'ActionRequestAnswered',
        data: { requestId: REQUEST, actionId: ACTION, personId: PERSON },
        personal: { words: answer.words },
        subjects: [PERSON],
      },
    ]);
  });

  it('is of those who may change the step', () => {
    for (const actor of [bridget, maiNhia]) open.when(answerRequest, answer, { actor }).refused('plan.not-your-action');
    open.when(answerRequest, { ...answer, words: '\u200b' }, { actor: amina }).refused('plan.nothing-said');
  });

  it('is done once, and not about a step that is over', () => {
    const { events } = open.when(answerRequest, answer, { actor: amina });
    open.and(events).when(answerRequest, answer, { actor: amina }).refused('not-found');
    given(plan, [...mine, asked(), { type: 'ActionCancelled', data: { actionId: ACTION } }])
      .when(answerRequest, answer, { actor: amina })
      .refused('not-found');
  });

  const revise = { actionId: ACTION, expectedItemRevision: 2, change: { dueOn: '2026-12-01' }, reason: 'After four it is.' };

  it('follows from a later day of the step for those who asked for one, without why it was changed; help is not answered by a day', () => {
    given(plan, [...mine, asked(), asked(OTHER, 'help')])
      .when(reviseAction, revise, { actor: amina })
      .then([
        { type: 'ActionRevised', data: { dueOn: '2026-12-01' }, personal: { reason: 'After four it is.' } },
        { type: 'ActionRequestAnswered', data: { requestId: REQUEST, actionId: ACTION, personId: PERSON, dueOn: '2026-12-01' } },
      ]);
    const { events } = open.when(reviseAction, revise, { actor: amina });
    expect(events[1]).not.toHaveProperty('personal');
  });

  it.each(['2026-11-19', '2020-01-01', ''])('does not follow from a day that gives no more time: %j', (dueOn) => {
    open
      .when(reviseAction, { ...revise, change: { dueOn } }, { actor: amina })
      .then([{ type: 'ActionRevised', data: { fields: ['dueOn'] } }]);
  });

  it('does not follow from any other change', () => {
    open.when(reviseAction, { ...revise, change: { title: 'See the home' } }, { actor: amina }).then([{ type: 'ActionRevised' }]);
  });
});
