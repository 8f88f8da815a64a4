import type { Need, Program } from '#codes';
import { closeCase } from '#casework';
import { addDays } from '#governance';
import { closePlan } from '#plans';
import { finishesTask, getsTask, recordsContact, type Case } from './case-work.js';
import { at, dayOf, daysLater, minutesLater } from './moments.js';
import { completesAction, correctsOutcome, deliversService, measures, recordsOutcome, reviews } from './plan-work.js';
import type { Random } from './random.js';
import { tell, type Player, type Story } from './story.js';
import { CONTACTS, TASKS } from './words.js';

/** The share of people, by place, who are served in time. */
const SERVED_IN_TIME: Readonly<Record<string, number>> = { '27109': 0.87, '27147': 0.7, '27039': 0.79, 'tribe-prairie-island': 0.94 };

/** The share of reviews that nobody held when they would have. */
const MISSED_REVIEWS = 0.25;

/** A goal of the plan with its step and service, and who works on it. */
export interface Planned {
  readonly goalId: string;
  readonly actionId: string;
  readonly serviceId: string;
  readonly need: Need;
  readonly worker: Player;
  readonly target: number;
  readonly baseline: number;
  /** Whether the plan was agreed to, so that it is looked at together again. */
  readonly reviewed: boolean;
}

/** Services come, things change, and in the end it is said what came of it. @returns when the case was closed */
export function* goesOn(of: Case, goals: readonly Planned[], programs: readonly Program[], agreed: number, random: Random): Story<number> {
  const inTime = random.chance(SERVED_IN_TIME[of.place] ?? 0.7);
  const days = inTime ? random.whole(4, 13) : random.whole(16, 34);
  let time = Math.max(daysLater(agreed, 0, 14), at(addDays(dayOf(of.asked.contactAt), days), random.whole(9, 15), random.whole(0, 59)));
  const never = random.chance(0.06);
  for (const goal of goals) {
    if (!never) yield* served(of, goal, time, random);
    time = minutesLater(time, 30);
  }
  if (random.chance(0.5))
    yield* recordsContact(of, of.lead, (time = minutesLater(time, 60)), { channel: 'phone', summary: random.pick(CONTACTS) });
  const task = random.pick(TASKS);
  const due = addDays(dayOf(time), random.whole(2, 12));
  const taskId = yield* getsTask(of, of.lead, (time = minutesLater(time, 10)), { for: of.lead, ...task, dueOn: due, program: programs[0] });
  yield* finishesTask(of, of.lead, (time = daysLater(time, random.whole(1, 11), 16)), taskId);
  return yield* comesToAnEnd(of, goals, programs, time, never, random);
}

function* served(of: Case, { serviceId, actionId, worker }: Planned, time: number, random: Random): Story {
  const late = random.chance(0.05);
  const entered = late ? daysLater(time, random.whole(2, 6), 9) : time;
  yield* deliversService(of, worker, entered, serviceId, late ? time : undefined);
  yield* completesAction(of, worker, minutesLater(entered, 3), actionId);
}

function* comesToAnEnd(
  of: Case,
  goals: readonly Planned[],
  programs: readonly Program[],
  from: number,
  never: boolean,
  random: Random,
): Story<number> {
  let time = from;
  const came: string[] = [];
  for (const { goalId, worker, baseline, target, reviewed } of goals) {
    const share = random.next();
    time = daysLater(time, random.whole(15, 60), 10, random.whole(0, 59));
    yield* measures(of, worker, time, goalId, Math.round(baseline + (target - baseline) * share));
    // Some weeks are too full; where nobody looks at the plan again before its day, that review was missed.
    if (reviewed && share > MISSED_REVIEWS) yield* reviews(of, of.lead, minutesLater(time, 20));
    time = daysLater(time, random.whole(10, 50), 11, random.whole(0, 59));
    const result = never ? 'no-longer-wanted' : random.weighted({ achieved: 60, partly: 19, 'not-achieved': 13, 'no-longer-wanted': 8 });
    const outcome = { goalId, result, evidence: EVIDENCE[result], contributingPrograms: programs };
    const { revision: expectedItemRevision, raised } = yield* recordsOutcome(of, worker, time, outcome);
    time = yield* finishesAll(of, time, raised);
    came.push(result);
    if (random.chance(0.04)) {
      const right = result === 'achieved' ? 'partly' : 'achieved';
      came.splice(-1, 1, right);
      time = daysLater(time, random.whole(5, 30), 13);
      const reason = 'The letter that came later says otherwise.';
      const corrected = { ...outcome, result: right, evidence: EVIDENCE[right], reason, expectedItemRevision };
      time = yield* finishesAll(of, time, yield* correctsOutcome(of, worker, time, corrected));
    }
  }
  time = daysLater(time, random.whole(1, 10), 15);
  yield* closes(of, goals, time, { never, reason: whyItEnds(came) });
  return time;
}

type WhyItEnds = 'goals-reached' | 'not-wanted' | 'other-agency';

/** Why a case ends, by what came of its goals. */
function whyItEnds(came: readonly string[]): WhyItEnds {
  if (came.includes('no-longer-wanted')) return 'not-wanted';
  return came.includes('not-achieved') ? 'other-agency' : 'goals-reached';
}

/** The plan with whatever nobody wanted any more, then the case, as whoever leads it does in one dialog. */
function* closes(of: Case, goals: readonly Planned[], at: number, { never, reason }: { never: boolean; reason: WhyItEnds }): Story {
  const left = never ? goals.flatMap(({ actionId, serviceId }) => [actionId, serviceId]) : [];
  const items = left.map((itemId) => ({ itemId, becomes: 'ended' as const }));
  yield* tell({ at, by: of.lead, command: closePlan, streamId: of.planId, input: { reason, goals: [], items } });
  yield* tell({ at, by: of.lead, command: closeCase, streamId: of.caseId, input: { reason } });
}

/** What other programs were asked to do because of it is done a day later; the moment of the last of it. */
function* finishesAll(of: Case, from: number, taskIds: readonly string[]): Story<number> {
  let time = from;
  for (const taskId of taskIds) yield* finishesTask(of, of.lead, (time = daysLater(time, 1, 15)), taskId);
  return time;
}

const EVIDENCE: Readonly<Record<'achieved' | 'partly' | 'not-achieved' | 'no-longer-wanted', string>> = {
  achieved: 'They say so themselves, and the papers show it.',
  partly: 'Half of the way is done; the rest goes on without us.',
  'not-achieved': 'It did not work out this time.',
  'no-longer-wanted': 'They want to go another way, and told us so.',
};
