import { NEEDS, type Need } from '#codes';
import { ahcHrsnInSpanish } from './ahc-hrsn.readings.js';
import type { AnswerOption, Instrument, Question } from './instrument.js';

const option = (code: string, text: string, loinc: string, more: Partial<AnswerOption> = {}): AnswerOption => ({
  code,
  text,
  loinc,
  ...more,
});
const yes = option('yes', 'Yes', 'LA33-6', { positive: true });
const no = option('no', 'No', 'LA32-8');
const positive = { positive: true } as const;

const HUNGER: readonly AnswerOption[] = [
  option('often', 'Often true', 'LA28397-0', positive),
  option('sometimes', 'Sometimes true', 'LA6729-3', positive),
  option('never', 'Never true', 'LA28398-8'),
];

const HITS: readonly AnswerOption[] = [
  option('never', 'Never', 'LA6270-8', { points: 1 }),
  option('rarely', 'Rarely', 'LA10066-1', { points: 2 }),
  option('sometimes', 'Sometimes', 'LA10082-8', { points: 3 }),
  option('fairly-often', 'Fairly often', 'LA16644-9', { points: 4 }),
  option('frequently', 'Frequently', 'LA6482-9', { points: 5 }),
];

type Row = readonly [
  id: string,
  loinc: string,
  domain: string,
  need: Need,
  text: string,
  owner: string,
  options: readonly AnswerOption[],
  multi?: true,
];

const CORE: readonly Row[] = [
  [
    'living-situation',
    '71802-3',
    'living-situation',
    'housing',
    'What is your living situation today?',
    'cms-ahc',
    [
      option('steady', 'I have a steady place to live', 'LA31993-1'),
      option('worried', 'I have a place to live today, but I am worried about losing it in the future', 'LA31994-9', positive),
      option('not-steady', 'I do not have a steady place to live', 'LA31995-6', positive),
    ],
  ],
  [
    'home-problems',
    '96778-6',
    'living-situation',
    'housing',
    'Think about the place you live. Do you have problems with any of the following?',
    'cms-ahc',
    [
      option('pests', 'Pests such as bugs, ants, or mice', 'LA31996-4', positive),
      option('mold', 'Mold', 'LA28580-1', positive),
      option('lead', 'Lead paint or pipes', 'LA31997-2', positive),
      option('no-heat', 'Lack of heat', 'LA31998-0', positive),
      option('stove', 'Oven or stove not working', 'LA31999-8', positive),
      option('smoke-detectors', 'Smoke detectors missing or not working', 'LA32000-4', positive),
      option('water-leaks', 'Water leaks', 'LA32001-2', positive),
      option('none', 'None of the above', 'LA9-3', { exclusive: true }),
    ],
    true,
  ],
  [
    'food-worry',
    '88122-7',
    'food',
    'food',
    'Within the past 12 months, you worried that your food would run out before you got money to buy more.',
    'hunger-vital-sign',
    HUNGER,
  ],
  [
    'food-last',
    '88123-5',
    'food',
    'food',
    "Within the past 12 months, the food you bought just didn't last and you didn't have money to get more.",
    'hunger-vital-sign',
    HUNGER,
  ],
  [
    'transportation',
    '93030-5',
    'transportation',
    'opportunity',
    'In the past 12 months, has lack of reliable transportation kept you from medical appointments, meetings, work or from getting things needed for daily living?',
    'cms-ahc',
    [yes, no],
  ],
  [
    'utilities',
    '96779-4',
    'utilities',
    'stable-income',
    'In the past 12 months has the electric, gas, oil, or water company threatened to shut off services in your home?',
    'cms-ahc',
    [yes, no, option('already-off', 'Already shut off', 'LA32002-0', positive)],
  ],
  ['hits-hurt', '95618-5', 'safety', 'safety', 'How often does anyone, including family and friends, physically hurt you?', 'hits', HITS],
  [
    'hits-insult',
    '95617-7',
    'safety',
    'safety',
    'How often does anyone, including family and friends, insult or talk down to you?',
    'hits',
    HITS,
  ],
  [
    'hits-threaten',
    '95616-9',
    'safety',
    'safety',
    'How often does anyone, including family and friends, threaten you with harm?',
    'hits',
    HITS,
  ],
  [
    'hits-scream',
    '95615-1',
    'safety',
    'safety',
    'How often does anyone, including family and friends, scream or curse at you?',
    'hits',
    HITS,
  ],
];

const NEED_WORDS: Readonly<Record<Need, string>> = {
  food: 'Do you need help with food?',
  housing: 'Do you need help with housing?',
  'health-care': 'Do you need help to get health care?',
  'stable-income': 'Do you need help with income or work?',
  'child-care': 'Do you need help with child care?',
  'child-support': 'Do you need help with child support?',
  crisis: 'Are you in a crisis right now?',
  'home-based-care': 'Does somebody need care at home?',
  safety: 'Do you feel unsafe, or is somebody else unsafe?',
  opportunity: 'Would you like help with school, training or getting around?',
};

const core = ([id, loinc, domain, need, text, owner, options, multi]: Row): Question => ({
  id,
  loinc,
  domain,
  need,
  text,
  owner,
  options,
  multi: multi === true,
});

const ownQuestion = (need: Need): Question => ({
  id: `need-${need}`,
  domain: `need-${need}`,
  need,
  text: NEED_WORDS[need],
  owner: 'throughline',
  multi: false,
  options: [
    { code: 'yes', text: 'Yes', positive: true },
    { code: 'no', text: 'No' },
  ],
});

/**
 * Core questions of the Accountable Health Communities tool on health-related social needs, and the ten needs.
 * The safety questions are HITS: 4 to 20 points, 11 or more may mean that somebody is not safe.
 * LOINC codes of questions were read in a public copy of the SHIN-NY guide; those of the options are kept from general knowledge.
 */
export const ahcHrsn: Instrument = {
  instrument: 'ahc-hrsn',
  version: '1',
  language: 'en',
  readings: [ahcHrsnInSpanish],
  title: 'Health-related social needs (AHC core) and the ten needs',
  licence: 'The compilation is by the U.S. Centers for Medicare & Medicaid Services; its items keep their owners.',
  citation:
    'AHC HRSN Screening Tool, CMS. Food: Hunger Vital Sign, Children’s HealthWatch. Safety: HITS, © 2003 Kevin Sherin, MD, MPH. Living situation and transportation: PRAPARE, NACHC.',
  questions: [...CORE.map(core), ...NEEDS.map(ownQuestion)],
  scored: [{ domain: 'safety', need: 'safety', loinc: '95614-4', positiveFrom: 11 }],
};

const INSTRUMENTS: readonly Instrument[] = [ahcHrsn];

/** An instrument in its newest version, or in the one that is named; undefined when there is none. */
export function instrumentOf(instrument: string, version?: string): Instrument | undefined {
  return INSTRUMENTS.findLast((one) => one.instrument === instrument && (version === undefined || one.version === version));
}
