import { command, notFound, refuse } from '#event-sourcing';
import type { EscalationAcknowledged } from '../triage.events.js';
import { triage } from '../triage.js';

export interface AcknowledgeEscalation {
  readonly deadlineId: string;
  readonly note?: string;
}

/** Whoever was told of a missed deadline says that they have seen it, once. It stays open for those who are to do it. */
export const acknowledgeEscalation = command(
  'AcknowledgeEscalation',
  triage,
  ({ deadlineId, note }: AcknowledgeEscalation, { deadlines, started }, { actor }): EscalationAcknowledged[] => {
    const deadline = deadlines.find((one) => one.deadlineId === deadlineId);
    if (!started || !deadline?.escalated) return notFound('escalation');
    if (!deadline.open) refuse('triage.escalation-over', 'What was missed has been done meanwhile. Nothing is left to be acknowledged.');
    if (deadline.seenBy?.includes(actor.id)) refuse('triage.escalation-acknowledged', 'You have acknowledged this already.');
    const personal = note ? { personal: { note }, subjects: [started.personId] } : {};
    return [{ type: 'EscalationAcknowledged', data: { deadlineId, kind: deadline.kind }, ...personal }];
  },
);
