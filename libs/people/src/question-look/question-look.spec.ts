import { given } from '#event-sourcing/testing';
import { answerLookQuestion } from '../answer-look-question/answer-look-question.js';
import type { PersonEvent } from '../person.events.js';
import { person } from '../person.js';
import { questionLook } from './question-look.js';

const QUESTION = '0192a000-0000-8000-8000-000000000009';
const gordon = { id: 'gordon', role: 'supervisor', organization: 'olmsted-county' };
const look = {
  lookId: '12',
  lookerId: 'dale',
  lookedAt: '2026-11-02T15:00:00.000Z',
  permission: 'people.read',
  allowed: true,
  county: '27109',
};
const registered: PersonEvent = { type: 'PersonRegistered', data: { source: {} } };
const asked: PersonEvent = { type: 'LookQuestioned', data: { ...look, questionId: QUESTION } };

describe('to say of a look that it is not right', () => {
  it('keeps the words as they were said, sealed for the person, with the look as the log has it', () => {
    given(person, [registered])
      .when(questionLook, { ...look, words: 'I do not know  him.' })
      .then([{ type: 'LookQuestioned', data: look, personal: { words: 'I do not know  him.' } }]);
  });

  it('needs no words, is said once of each look, and not without end', () => {
    const { events } = given(person, [registered]).when(questionLook, look);
    expect(events[0]).not.toHaveProperty('personal');
    given(person, [registered, asked]).when(questionLook, look).refused('people.look-questioned');
    given(person, [registered])
      .when(questionLook, { ...look, words: '\u200b' })
      .refused('people.nothing-said');
    const many = Array.from({ length: 20 }, (_, n): PersonEvent => ({
      ...asked,
      data: { ...look, lookId: `${n + 100}`, questionId: `q${n}` },
    }));
    given(person, [registered, ...many])
      .when(questionLook, look)
      .refused('people.asked-already');
  });

  it('is never about a look of one’s own', () => {
    given(person, [registered])
      .when(questionLook, look, { actor: { id: 'dale', role: 'person', organization: 'family' } })
      .refused('people.looked-yourself');
  });

  it('is answered once, and by nobody about a look of their own', () => {
    const open = given(person, [registered, asked]);
    const answer = { questionId: QUESTION, words: 'He took your call. That is written down now.' };
    const answered = open.when(answerLookQuestion, answer, { actor: gordon });
    answered.then([{ type: 'LookAnswered', data: { questionId: QUESTION }, personal: { words: answer.words } }]);
    open.and(answered.events).when(answerLookQuestion, answer, { actor: gordon }).refused('people.look-answered');
    open.when(answerLookQuestion, answer, { actor: { ...gordon, id: 'dale' } }).refused('people.own-look');
    open.when(answerLookQuestion, { ...answer, words: ' ' }, { actor: gordon }).refused('people.nothing-said');
    given(person, [registered]).when(answerLookQuestion, answer, { actor: gordon }).refused('not-found');
    const answerersOf = (place: string, lookerId: string): readonly string[] =>
      place === look.county && lookerId === 'dale' ? ['ruth'] : [];
    open.when(answerLookQuestion, { ...answer, answerersOf }, { actor: gordon }).refused('people.supervisor-answers');
    open.when(answerLookQuestion, { ...answer, answerersOf }, { actor: { ...gordon, id: 'ruth' } }).then([{ type: 'LookAnswered' }]);
  });
});
