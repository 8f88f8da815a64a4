/** What comes after a plan was agreed to, for one reader. */
import { progressInstruments, type ProgressInstrument } from '#governance';
import { sees, type Audience, type Who } from '#platform';
import type {
  AttendanceView,
  CircumstanceView,
  PlanReviewView,
  ProgressView,
  ResultView,
  StatementView,
  TrendView,
} from './follow-up.dto.js';
import type { PlanAttendance, PlanCircumstance, PlanOutcome, PlanProgress, PlanReview } from './follow-up.entity.js';
import type { PlanGoal } from './plan-board.entity.js';
import type { PlanBoardView } from './plan-board.dto.js';
import type { FollowUpRows, PlanRows } from './plan-of-rows.js';

type Named = (id: string) => Who;

interface Stated {
  readonly at: string;
  readonly recordedAt: string;
  readonly was: readonly { readonly recordedAt: string }[];
}

/** Two of one day stand in the order in which they were learnt: a correction moves neither. */
function byTime(a: Stated, b: Stated): number {
  const when = ({ at, recordedAt, was }: Stated): string => `${at} ${was[0]?.recordedAt ?? recordedAt}`;
  return when(a) < when(b) ? -1 : 1;
}

/** A measured value with every value that was stated before. */
export function valueView({ progressId, value, at, recordedAt, note, by, was, reason }: PlanProgress, who: Named): ProgressView {
  const before = was.map((earlier) => ({ value: earlier.value, recordedAt: earlier.recordedAt, who: who(earlier.by) }));
  return { progressId, value, at, recordedAt, note, who: who(by), was: before, reason };
}

type Scale = Pick<TrendView, 'instrument' | 'domain'>;

const scaleKey = ({ instrument, domain }: Scale): string => `${instrument ?? ''} ${domain ?? ''}`;

/** Which way is better, and how far the scale goes; a goal’s own measure goes from its start to its target. */
function directionOf(goal: PlanGoal, values: ProgressInstrument | undefined): Pick<TrendView, 'better' | 'from' | 'to'> {
  if (values) return { better: values.better, from: values.from, to: values.to };
  return { better: goal.target >= goal.baseline ? 'higher' : 'lower', from: null, to: null };
}

function goingOf(values: readonly number[], better: string, start: number | undefined): string {
  const first = start ?? values[0];
  const last = values.at(-1);
  if (first === undefined || last === undefined) return 'none';
  if (start === undefined && values.length === 1) return 'one-value';
  if (first === last) return 'same';
  return last > first === (better === 'higher') ? 'better' : 'worse';
}

/** A goal's own measure first, then each scale in each need that was asked about. */
export function trendsOf(goal: PlanGoal, rows: Pick<FollowUpRows, 'progress' | 'notSaid'>, who: Named): TrendView[] {
  const measured = rows.progress.filter(({ goalId }) => goalId === goal.goalId);
  const silent = rows.notSaid.filter(({ goalId }) => goalId === goal.goalId);
  const scales = new Map<string, Scale>([[' ', { instrument: null, domain: null }]]);
  for (const { instrument, domain } of [...measured, ...silent]) scales.set(scaleKey({ instrument, domain }), { instrument, domain });
  return [...scales].map(([key, { instrument, domain }]) => {
    const values = measured.filter((one) => scaleKey(one) === key).sort(byTime);
    const instrumentVersion = values.at(-1)?.instrumentVersion ?? null;
    const scale = progressInstruments.findLast(
      ({ id, version }) => id === instrument && (!instrumentVersion || version === instrumentVersion),
    );
    const direction = directionOf(goal, scale?.values);
    return {
      instrument,
      instrumentVersion,
      domain,
      ...direction,
      going: goingOf(
        values.map(({ value }) => value),
        direction.better,
        instrument ? undefined : goal.baseline,
      ),
      values: values.map((one) => valueView(one, who)),
      notSaid: silent.filter((one) => scaleKey(one) === key).map(({ because, at, by }) => ({ because, at, who: who(by) })),
    };
  });
}

/** Who came to an item: counted over the times that took place. */
export function attendanceOf(itemId: string, rows: readonly PlanAttendance[], who: Named): AttendanceView | undefined {
  const own = rows.filter((row) => row.itemId === itemId).sort(byTime);
  if (own.length === 0) return undefined;
  const count = (attendance: string): number => own.filter((row) => row.attendance === attendance).length;
  const came = count('came');
  return {
    came,
    of: came + count('did-not-come'),
    cancelled: count('cancelled-by-provider'),
    times: own.reverse().map(({ attendanceId, attendance, because, at, recordedAt, note, by, was, reason }) => ({
      ...{ attendanceId, attendance, because, at, recordedAt, note, who: who(by), reason },
      was: was.map((earlier) => ({ ...earlier, who: who(earlier.by) })),
    })),
  };
}

function statement(row: PlanOutcome, who: Named): StatementView {
  const { eventId, result, contributingPrograms, evidenceIds, evidence, reason, by, occurredAt, recordedAt } = row;
  return { eventId, result, contributingPrograms, evidenceIds, evidence, reason, occurredAt, recordedAt, who: who(by) };
}

/** The last statement of what came of a goal, with those before it. */
export function resultOf(goalId: string, rows: readonly PlanOutcome[], who: Named): ResultView | undefined {
  const inOrder = rows.filter((row) => row.goalId === goalId).sort((a, b) => a.revision - b.revision);
  const last = inOrder.at(-1);
  if (!last) return undefined;
  return { ...statement(last, who), corrected: inOrder.slice(0, -1).map((earlier) => statement(earlier, who)) };
}

function circumstanceView(
  { circumstanceId, personIds: _persons, planId: _plan, by, ...row }: PlanCircumstance,
  who: Named,
): CircumstanceView {
  return { id: circumstanceId, ...row, who: who(by) };
}

function reviewView({ planId: _plan, personIds: _persons, by, ...row }: PlanReview, who: Named): PlanReviewView {
  return { ...row, who: who(by) };
}

/** What helps and stands in the way, the reviews, and how the plan ended; what was said there is for the team and the family. */
export function courseOf(
  { plan, reviews, circumstances }: Pick<PlanRows, 'plan' | 'reviews' | 'circumstances'>,
  { audience, who }: { readonly audience: Audience; readonly who: Named },
): Pick<PlanBoardView, 'strengths' | 'barriers' | 'ended' | 'review' | 'reviews' | 'closed'> {
  const forAll = sees(audience, 'team-and-family');
  const all = forAll ? circumstances.map((one) => circumstanceView(one, who)) : [];
  const holds = (kind: string): CircumstanceView[] => all.filter((one) => one.kind === kind && one.endedAt === null);
  const { closed, closedWords, review, status } = plan;
  const held = forAll ? reviews.map((one) => reviewView(one, who)) : [];
  return {
    strengths: holds('strength'),
    barriers: holds('barrier'),
    ended: all.filter((one) => one.endedAt !== null),
    ...(review && status !== 'closed' && { review }),
    reviews: held.reverse(),
    ...(closed && { closed: { reason: closed.reason, words: forAll ? closedWords : null, at: closed.at, who: who(closed.by) } }),
  };
}
