/** What could help a family, from what they said and what is known of them; each with what speaks for it. */
import { policyInForce, policyVersionOf, type Speaks, type SuggestionRule, type SuggestionRules } from '#governance';
import { notFound, Refusal } from '#event-sourcing';

/** A fact that can speak for or against a suggestion: who said or asked it, and when. */
export interface Evidence {
  readonly eventId: string;
  readonly kind: 'need' | 'answer' | 'barrier' | 'strength';
  /** The need, the codes of the answer, or the kind of what helps or stands in the way. */
  readonly codes: readonly string[];
  readonly instrument?: string;
  readonly version?: string;
  readonly question?: string;
  readonly words?: string;
  readonly at: string;
  readonly by: string;
}

export interface Suggestion {
  readonly rule: SuggestionRule;
  readonly evidence: readonly Evidence[];
  readonly buildsOn: readonly Evidence[];
  readonly interpreter: boolean;
  /** What speaks against it: the family has no ride to it. */
  readonly leftOut?: { readonly because: 'no-ride'; readonly evidence: readonly Evidence[] };
}

function speaks(fact: Evidence, when: Speaks): boolean {
  if (when.kind === 'need') return fact.kind === 'need' && fact.codes.includes(when.need);
  const asked = fact.kind === 'answer' && fact.instrument === when.instrument && fact.question === when.question;
  return asked && fact.codes.some((code) => when.answers.includes(code));
}

/** What says that the family has no ride; nothing where something says that it has. */
function withoutRide(facts: readonly Evidence[], { noRide }: SuggestionRules): readonly Evidence[] {
  const ride = facts.some(({ kind, codes }) => kind === 'strength' && codes.some((code) => noRide.unless.includes(code)));
  if (ride) return [];
  return facts.filter(
    (fact) => speaks(fact, noRide.answer) || (fact.kind === 'barrier' && fact.codes.some((code) => noRide.barriers.includes(code))),
  );
}

/**
 * The suggestions for which something speaks, in the order of the rules.
 *
 * @param language of the conversation with the family, as a code
 */
export function suggestionsFrom(facts: readonly Evidence[], language: string, policy: SuggestionRules): readonly Suggestion[] {
  const noRide = withoutRide(facts, policy);
  const fired = policy.rules.map((rule) => ({ rule, evidence: facts.filter((fact) => rule.when.some((when) => speaks(fact, when))) }));
  return fired
    .filter(({ evidence }) => evidence.length > 0)
    .map(({ rule, evidence }) => ({
      rule,
      evidence,
      buildsOn: facts.filter(({ kind, codes }) => kind === 'strength' && codes.some((code) => rule.buildsOn.includes(code))),
      interpreter: !(rule.languages as readonly string[]).includes(language),
      ...(rule.reach === 'car' && noRide.length > 0 && { leftOut: { because: 'no-ride', evidence: noRide } as const }),
    }));
}

/** The version of the rules that knows this suggestion on a day. @throws Refusal 404 */
export function suggestionKnown(suggestionId: string, day: string, county: string): string {
  const policy = policyInForce('suggestions', day, county);
  if (!policy.values.rules.some(({ id }) => id === suggestionId)) notFound('suggestion');
  return policyVersionOf(policy);
}

/** @throws Refusal 422 where a goal or an action names a suggestion that there is not */
export function checkSuggestion({ suggestionId }: { readonly suggestionId?: string }, day: string, county: string): void {
  if (!suggestionId || policyInForce('suggestions', day, county).values.rules.some(({ id }) => id === suggestionId)) return;
  throw new Refusal('content', 'plan.suggestion-unknown', 'There is no such suggestion. Read the suggestions again.');
}
