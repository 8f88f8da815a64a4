import type { TaskAssigned } from '#casework';
import type { Recorded } from '#event-sourcing';
import { localDay, mayBeReliedOn } from '#governance';
import {
  agreeAction,
  agreePlan,
  holdReview,
  completeAction,
  correctOutcome,
  deliverService,
  drawOnStrength,
  measureProgress,
  nameBarrier,
  orderService,
  proposePlan,
  recordOutcome,
  setGoal,
  startAction,
  startService,
  type AgreeAction,
  type AgreePlan,
  type RecordOutcome,
  type SetGoal,
} from '#plans';
import type { Case } from './case-work.js';
import { dataOf, tell, type Done, type Player, type Story } from './story.js';

/** A goal is set; its id. */
export function* setsGoal(
  of: Case,
  by: Player,
  time: number,
  goal: Omit<SetGoal, 'sharing'> & Partial<SetGoal>,
  happened?: number,
): Story<string> {
  const input: SetGoal = { sharing: 'team-and-family', ...goal };
  const done = yield* tell({ at: time, by, command: setGoal, streamId: of.planId, input, happened });
  return dataOf(done, 'GoalSet').goalId;
}

/** An action is agreed; its id. */
export function* agreesAction(
  of: Case,
  by: Player,
  time: number,
  action: Omit<AgreeAction, 'sharing'> & Partial<AgreeAction>,
): Story<string> {
  const input: AgreeAction = { sharing: 'team-and-family', ...action };
  const done = yield* tell({ at: time, by, command: agreeAction, streamId: of.planId, input });
  return dataOf(done, 'ActionAgreed').actionId;
}

export function* startsAction(of: Case, by: Player, time: number, actionId: string): Story {
  yield* tell({ at: time, by, command: startAction, streamId: of.planId, input: { actionId } });
}

export function* completesAction(of: Case, by: Player, time: number, actionId: string, note?: string): Story {
  yield* tell({ at: time, by, command: completeAction, streamId: of.planId, input: { actionId, note } });
}

/** A service is ordered; its id. */
export function* ordersService(of: Case, by: Player, time: number, service: Parameters<typeof orderService.decide>[0]): Story<string> {
  const done = yield* tell({ at: time, by, command: orderService, streamId: of.planId, input: service });
  return dataOf(done, 'ServiceOrdered').serviceId;
}

export function* startsService(of: Case, by: Player, time: number, serviceId: string): Story {
  yield* tell({ at: time, by, command: startService, streamId: of.planId, input: { serviceId } });
}

/** Delivered; `happened` where it was entered later. */
export function* deliversService(of: Case, by: Player, time: number, serviceId: string, happened?: number): Story {
  yield* tell({ at: time, by, command: deliverService, streamId: of.planId, input: { serviceId }, happened });
}

/** The plan is put before the person, who agrees. */
export function* isAgreed(
  of: Case,
  by: Player,
  time: number,
  agreed: { personId: string; version: number; language: string; at: number },
): Story {
  yield* tell({ at: time, by, command: proposePlan, streamId: of.planId, input: {} });
  const { personId, version } = agreed;
  const input = { version, personId, capacity: 'self' as const, ...heardIn(of, agreed), signature: 'spoken' as const };
  yield* tell({ at: agreed.at, by, command: agreePlan, streamId: of.planId, input });
}

/** In the person's language where its words are reviewed there; else in English, with somebody who interprets. */
function heardIn(of: Case, { language, at }: { language: string; at: number }): Pick<AgreePlan, 'language' | 'interpreter'> {
  if (mayBeReliedOn(language, localDay(new Date(at).toISOString()), of.place)) return { language };
  return { language: 'en', interpreter: { language, way: 'phone' } };
}

/** The plan is looked at together. */
export function* reviews(of: Case, by: Player, time: number): Story {
  yield* tell({ at: time, by, command: holdReview, streamId: of.planId, input: {} });
}

/** A value of the goal's own measure; its id, which can be evidence. */
export function* measures(of: Case, by: Player, time: number, goalId: string, value: number, note?: string): Story<string> {
  const done = yield* tell({ at: time, by, command: measureProgress, streamId: of.planId, input: { goalId, value, note } });
  return dataOf(done, 'ProgressMeasured').progressId;
}

/** What came of a goal: its revision after it, for who corrects it, and the tasks that it gave other programs. */
export function* recordsOutcome(
  of: Case,
  by: Player,
  time: number,
  outcome: RecordOutcome,
  happened?: number,
): Story<{ revision: number; raised: readonly string[] }> {
  const done = yield* tell({ at: time, by, command: recordOutcome, streamId: of.planId, input: outcome, happened });
  return { revision: done.events.at(-1)!.revision, raised: raisedBy(done) };
}

export function* correctsOutcome(
  of: Case,
  by: Player,
  time: number,
  right: RecordOutcome & { reason: string; expectedItemRevision: number },
): Story<readonly string[]> {
  return raisedBy(yield* tell({ at: time, by, command: correctOutcome, streamId: of.planId, input: right }));
}

/** The tasks that a fact of one program gave others. */
export function raisedBy({ consequences }: Done): string[] {
  return consequences.flatMap((event) => (event.type === 'TaskAssigned' ? (event as Recorded<TaskAssigned>).data.taskId : []));
}

/** Something that helps; its id. `code`: which kind it is. */
export function* hasStrength(of: Case, by: Player, time: number, words: string, code?: string): Story<string> {
  const done = yield* tell({ at: time, by, command: drawOnStrength, streamId: of.planId, input: { words, code } });
  return dataOf(done, 'StrengthDrawnOn').strengthId;
}

/** Something that stands in the way; its id. */
export function* hasBarrier(of: Case, by: Player, time: number, words: string, code?: string): Story<string> {
  const done = yield* tell({ at: time, by, command: nameBarrier, streamId: of.planId, input: { words, code } });
  return dataOf(done, 'BarrierNamed').barrierId;
}
