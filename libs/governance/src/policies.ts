import { businessCalendars, type BusinessCalendar } from './business-calendar.js';
import { crossProgramRules, type CrossProgramRules } from './cross-program-rules.js';
import { escalations, type Escalations } from './escalations.js';
import { factAges, type FactAge } from './fact-age.js';
import { instrumentLicences, type InstrumentLicences } from './instrument-licences.js';
import { legalGrounds, type LegalGrounds } from './legal-grounds.js';
import { matchWeights, type MatchWeights } from './match-weights.js';
import { measureNumbers, type MeasureNumbers, type MeasurePolicy } from './measure-numbers.js';
import { offlineCopies, type OfflineCopies } from './offline-copies.js';
import { planReviews, type PlanReviews } from './plan-reviews.js';
import { suggestionRules, type SuggestionRules } from './suggestion-rules.js';
import { planTemplates, type PlanTemplates } from './plan-templates.js';
import { versionInForce, type Policy } from './policy.js';
import { privacyNotices, type PrivacyNotices } from './privacy-notices.js';
import { progressInstruments } from './progress-instruments.js';
import { responseDeadlines, type ResponseDeadlines } from './response-deadlines.js';
import { responseLevelTables, type LevelTable } from './response-level-table.js';
import { translationReviews, type TranslationReviews } from './translation-reviews.js';

/** Every policy by its id, and what its values are. */
export interface Policies {
  readonly 'business-calendar': BusinessCalendar;
  readonly 'response-deadlines': ResponseDeadlines;
  readonly 'triage-response-level': LevelTable;
  readonly 'privacy-notice': PrivacyNotices;
  readonly 'instrument-licences': InstrumentLicences;
  readonly escalation: Escalations;
  readonly 'plan-review': PlanReviews;
  readonly 'translation-review': TranslationReviews;
  readonly 'cross-program': CrossProgramRules;
  readonly 'legal-grounds': LegalGrounds;
  readonly suggestions: SuggestionRules;
  readonly 'plan-templates': PlanTemplates;
  readonly 'offline-copies': OfflineCopies;
  readonly 'fact-age': FactAge;
  readonly 'person-match': MatchWeights;
}

const versions: { readonly [Id in keyof Policies]: readonly Policy<Policies[Id]>[] } = {
  'business-calendar': businessCalendars,
  'response-deadlines': responseDeadlines,
  'triage-response-level': responseLevelTables,
  'privacy-notice': privacyNotices,
  'instrument-licences': instrumentLicences,
  escalation: escalations,
  'plan-review': planReviews,
  'translation-review': translationReviews,
  'cross-program': crossProgramRules,
  'legal-grounds': legalGrounds,
  suggestions: suggestionRules,
  'plan-templates': planTemplates,
  'offline-copies': offlineCopies,
  'fact-age': factAges,
  'person-match': matchWeights,
};

/** The version of a policy that holds on a day (YYYY-MM-DD) in a jurisdiction. */
export function policyInForce<Id extends keyof Policies>(id: Id, day: string, jurisdiction: string): Policy<Policies[Id]> {
  return versionInForce(versions[id], day, jurisdiction);
}

/** The numbers of a measure that hold on a day in a jurisdiction; undefined for a measure that nobody gave numbers. */
export function measurePolicyInForce(measure: string, day: string, jurisdiction: string): MeasurePolicy | undefined {
  const ofMeasure: readonly Policy<MeasureNumbers>[] = measureNumbers.filter((one) => one.id === measure);
  return ofMeasure.length > 0 ? versionInForce(ofMeasure, day, jurisdiction) : undefined;
}

/** Every version of every policy, for lists and checks. */
export function allPolicies(): readonly Policy<unknown>[] {
  return [...Object.values(versions).flat(), ...measureNumbers, ...progressInstruments];
}
