import { given } from '#event-sourcing/testing';
import { ahcHrsn } from './ahc-hrsn.js';
import { answerQuestions } from './answer-questions/answer-questions.js';
import { completeScreening } from './complete-screening/complete-screening.js';
import type { ScreeningEvent } from './screening.events.js';
import { screening } from './screening.js';
import { startScreening } from './start-screening/start-screening.js';

const about = {
  intakeId: '01890000-0000-7000-8000-0000000000e1',
  triageId: '01890000-0000-7000-8000-0000000000f1',
  personId: '01890000-0000-7000-8000-0000000000aa',
  county: '27109',
};
const started: ScreeningEvent = { type: 'ScreeningStarted', data: { instrument: 'ahc-hrsn', version: '1', ...about } };
const answer = (question: string, ...answers: string[]): ScreeningEvent => ({
  type: 'QuestionAnswered',
  data: { question },
  personal: { answers },
  subjects: [about.personId],
});

describe('the questionnaire', () => {
  it('can be read in Spanish, each question of its core and each option, and says that nobody has reviewed that', () => {
    const [spanish] = ahcHrsn.readings;
    expect([ahcHrsn.language, spanish?.language, spanish?.review]).toEqual(['en', 'es', 'unreviewed']);
    const core = ahcHrsn.questions.filter(({ loinc }) => loinc !== undefined);
    const asked = core.map(({ id, options }) => [id, options.map(({ code }) => code).sort()]);
    const read = Object.entries(spanish?.questions ?? {}).map(([id, { options }]) => [id, Object.keys(options).sort()]);
    expect(read).toEqual(asked);
  });
});

describe('a screening', () => {
  it('keeps which version of the questionnaire is asked', () => {
    given(screening)
      .when(startScreening, { instrument: 'ahc-hrsn', ...about })
      .then([{ type: 'ScreeningStarted', data: { instrument: 'ahc-hrsn', version: '1' }, instrumentVersion: 'ahc-hrsn/1' }]);
    given(screening)
      .when(startScreening, { instrument: 'made-up', ...about })
      .refused('screening.no-instrument');
  });

  it('keeps answers under the person’s key, and the reason of none in the clear', () => {
    const answers = [
      { question: 'food-worry', codes: ['often'] },
      { question: 'hits-hurt', absent: 'asked-declined' as const },
    ];
    given(screening, [started])
      .when(answerQuestions, { answers })
      .then([
        { type: 'QuestionAnswered', data: { question: 'food-worry' }, personal: { answers: ['often'] }, subjects: [about.personId] },
        { type: 'QuestionAnswered', data: { question: 'hits-hurt', absent: 'asked-declined' } },
      ]);
  });

  it.each([
    ['a question that is none', { question: 'made-up', codes: ['yes'] }],
    ['an option that is none', { question: 'food-worry', codes: ['maybe'] }],
    ['two answers where one is asked', { question: 'food-worry', codes: ['often', 'never'] }],
    ['“none” beside a problem', { question: 'home-problems', codes: ['none', 'mold'] }],
    ['neither an answer nor a reason', { question: 'food-worry' }],
    ['an answer and a reason', { question: 'food-worry', codes: ['often'], absent: 'asked-declined' as const }],
    ['no option at all', { question: 'home-problems', codes: [] }],
  ])('refuses %s', (_, wrong) => {
    given(screening, [started])
      .when(answerQuestions, { answers: [wrong] })
      .refused('screening.answer');
  });

  it('counts the newest answer to a question', () => {
    const events = given(screening, [started, answer('utilities', 'yes'), answer('utilities', 'no')]).when(completeScreening, {}).events;
    const { parts = [] } = (events[0]?.personal ?? {}) as { parts?: { domain: string; result: string }[] };
    expect(parts.find(({ domain }) => domain === 'utilities')?.result).toBe('negative');
  });

  it('tells measures which needs were found, but nothing of safety', () => {
    const hits = ['hits-hurt', 'hits-insult', 'hits-threaten', 'hits-scream'].map((question) => answer(question, 'frequently'));
    given(screening, [started, answer('food-worry', 'often'), ...hits])
      .when(completeScreening, {})
      .then([{ type: 'ScreeningCompleted', data: { triageId: about.triageId }, facts: { county: '27109', needs: ['food'] } }]);
  });

  it('ends with its completion', () => {
    const done: ScreeningEvent = { type: 'ScreeningCompleted', data: { triageId: about.triageId, intakeId: about.intakeId } };
    given(screening, [started, done])
      .when(answerQuestions, { answers: [{ question: 'utilities', codes: ['no'] }] })
      .refused('screening.not-open', { allowedNow: [] });
  });
});
