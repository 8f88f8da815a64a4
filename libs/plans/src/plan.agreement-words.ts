/**
 * The fixed sentences of the text that people agree to, by version. What was signed must be readable for ever, character for
 * character: a published version of these sentences is never changed; other words are another version beside it.
 */
import { es } from './plan.agreement-es.js';
import { MONTHS, partsOf, PLACES, type AgreementWords } from './plan.agreement-parts.js';

/** Version 1. */
const en: AgreementWords = {
  title: (version) => `Our plan, version ${version}`,
  lead: [
    'This is the plan that we made together. It says what you want, what each of us will do, and by when.',
    'Read it, or have it read to you. Ask about anything that is not clear.',
  ],
  goal: (number, title) => `Goal ${number}: ${title}`,
  said: {
    person: (words) => `In your words: “${words}”`,
    family: (words) => `In the words of your family: “${words}”`,
    worker: (words) => `As your worker wrote it down: “${words}”`,
  },
  about: (outcome) => `This goal is about: ${outcome}.`,
  from: (start, target, day) => `From ${start} at the start to ${target}${day ? `, by ${day}` : ''}.`,
  steps: 'What we will do:',
  otherSteps: 'What we will also do:',
  noSteps: 'No steps have been agreed for this goal yet.',
  who: (owner) => `Who answers for it: ${owner}.`,
  family: 'you and your family',
  by: (day) => `By ${day}.`,
  required: (legalBasis) =>
    `Required by law${legalBasis ? ` (${legalBasis})` : ''}: it stays in the plan even if you do not agree. Your worker can tell you whom to ask about it.`,
  service: (service, provider) => `Service: ${service}, from ${provider}.`,
  end: [
    'You may say yes or no. If you say no, your reason is written down in your own words, and we talk about what to change.',
    'You may ask for a change at any time. A changed plan is a new version, and you are asked again.',
  ],
  day: (day) => {
    const { year, month, day: date } = partsOf(day, MONTHS.en);
    return `${month} ${date}, ${year}`;
  },
  outcomes: {
    'access-to-care-and-services': 'access to health care and effective services',
    'economically-secure': 'being economically secure',
    'children-develop': 'children developing to their fullest potential',
    'children-stable': 'children having stability in their living situation',
    'safe-and-secure': 'adults and children being safe and secure',
    'dignity-autonomy-choice': 'adults living with dignity, autonomy and choice',
  },
  places: {
    ...PLACES,
    housing: 'Housing stability',
    'food-cash': 'Food and cash',
    'child-support': 'Child support',
    'child-protection': 'Child protection',
    'olmsted-county': 'Olmsted County',
    'dodge-county': 'Dodge County',
    'steele-county': 'Steele County',
    'prairie-island': 'Prairie Island Indian Community',
    state: 'State of Minnesota',
    'bamber-creek-school': 'Bamber Creek School',
    'riverbend-clinic': 'Riverbend Clinic',
    council: 'Council',
  },
  services: {
    'food-support': 'food support',
    'emergency-food': 'emergency food',
    'cash-assistance': 'cash assistance',
    shelter: 'shelter',
    'housing-search': 'help finding a home',
    'rent-help': 'help with rent',
    'utility-help': 'help with utilities',
    'child-care-help': 'help with child care',
    'support-order': 'child support order',
    'health-coverage': 'health coverage',
    'home-care': 'care at home',
    'safety-planning': 'safety planning',
    'crisis-counselling': 'crisis counselling',
    'job-training': 'job training',
    transport: 'transport',
    'school-support': 'school support',
  },
};

/** By version of the sentences, by language. The second counts the steps of a goal of somebody's own hand in the words of the language. */
const VERSIONS: Readonly<Record<string, Readonly<Record<string, AgreementWords>>>> = {
  '1': { en, es },
  '2': {
    en: { ...en, ownSteps: (count) => `${count} ${count === '1' ? 'step' : 'steps'}` },
    es: { ...es, ownSteps: (count) => `${count} ${count === '1' ? 'paso' : 'pasos'}` },
  },
};

/** The version of the sentences of agreements that name none. */
export const FIRST_TEXT_VERSION = '1';

/** The version of the sentences in which a plan is agreed to now. */
export const AGREEMENT_TEXT_VERSION = '2';

/** The sentences of a version in a language; undefined where nobody has written them. */
export function agreementWords(language: string, version: string): AgreementWords | undefined {
  const texts = Object.hasOwn(VERSIONS, version) ? VERSIONS[version]! : {};
  return Object.hasOwn(texts, language) ? texts[language] : undefined;
}
