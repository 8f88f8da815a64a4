import { command } from '#event-sourcing';
import { dueAfter, localDay, policyInForce, policyVersionOf, rulesThatFire, type CoarseFact } from '#governance';
import type { TaskAssigned } from '../case.events.js';
import { caseStream, raisedBy, type CaseState } from '../case.js';

export interface RaiseLinkedTasks {
  /** The fact as codes; nothing of its words comes along. */
  readonly fact: CoarseFact;
  /** The service or goal that it is about: a rule raises one task about it, however often it is said. */
  readonly aboutId: string;
  readonly happenedAt: string;
  readonly causedBy: string;
}

/** Who works for a program here: its own worker, else the lead, so that the task is in somebody's queue. */
function workerFor({ seats, lead }: CaseState, program: string): string | undefined {
  const workers = Object.values(seats).filter((seat) => seat.kind === 'worker');
  const own = workers.filter((seat) => seat.program === program);
  const seat = own.find(({ taken }) => taken) ?? own[0] ?? workers.find(({ seatId }) => seatId === lead) ?? workers[0];
  return seat?.actorId;
}

/** What one program recorded gives others their task, by the rules in force on the day it happened. A case that is closed rests. */
export const raiseLinkedTasks = command(
  'RaiseLinkedTasks',
  caseStream,
  ({ fact, aboutId, happenedAt, causedBy }: RaiseLinkedTasks, state, context): TaskAssigned[] => {
    if (state.status !== 'open') return [];
    const day = localDay(happenedAt);
    const policy = policyInForce('cross-program', day, state.county);
    const concerned = rulesThatFire(policy.values.rules, fact).filter(
      ({ id, forProgram }) => state.programs.includes(forProgram) && !state.raised.includes(raisedBy(id, aboutId)),
    );
    return concerned.flatMap(({ id, forProgram, due }) => {
      const actorId = workerFor(state, forProgram);
      if (!actorId) return [];
      // Days count from when it is known: nobody is late for what nobody had said yet.
      const { dueOn } = dueAfter(localDay(context.now), due, state.county);
      const rule = { id, policyVersion: policyVersionOf(policy), aboutId };
      return {
        type: 'TaskAssigned',
        data: { taskId: context.newId(`task:${id}`), actorId, program: forProgram, dueOn, causedBy, rule },
        personal: { title: `todo.rule.${id}`, why: `rule.${id}` },
        subjects: state.personIds,
        program: forProgram,
      };
    });
  },
);
