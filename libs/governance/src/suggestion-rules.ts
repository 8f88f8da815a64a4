import type { Language, Need, Outcome, Program, ServiceCode } from '#codes';
import type { Policy } from './policy.js';

/** How a family gets to a service. What needs a car is left out, with the reason, for a family without a ride. */
export const REACHES = ['comes-to-you', 'by-phone', 'on-foot', 'bus', 'car'] as const;
export type Reach = (typeof REACHES)[number];

/** What speaks for a suggestion: a need that was said, or an answer of a screening. */
export type Speaks =
  | { readonly kind: 'need'; readonly need: Need }
  | { readonly kind: 'answer'; readonly instrument: string; readonly question: string; readonly answers: readonly string[] };

/** Something that could help, proposed with its reasons; a worker and the family decide. */
export interface SuggestionRule {
  /** Its words stand in the catalogue: `suggestion.<id>` for the step, `suggestionGoal.<id>` for a short name of a goal. */
  readonly id: string;
  readonly need: Need;
  readonly outcome: Outcome;
  readonly service: ServiceCode;
  /** Who would answer for it: a program, or a partner organization. */
  readonly owner: string;
  readonly reach: Reach;
  /** Languages in which it is given without an interpreter. */
  readonly languages: readonly Language[];
  /** Kinds of strengths that it builds on. */
  readonly buildsOn: readonly string[];
  readonly when: readonly Speaks[];
  /** By what a goal with it can be measured. */
  readonly measure: string;
  readonly source: string;
  readonly verified: boolean;
}

export interface SuggestionRules {
  readonly rules: readonly SuggestionRule[];
  /** What says that a family has no ride, and what says that it has. */
  readonly noRide: {
    readonly barriers: readonly string[];
    readonly answer: Extract<Speaks, { kind: 'answer' }>;
    readonly unless: readonly string[];
  };
}

const answer = (question: string, ...answers: string[]): Speaks => ({ kind: 'answer', instrument: 'ahc-hrsn', question, answers });
const need = (said: Need): Speaks => ({ kind: 'need', need: said });
const EXAMPLE = { source: 'Example of the delivery model; no study was checked', verified: false } as const;
const county = (program: Program): Program => program;

const rules: readonly SuggestionRule[] = [
  {
    ...{ id: 'rent-help', need: 'housing', outcome: 'children-stable', service: 'rent-help', owner: county('housing') },
    ...{ reach: 'by-phone', languages: ['en', 'es', 'so'], buildsOn: ['savings-or-income', 'job-history'], measure: 'nights-in-one-place' },
    ...{ when: [answer('living-situation', 'worried', 'not-steady'), need('housing')], ...EXAMPLE },
  },
  {
    ...{ id: 'shelter-room', need: 'housing', outcome: 'children-stable', service: 'shelter', owner: 'zumbro-bridge' },
    ...{ reach: 'bus', languages: ['en', 'es'], buildsOn: ['keeps-appointments'], measure: 'nights-in-one-place' },
    ...{ when: [answer('living-situation', 'not-steady')], ...EXAMPLE },
  },
  {
    ...{ id: 'home-check', need: 'housing', outcome: 'safe-and-secure', service: 'housing-search', owner: county('housing') },
    ...{ reach: 'comes-to-you', languages: ['en'], buildsOn: ['skill'], measure: 'steps-done' },
    ...{ when: [answer('home-problems', 'pests', 'mold', 'lead', 'no-heat', 'stove', 'smoke-detectors', 'water-leaks')], ...EXAMPLE },
  },
  {
    ...{ id: 'food-support', need: 'food', outcome: 'economically-secure', service: 'food-support', owner: county('food-cash') },
    ...{ reach: 'by-phone', languages: ['en', 'es', 'so', 'hmn'], buildsOn: [], measure: 'meals-a-day' },
    ...{ when: [answer('food-worry', 'often', 'sometimes'), answer('food-last', 'often', 'sometimes'), need('food')], ...EXAMPLE },
  },
  {
    ...{ id: 'food-shelf', need: 'food', outcome: 'economically-secure', service: 'emergency-food', owner: 'zumbro-bridge' },
    ...{ reach: 'car', languages: ['en', 'es'], buildsOn: ['friends-neighbours', 'own-car'], measure: 'meals-a-day' },
    ...{ when: [answer('food-last', 'often'), need('food')], ...EXAMPLE },
  },
  {
    ...{ id: 'rides', need: 'opportunity', outcome: 'access-to-care-and-services', service: 'transport', owner: 'southeast-helpers' },
    ...{ reach: 'comes-to-you', languages: ['en', 'so'], buildsOn: ['faith-community', 'friends-neighbours'], measure: 'visits-kept' },
    ...{ when: [answer('transportation', 'yes')], ...EXAMPLE },
  },
  {
    ...{ id: 'energy-help', need: 'stable-income', outcome: 'economically-secure', service: 'utility-help', owner: county('food-cash') },
    ...{ reach: 'by-phone', languages: ['en', 'es'], buildsOn: [], measure: 'steps-done' },
    ...{ when: [answer('utilities', 'yes', 'already-off')], ...EXAMPLE },
  },
  {
    ...{ id: 'evening-course', need: 'stable-income', outcome: 'economically-secure', service: 'job-training', owner: county('food-cash') },
    ...{ reach: 'car', languages: ['en'], buildsOn: ['job-history', 'skill', 'own-car'], measure: 'household-income' },
    ...{ when: [need('stable-income'), need('opportunity')], ...EXAMPLE },
  },
  {
    ...{
      id: 'support-order',
      need: 'child-support',
      outcome: 'economically-secure',
      service: 'support-order',
      owner: county('child-support'),
    },
    ...{ reach: 'by-phone', languages: ['en', 'es'], buildsOn: [], measure: 'household-income' },
    ...{ when: [need('child-support')], ...EXAMPLE },
  },
  {
    ...{ id: 'child-care', need: 'child-care', outcome: 'children-develop', service: 'child-care-help', owner: county('food-cash') },
    ...{ reach: 'by-phone', languages: ['en', 'es', 'so'], buildsOn: ['relative-near'], measure: 'visits-kept' },
    ...{ when: [need('child-care')], ...EXAMPLE },
  },
];

export const suggestionRules: readonly Policy<SuggestionRules>[] = [
  {
    id: 'suggestions',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source: 'Example rules of the delivery model over the AHC HRSN screening (CMS) and the ten needs. Set your own before you work by them',
    unverified: true,
    values: {
      rules,
      noRide: {
        barriers: ['transport', 'distance'],
        answer: { kind: 'answer', instrument: 'ahc-hrsn', question: 'transportation', answers: ['yes'] },
        unless: ['own-car'],
      },
    },
  },
];
