import type { SignedIn, Who } from '#platform';
import type { DeadlineView, EscalationView } from './triage-page.dto.js';
import type { TriageAcknowledgement, TriageDeadline } from './triage-page.entity.js';

interface Look {
  readonly actor: SignedIn;
  readonly who: (id: string) => Who;
}

/** Whether the supervisor was told that it is open, and who has seen that. Those who answer for the county acknowledge it, once. */
function escalationOf(
  deadline: TriageDeadline,
  acknowledged: readonly TriageAcknowledgement[],
  { actor, who }: Look,
): EscalationView | undefined {
  const { deadlineId, escalatedAt, state, over } = deadline;
  if (escalatedAt === null) return undefined;
  const own = acknowledged.filter((one) => one.deadlineId === deadlineId);
  const open = state === 'missed' && !over;
  const may = open && actor.role === 'supervisor' && !own.some(({ by }) => by === actor.id);
  return {
    at: escalatedAt,
    open,
    seen: own.map(({ by, at, note }) => ({ who: who(by), at, ...(note !== null && { note }) })),
    allowed: may ? ['acknowledge-escalation'] : [],
  };
}

/** A promise of time, with what became of it. */
export function deadlineView(deadline: TriageDeadline, acknowledged: readonly TriageAcknowledgement[], look: Look): DeadlineView {
  const { deadlineId, kind, dueOn, dueAt, state } = deadline;
  const escalation = escalationOf(deadline, acknowledged, look);
  return { deadlineId, kind, dueOn, dueAt, state, ...(escalation && { escalation }) };
}
