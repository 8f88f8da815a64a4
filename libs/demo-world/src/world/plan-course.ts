/** How a plan goes on: who came, values on scales, what was looked at together, what ended and began again. */
import {
  closeGoal,
  correctProgress,
  declineAgreement,
  endService,
  endStrength,
  holdReview,
  measureProgress,
  proposePlan,
  recordAttendance,
  removeBarrier,
  reopenGoal,
  reviseAction,
  setAsideSuggestion,
  useTemplate,
  type CloseGoal,
  type EndService,
  type HoldReview,
  type MeasureProgress,
  type RecordAttendance,
  type ReviseAction,
  type UseTemplate,
} from '#plans';
import type { Case } from './case-work.js';
import { raisedBy } from './plan-work.js';
import { dataOf, tell, type Player, type Story } from './story.js';

/** Somebody came, or did not, to one time of an action; its id, which can be evidence. */
export function* attends(of: Case, by: Player, time: number, came: Omit<RecordAttendance, 'itemKind'>): Story<string> {
  const input: RecordAttendance = { itemKind: 'action', ...came };
  const done = yield* tell({ at: time, by, command: recordAttendance, streamId: of.planId, input });
  return dataOf(done, 'AttendanceRecorded').attendanceId;
}

/** The person says on a scale how one thing is going; the value's id. */
export function* saysHowItGoes(
  of: Case,
  by: Player,
  time: number,
  value: MeasureProgress & { readonly instrument: 'own-rating' | 'worry' },
): Story<string> {
  const done = yield* tell({ at: time, by, command: measureProgress, streamId: of.planId, input: value });
  return dataOf(done, 'ProgressMeasured').progressId;
}

/** A value was written down wrongly: the right one stands beside it. */
export function* correctsValue(of: Case, by: Player, time: number, progressId: string, value: number, reason: string): Story {
  yield* tell({ at: time, by, command: correctProgress, streamId: of.planId, input: { progressId, value, reason } });
}

/** A step of a template that became an action, and the revision at which it was agreed. */
export interface TemplateStep {
  readonly actionId: string;
  readonly revision: number;
}

/** A goal goes the way of a template; its actions by the steps' ids. */
export function* goesByTemplate(of: Case, by: Player, time: number, input: UseTemplate): Story<Readonly<Record<string, TemplateStep>>> {
  const done = yield* tell({ at: time, by, command: useTemplate, streamId: of.planId, input });
  const { actions } = dataOf(done, 'TemplateUsed');
  const revisionOf = (id: string): number =>
    done.events.find((event) => event.type === 'ActionAgreed' && event.data.actionId === id)!.revision;
  return Object.fromEntries(actions.map(({ step, actionId }) => [step, { actionId, revision: revisionOf(actionId) }]));
}

/** An action is changed; its revision after it, for who changes it next. */
export function* changesAction(of: Case, by: Player, time: number, input: ReviseAction): Story<number> {
  const done = yield* tell({ at: time, by, command: reviseAction, streamId: of.planId, input });
  return done.events.at(-1)!.revision;
}

/** The plan is put before the person, who does not agree: a neutral fact, with their reason. */
export function* isDeclined(
  of: Case,
  by: Player,
  time: number,
  said: { personId: string; version: number; language: string; at: number; reason: string },
): Story {
  yield* tell({ at: time, by, command: proposePlan, streamId: of.planId, input: {} });
  const { at, ...input } = said;
  yield* tell({ at, by, command: declineAgreement, streamId: of.planId, input });
}

export function* looksAtItTogether(of: Case, by: Player, time: number, input: HoldReview): Story {
  yield* tell({ at: time, by, command: holdReview, streamId: of.planId, input });
}

/** A suggestion is not followed now, with the reason that was said. */
export function* setsAside(of: Case, by: Player, time: number, suggestionId: string, reason: string): Story {
  yield* tell({ at: time, by, command: setAsideSuggestion, streamId: of.planId, input: { suggestionId, reason } });
}

export function* closesGoal(of: Case, by: Player, time: number, input: CloseGoal): Story {
  yield* tell({ at: time, by, command: closeGoal, streamId: of.planId, input });
}

/** The goal goes on, because they asked again. */
export function* goalGoesOn(of: Case, by: Player, time: number, goalId: string): Story {
  yield* tell({ at: time, by, command: reopenGoal, streamId: of.planId, input: { goalId, reason: 'asked-again' } });
}

/** A service ends; the tasks that this gave other programs, in the order of the rules. */
export function* endsService(of: Case, by: Player, time: number, input: EndService): Story<readonly string[]> {
  return raisedBy(yield* tell({ at: time, by, command: endService, streamId: of.planId, input }));
}

export function* strengthEnds(of: Case, by: Player, time: number, strengthId: string, reason: string): Story {
  yield* tell({ at: time, by, command: endStrength, streamId: of.planId, input: { strengthId, reason } });
}

export function* barrierIsGone(of: Case, by: Player, time: number, barrierId: string, reason: string): Story {
  yield* tell({ at: time, by, command: removeBarrier, streamId: of.planId, input: { barrierId, reason } });
}
