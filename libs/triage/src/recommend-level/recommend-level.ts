import { command } from '#event-sourcing';
import { localDay, policyInForce, policyVersionOf, recommendLevel as readTable } from '#governance';
import type { Part } from '../instrument.js';
import type { ResponseLevelRecommended, SafetyConcernFlagged } from '../triage.events.js';
import { openTriage, triage } from '../triage.js';

export interface RecommendLevel {
  readonly screeningId?: string;
  /** Looked up: what the screening says. */
  readonly parts?: readonly Part[];
}

const WITH_CHILDREN = ['self-and-children', 'household', 'child'];

type Event = SafetyConcernFlagged | ResponseLevelRecommended;

/** Reads the policy's table for what is known now, and keeps which of its rows fired. */
export const recommendLevel = command('RecommendLevel', triage, ({ screeningId, parts = [] }: RecommendLevel, state, context): Event[] => {
  const { county, needs, forWhom } = openTriage(state, 'recommend-level');
  const found = parts.some((part) => part.domain === 'safety' && part.result === 'positive');
  const safetyConcern = state.safetyConcern || found;
  const policy = policyInForce('triage-response-level', localDay(context.occurredAt ?? context.now), county);
  const { level, rules } = readTable(policy.values, { needs, parts, safetyConcern, withChildren: WITH_CHILDREN.includes(forWhom) });
  const policyVersion = policyVersionOf(policy);
  const fired = rules.map((rule) => ({ id: rule.id, level: rule.level }));
  const flagged: Event[] = found && !state.safetyConcern ? [{ type: 'SafetyConcernFlagged', data: { source: 'screening' } }] : [];
  return [
    ...flagged,
    { type: 'ResponseLevelRecommended', data: { level, policyVersion, rules: fired, ...(screeningId && { screeningId }) }, policyVersion },
  ];
});
