import { change, on, patch, streamIdOf, type Projection, type RowChange } from '#event-sourcing';
import type { PlanAgreed, PlanClosed, PlanDrafted, PlanReopened, ReviewDue, ReviewHeld, ReviewOverdue } from '#plans';
import type {
  CaseClosed,
  CaseOpened,
  CaseReopened,
  LeadAssigned,
  ProgramEnrolled,
  ProgramExited,
  TeamSeatLeft,
  TeamSeatOffered,
} from '../case.events.js';
import { PlanReviewCase, PlanReviewDue, PlanReviewSeat } from './plan-reviews.entity.js';

const review = (stream: string, fold: (row: PlanReviewDue) => Partial<PlanReviewDue>): RowChange =>
  patch(PlanReviewDue, { planId: streamIdOf(stream) }, (row) => ({ ...row, ...fold(row) }));
const ofCase = (stream: string, fold: (row: PlanReviewCase) => Partial<PlanReviewCase>): RowChange =>
  patch(PlanReviewCase, { caseId: streamIdOf(stream) }, (row) => ({ ...row, ...fold(row) }));
const planned = (next: { dueOn: string } | undefined): Partial<PlanReviewDue> => (next ? { dueOn: next.dueOn, status: 'planned' } : {});

const planRows = {
  PlanDrafted: on<PlanDrafted>(({ stream }) => {
    const planId = streamIdOf(stream);
    const nothing = { dueOn: null, status: 'planned', held: 0, missed: 0, lastHeldAt: null, open: true };
    return [change(PlanReviewDue, { planId }, () => ({ planId, ...nothing }))];
  }),
  PlanAgreed: on<PlanAgreed>(({ stream, data }) => [review(stream, () => planned(data.nextReview))]),
  ReviewDue: on<ReviewDue>(({ stream, data }) => [review(stream, () => ({ dueOn: data.dueOn, status: 'due' }))]),
  ReviewOverdue: on<ReviewOverdue>(({ stream, data }) => [
    review(stream, ({ missed }) => ({ dueOn: data.dueOn, status: 'overdue', missed: missed + 1 })),
  ]),
  ReviewHeld: on<ReviewHeld>(({ stream, data, metadata }) => [
    review(stream, ({ held }) => ({ ...planned(data.nextReview), held: held + 1, lastHeldAt: metadata.occurredAt })),
  ]),
  PlanClosed: on<PlanClosed>(({ stream }) => [review(stream, () => ({ open: false }))]),
  PlanReopened: on<PlanReopened>(({ stream, data }) => [review(stream, () => ({ open: true, ...planned(data.nextReview) }))]),
};

const caseRows = {
  CaseOpened: on<CaseOpened>(({ stream, data, personal }) => {
    const caseId = streamIdOf(stream);
    const { planId, county, personIds } = data;
    const row = { caseId, planId, county, programs: [], personIds: [...personIds], leadSeatId: null, open: true };
    return [change(PlanReviewCase, { caseId }, () => ({ ...row, name: personal?.name ?? null }))];
  }),
  ProgramEnrolled: on<ProgramEnrolled>(({ stream, data }) => [
    ofCase(stream, ({ programs }) => ({ programs: [...new Set([...programs, data.program])] })),
  ]),
  ProgramExited: on<ProgramExited>(({ stream, data }) => [
    ofCase(stream, ({ programs }) => ({ programs: programs.filter((one) => one !== data.program) })),
  ]),
  TeamSeatOffered: on<TeamSeatOffered>(({ stream, data: { seatId, actorId } }) => [
    change(PlanReviewSeat, { seatId }, () => ({ seatId, caseId: streamIdOf(stream), actorId })),
  ]),
  TeamSeatLeft: on<TeamSeatLeft>(({ data }) => [change(PlanReviewSeat, { seatId: data.seatId }, () => undefined)]),
  LeadAssigned: on<LeadAssigned>(({ stream, data }) => [ofCase(stream, () => ({ leadSeatId: data.seatId }))]),
  CaseClosed: on<CaseClosed>(({ stream }) => [ofCase(stream, () => ({ open: false }))]),
  CaseReopened: on<CaseReopened>(({ stream }) => [ofCase(stream, () => ({ open: true }))]),
};

/** When which plan is to be looked at again, and how often that was missed. */
export const planReviewList: Projection = {
  name: 'plan_reviews',
  version: 1,
  entities: [PlanReviewDue, PlanReviewCase, PlanReviewSeat],
  on: { ...planRows, ...caseRows },
};
