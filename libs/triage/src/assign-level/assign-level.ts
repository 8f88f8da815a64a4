import { RESPONSE_LEVELS, type ResponseLevel } from '#codes';
import { command, refuse, type Context } from '#event-sourcing';
import { dueAfter, localDay, policyInForce, policyVersionOf, type Span } from '#governance';
import type { DeadlineKind, ResponseDeadlineSet, ResponseLevelAssigned } from '../triage.events.js';
import { openTriage, triage } from '../triage.js';

export interface AssignLevel {
  readonly level: string;
  /** Needed when it is not the level that was recommended. */
  readonly reason?: string;
}

/** The worker decides, with or against the recommendation. The deadlines of the level begin. */
export const assignLevel = command(
  'AssignLevel',
  triage,
  (input: AssignLevel, state, context): (ResponseLevelAssigned | ResponseDeadlineSet)[] => {
    const { personId, county, contactAt } = openTriage(state, 'assign-level');
    const { level, reason } = input;
    const recommended = state.recommended!.level;
    const overridden = level !== recommended;
    if (overridden && !reason?.trim()) {
      refuse('triage.reason-missing', 'Say why you choose another level than the recommended one.', ['assign-level']);
    }
    const assigned: ResponseLevelAssigned = { type: 'ResponseLevelAssigned', data: { level, recommended, overridden } };
    const told = reason ? { ...assigned, personal: { reason }, subjects: [personId] } : assigned;
    return [told, ...deadlinesOf(level as ResponseLevel, { county, contactAt }, context)];
  },
);

function deadlinesOf(level: ResponseLevel, at: { county: string; contactAt: string }, context: Context): ResponseDeadlineSet[] {
  const contactDay = localDay(at.contactAt);
  const policy = policyInForce('response-deadlines', contactDay, at.county);
  const policyVersion = policyVersionOf(policy);
  const { firstContact, firstService, plan } = policy.values;
  const set = (kind: DeadlineKind, from: string, span: Span | null): ResponseDeadlineSet[] => {
    if (!span) return [];
    const deadlineId = context.newId(`deadline:${kind}`);
    return [
      {
        type: 'ResponseDeadlineSet',
        data: { deadlineId, kind, ...dueAfter(from, span, at.county), policyVersion, ...span },
        policyVersion,
      },
    ];
  };
  const serves = level !== RESPONSE_LEVELS[0];
  return [
    ...set('first-contact', contactDay, firstContact[level]),
    ...set('first-service', contactDay, serves ? firstService : null),
    ...set('plan', localDay(context.occurredAt ?? context.now), plan[level]),
  ];
}
