import {
  change,
  on,
  patch,
  streamIdOf,
  type DomainEvent,
  type Projection,
  type Recorded,
  type RowChange,
  type TallySql,
} from '#event-sourcing';
import type { CaseClosed, CaseOpened, CaseReopened, ProgramEnrolled } from '#casework';
import { daysBetween, localDay } from '#governance';
import type { NextReview, PlanAgreed, PlanClosed, PlanReopened, ReviewHeld } from '#plans';
import { NO_ROWS, type MemberRows } from '../definitions/measure-definition.js';
import { reviewsHeld } from '../definitions/reviews-held.js';
import { ReviewTally } from '../tallies/review-tally.entity.js';
import { tallyOf } from '../tallies/tally-of.js';
import { touchedRows } from '../tallies/touched-rows.js';
import { MeasuredPlan } from './measured-plan.entity.js';
import { placeOrMissing } from './places.js';
import { ReviewedCase } from './reviewed-case.entity.js';

/** Plans that a batch touches, by themselves or by the program or the end of their case. */
function touchedOf(sql: TallySql): MemberRows {
  const plans = touchedRows(sql, MeasuredPlan, 'plan_id', { to: ReviewedCase, by: 'case_id' });
  return { ...NO_ROWS, plans, reviewedCases: sql.rows(ReviewedCase) };
}

/** When every shared plan was to be looked at again, and whether it was. */
export const measuredReviews: Projection = {
  name: 'measured-reviews',
  version: 4,
  entities: [MeasuredPlan, ReviewedCase, ReviewTally],
  versioned: [MeasuredPlan, ReviewedCase],
  tallies: [tallyOf(ReviewTally, (sql) => reviewsHeld.standings(touchedOf(sql)))],
  on: {
    CaseOpened: on<CaseOpened>((event) => [
      change(MeasuredPlan, { planId: event.data.planId }, () => planOf(event)),
      ofCase(event, (row) => row),
    ]),
    ProgramEnrolled: on<ProgramEnrolled>((event) => [ofCase(event, (row) => ({ ...row, program: row.program ?? event.data.program }))]),
    CaseClosed: on<CaseClosed>((event) => [ofCase(event, (row) => ({ ...row, closedDay: dayOf(event) }))]),
    CaseReopened: on<CaseReopened>((event) => [ofCase(event, (row) => ({ ...row, closedDay: null }))]),
    PlanAgreed: on<PlanAgreed>((event) => [
      of(event, (row) => (event.data.nextReview ? planned(before(row, event, 'moved'), event, event.data.nextReview) : row)),
    ]),
    ReviewHeld: on<ReviewHeld>((event) => [of(event, (row) => planned(held(row, event), event, event.data.nextReview))]),
    PlanClosed: on<PlanClosed>((event) => [of(event, (row) => before(row, event, 'ended'))]),
    PlanReopened: on<PlanReopened>((event) => [
      of(event, (row) => (event.data.nextReview ? planned(before(row, event, 'moved'), event, event.data.nextReview) : row)),
    ]),
  },
};

const of = ({ stream }: Recorded<DomainEvent>, fold: (row: MeasuredPlan) => MeasuredPlan): RowChange =>
  patch(MeasuredPlan, { planId: streamIdOf(stream) }, fold);

function ofCase({ stream }: Recorded<DomainEvent>, fold: (row: ReviewedCase) => ReviewedCase): RowChange {
  const caseId = streamIdOf(stream);
  return change(ReviewedCase, { caseId }, (row = { caseId, program: null, closedDay: null }) => fold(row));
}

const dayOf = (event: Recorded<DomainEvent>): string => localDay(event.metadata.occurredAt);

function planOf({ stream, data, facts }: Recorded<CaseOpened>): MeasuredPlan {
  return {
    planId: data.planId,
    caseId: streamIdOf(stream),
    intakeId: data.intakeId,
    county: placeOrMissing(data.county),
    language: typeof facts?.language === 'string' ? facts.language : 'not-asked',
    ...{ reviewIds: [], dueDays: [], calledDays: [], states: [], lateDays: [] },
  };
}

/** With one review more. */
function planned(row: MeasuredPlan, { id }: Recorded<DomainEvent>, { dueOn, announceAt }: NextReview): MeasuredPlan {
  return {
    ...row,
    reviewIds: [...row.reviewIds, id],
    dueDays: [...row.dueDays, dueOn],
    calledDays: [...row.calledDays, localDay(announceAt)],
    states: [...row.states, 'waiting'],
    lateDays: [...row.lateDays, 0],
  };
}

/** The last review that was planned, if it waits still, gets another state. */
function last(row: MeasuredPlan, state: string, lateDays = 0): MeasuredPlan {
  if (row.states.at(-1) !== 'waiting') return row;
  return { ...row, states: [...row.states.slice(0, -1), state], lateDays: [...row.lateDays.slice(0, -1), lateDays] };
}

function held(row: MeasuredPlan, event: Recorded<ReviewHeld>): MeasuredPlan {
  const [due, called] = [row.dueDays.at(-1), row.calledDays.at(-1)];
  if (due === undefined || called === undefined) return row;
  const day = dayOf(event);
  // Counted at once it would stand alone among those of its month, since one that is not held is counted only when its day is over.
  return day < called ? last(row, 'waiting-held') : last(row, 'answered', Math.max(0, daysBetween(due, day)));
}

/** It is not to be held any more. One whose day was over by then stays what it was: not held. */
function before(row: MeasuredPlan, event: Recorded<DomainEvent>, state: 'moved' | 'ended'): MeasuredPlan {
  return (row.dueDays.at(-1) ?? '') < dayOf(event) ? row : last(row, state);
}
