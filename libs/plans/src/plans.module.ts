import { Module } from '@nestjs/common';
import type { EntityClass, Projection, Reaction } from '#event-sourcing';
import { AnswerRequestController } from './answer-request/answer-request.controller.js';
import { AskAboutActionController } from './ask-about-action/ask-about-action.controller.js';
import { ShareOwnGoalController } from './share-own-goal/share-own-goal.controller.js';
import { AgreeActionController } from './agree-action/agree-action.controller.js';
import { AgreementTextController } from './agree-plan/agreement-text.controller.js';
import { AgreePlanController } from './agree-plan/agree-plan.controller.js';
import { CancelActionController } from './cancel-action/cancel-action.controller.js';
import { ComparePlanController } from './compare-plan/compare-plan.controller.js';
import { CompleteActionController } from './complete-action/complete-action.controller.js';
import { CorrectOutcomeController } from './correct-outcome/correct-outcome.controller.js';
import { DeclineAgreementController } from './decline-agreement/decline-agreement.controller.js';
import { DeliverServiceController } from './deliver-service/deliver-service.controller.js';
import { DrawOnStrengthController } from './draw-on-strength/draw-on-strength.controller.js';
import { EndServiceController } from './end-service/end-service.controller.js';
import { FieldHistoryController } from './field-history/field-history.controller.js';
import { HoldReviewController } from './hold-review/hold-review.controller.js';
import { MeasureProgressController } from './measure-progress/measure-progress.controller.js';
import { NameBarrierController } from './name-barrier/name-barrier.controller.js';
import { OfferStrengthsController } from './offer-strengths/offer-strengths.controller.js';
import { OrderServiceController } from './order-service/order-service.controller.js';
import { PlanBoardController } from './plan-board/plan-board.controller.js';
import { PlanDocumentController } from './plan-document/plan-document.controller.js';
import { PlanOutlineController } from './plan-outline/plan-outline.controller.js';
import { PlanVersionsController } from './plan-versions/plan-versions.controller.js';
import { ProposePlanController } from './propose-plan/propose-plan.controller.js';
import { RecordOutcomeController } from './record-outcome/record-outcome.controller.js';
import { ReviseActionController } from './revise-action/revise-action.controller.js';
import { ReviseGoalController } from './revise-goal/revise-goal.controller.js';
import { SetGoalController } from './set-goal/set-goal.controller.js';
import { SettleConflictController } from './settle-conflict/settle-conflict.controller.js';
import { SetAsideSuggestionController } from './set-aside-suggestion/set-aside-suggestion.controller.js';
import { ListSuggestionsController } from './list-suggestions/list-suggestions.controller.js';
import { planSourceEntities } from './list-suggestions/plan-source.entity.js';
import { planSources } from './list-suggestions/plan-sources.projection.js';
import { UseTemplateController } from './use-template/use-template.controller.js';
import { StartActionController } from './start-action/start-action.controller.js';
import { StartServiceController } from './start-service/start-service.controller.js';
import { SayNothingOfProgressController } from './say-nothing-of-progress/say-nothing-of-progress.controller.js';
import { CorrectProgressController } from './correct-progress/correct-progress.controller.js';
import { RecordAttendanceController } from './record-attendance/record-attendance.controller.js';
import { CorrectAttendanceController } from './correct-attendance/correct-attendance.controller.js';
import { CloseGoalController } from './close-goal/close-goal.controller.js';
import { ReopenGoalController } from './reopen-goal/reopen-goal.controller.js';
import { ClosePlanController } from './close-plan/close-plan.controller.js';
import { ReopenPlanController } from './reopen-plan/reopen-plan.controller.js';
import { EndStrengthController } from './end-strength/end-strength.controller.js';
import { RemoveBarrierController } from './remove-barrier/remove-barrier.controller.js';
import { RestateOwnGoalController } from './restate-own-goal/restate-own-goal.controller.js';
import { StateOwnGoalController } from './state-own-goal/state-own-goal.controller.js';
import { planBoardEntities } from './plan-board/plan-board.entity.js';
import { planBoard } from './plan-board/plan-board.projection.js';
import { whenReviewPlanned } from './when-review-planned/when-review-planned.js';

@Module({
  controllers: [
    SetGoalController,
    StateOwnGoalController,
    RestateOwnGoalController,
    ShareOwnGoalController,
    AskAboutActionController,
    AnswerRequestController,
    ReviseGoalController,
    AgreeActionController,
    ReviseActionController,
    StartActionController,
    CompleteActionController,
    CancelActionController,
    OrderServiceController,
    StartServiceController,
    DeliverServiceController,
    EndServiceController,
    ProposePlanController,
    AgreePlanController,
    DeclineAgreementController,
    HoldReviewController,
    MeasureProgressController,
    RemoveBarrierController,
    EndStrengthController,
    ReopenPlanController,
    ClosePlanController,
    ReopenGoalController,
    CloseGoalController,
    CorrectAttendanceController,
    RecordAttendanceController,
    CorrectProgressController,
    SayNothingOfProgressController,
    RecordOutcomeController,
    CorrectOutcomeController,
    DrawOnStrengthController,
    OfferStrengthsController,
    NameBarrierController,
    SettleConflictController,
    PlanBoardController,
    ListSuggestionsController,
    SetAsideSuggestionController,
    UseTemplateController,
    AgreementTextController,
    PlanVersionsController,
    PlanOutlineController,
    PlanDocumentController,
    ComparePlanController,
    FieldHistoryController,
  ],
})
export class PlansModule {}

export const plansProjections: readonly Projection[] = [planBoard, planSources];
export const plansReactions: readonly Reaction[] = [whenReviewPlanned];
export const plansEntities: readonly EntityClass[] = [...planBoardEntities, ...planSourceEntities];
