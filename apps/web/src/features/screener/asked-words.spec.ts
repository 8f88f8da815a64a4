import { askedWords } from './asked-words.js';
import type { Instrument } from './triage-api.js';

const instrument = {
  questions: [
    {
      id: 'living-situation',
      core: true,
      need: 'housing',
      text: 'What is your living situation today?',
      options: [{ code: 'worried', text: 'I have a place to live today, but I am worried about losing it in the future' }],
    },
    { id: 'need-food', core: false, need: 'food', text: 'Do you need help with food?', options: [{ code: 'yes', text: 'Yes' }] },
  ],
  readings: [
    {
      language: 'es',
      review: 'unreviewed',
      questions: [
        {
          id: 'living-situation',
          text: '¿Cómo es su situación de vivienda hoy?',
          options: [{ code: 'worried', text: 'Tengo dónde vivir hoy, pero me preocupa perderlo más adelante' }],
        },
      ],
    },
  ],
} as unknown as Instrument;
const worried = { question: 'living-situation', codes: ['worried'] };

describe('a question of the questionnaire that is quoted', () => {
  it('stands in its original wording for whoever reads Spanish, and says so; the answer is in our words, which says so too', () => {
    const { question, answer, ...marks } = askedWords(instrument, worried, 'es');
    expect(question).toEqual({ text: 'What is your living situation today?', lang: 'en' });
    expect(answer).toEqual({ text: 'Tengo dónde vivir hoy, pero me preocupa perderlo más adelante', lang: 'es' });
    expect(marks).toEqual({ original: true, ours: true });
  });

  it('is the official question and answer in English, without a mark', () => {
    expect(askedWords(instrument, worried, 'en')).toEqual({
      question: { text: 'What is your living situation today?', lang: 'en' },
      answer: { text: 'I have a place to live today, but I am worried about losing it in the future', lang: 'en' },
      original: false,
      ours: false,
    });
  });

  it('keeps the original answer too where the reader’s language has no words for it', () => {
    expect(askedWords(instrument, worried, 'so')).toMatchObject({ answer: { lang: 'en' }, original: true, ours: false });
    expect(askedWords(instrument, { question: 'living-situation', codes: ['worried', 'another'] }, 'es')).toMatchObject({
      answer: { text: 'I have a place to live today, but I am worried about losing it in the future, another', lang: 'en' },
      ours: false,
    });
  });

  it('is in the reader’s language where it is one of our own', () => {
    const asked = askedWords(instrument, { question: 'need-food', codes: ['yes'] }, 'es');
    expect(asked).toMatchObject({ question: { text: '¿Necesita ayuda con la comida?', lang: 'es' }, original: false });
  });

  it('is named by its id while the questionnaire is still on its way', () => {
    expect(askedWords(undefined, worried, 'en').question.text).toBe('living-situation');
  });
});
