import { Module } from '@nestjs/common';
import type { EntityClass, Projection, Reaction } from '#event-sourcing';
import type { Migration } from '#platform';
import { AmendNoteController } from './amend-note/amend-note.controller.js';
import { AssignLeadController } from './assign-lead/assign-lead.controller.js';
import { AssignTaskController } from './assign-task/assign-task.controller.js';
import { CancelTaskController } from './cancel-task/cancel-task.controller.js';
import { CaseHeaderController } from './case-page/case-header.controller.js';
import { caseHeader } from './case-page/case-header.projection.js';
import { CaseListController } from './case-page/case-list.controller.js';
import { feedLookedMigrations } from './case-page/feed-looked.js';
import { FeedReader } from './case-page/feed-reader.js';
import { ItemSharings } from './case-page/item-sharings.js';
import { FeedController } from './case-page/feed.controller.js';
import { TimelineController } from './case-page/timeline.controller.js';
import { timeline } from './case-page/timeline.projection.js';
import { CloseCaseController } from './close-case/close-case.controller.js';
import { CompleteTaskController } from './complete-task/complete-task.controller.js';
import { EnrollProgramController } from './enroll-program/enroll-program.controller.js';
import { ExitProgramController } from './exit-program/exit-program.controller.js';
import { LeaveSeatController } from './leave-seat/leave-seat.controller.js';
import { LogContactController } from './log-contact/log-contact.controller.js';
import { MyDayController } from './my-day/my-day.controller.js';
import { myDay } from './my-day/my-day.projection.js';
import { OfferSeatController } from './offer-seat/offer-seat.controller.js';
import { OpenCaseController } from './open-case/open-case.controller.js';
import { triaged } from './open-case/triaged.projection.js';
import { PlanReviewsController } from './plan-reviews/plan-reviews.controller.js';
import { planReviewList } from './plan-reviews/plan-reviews.projection.js';
import { ReassignTaskController } from './reassign-task/reassign-task.controller.js';
import { ReopenCaseController } from './reopen-case/reopen-case.controller.js';
import { TakeSeatController } from './take-seat/take-seat.controller.js';
import { whenCaseClosed } from './when-case-closed/when-case-closed.js';
import { whenCaseOpened } from './when-case-opened/when-case-opened.js';
import { whenOtherProgramConcerned } from './when-other-program-concerned/when-other-program-concerned.js';
import { WriteNoteController } from './write-note/write-note.controller.js';

@Module({
  controllers: [
    OpenCaseController,
    OfferSeatController,
    TakeSeatController,
    LeaveSeatController,
    AssignLeadController,
    EnrollProgramController,
    ExitProgramController,
    LogContactController,
    WriteNoteController,
    AmendNoteController,
    AssignTaskController,
    CompleteTaskController,
    ReassignTaskController,
    CancelTaskController,
    CloseCaseController,
    ReopenCaseController,
    CaseHeaderController,
    CaseListController,
    FeedController,
    TimelineController,
    MyDayController,
    PlanReviewsController,
  ],
  providers: [FeedReader, ItemSharings],
  exports: [FeedReader, ItemSharings],
})
export class CaseworkModule {}

export const caseworkProjections: readonly Projection[] = [triaged, caseHeader, timeline, myDay, planReviewList];
export const caseworkReactions: readonly Reaction[] = [whenCaseOpened, whenCaseClosed, whenOtherProgramConcerned];
export const caseworkEntities: readonly EntityClass[] = caseworkProjections.flatMap((projection) => projection.entities);
export const caseworkMigrations: readonly Migration[] = feedLookedMigrations;
