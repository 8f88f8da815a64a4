import { untyped, type Reaction, type ReactionCommand, type Recorded } from '#event-sourcing';
import type { OutcomeCorrected, OutcomeRecorded, ServiceEnded } from '#plans';
import { raiseLinkedTasks, type RaiseLinkedTasks } from '../raise-linked-tasks/raise-linked-tasks.js';

const code = (value: unknown): string => (typeof value === 'string' ? value : '');

function raise(caseId: string | undefined, input: RaiseLinkedTasks): ReactionCommand[] {
  return caseId ? [{ command: untyped(raiseLinkedTasks), streamId: caseId, input }] : [];
}

function serviceEnded({ id, data, facts = {}, metadata }: Recorded<ServiceEnded>): ReactionCommand[] {
  const { need, program, service } = facts;
  const fact = { kind: 'service-ended', need: code(need), program: code(program), service: code(service), reason: data.reason } as const;
  return raise(data.caseId, { fact, aboutId: data.serviceId, happenedAt: metadata.occurredAt, causedBy: id });
}

function outcomeStated({ id, data, facts = {}, metadata }: Recorded<OutcomeRecorded | OutcomeCorrected>): ReactionCommand[] {
  const fact = { kind: 'goal-outcome', need: code(facts.need), program: code(facts.program), result: data.result } as const;
  return raise(data.caseId, { fact, aboutId: data.goalId, happenedAt: metadata.occurredAt, causedBy: id });
}

/** What one program records on the plan raises the linked task in another program, without anybody typing it again. */
export const whenOtherProgramConcerned: Reaction = {
  name: 'when-other-program-concerned',
  on: { ServiceEnded: serviceEnded, OutcomeRecorded: outcomeStated, OutcomeCorrected: outcomeStated },
};
