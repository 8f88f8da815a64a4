import { Module } from '@nestjs/common';
import type { EntityClass, Projection, Reaction } from '#event-sourcing';
import { AnswerQuestionsController } from './answer-questions/answer-questions.controller.js';
import { AssignLevelController } from './assign-level/assign-level.controller.js';
import { CompleteScreeningController } from './complete-screening/complete-screening.controller.js';
import { CompleteTriageController } from './complete-triage/complete-triage.controller.js';
import { FlagSafetyConcernController } from './flag-safety-concern/flag-safety-concern.controller.js';
import { InstrumentsController } from './instruments/instruments.controller.js';
import { OfferServicesController } from './offer-services/offer-services.controller.js';
import { RecommendLevelController } from './recommend-level/recommend-level.controller.js';
import { StartScreeningController } from './start-screening/start-screening.controller.js';
import { TriagePageController } from './triage-page/triage-page.controller.js';
import { triagePageEntities } from './triage-page/triage-page.entity.js';
import { triagePages } from './triage-page/triage-page.projection.js';
import { TriageStreams } from './triage-page/triage-streams.js';
import { WhenDeadlinePasses } from './when-deadline-passes/when-deadline-passes.js';
import { whenContactLogged } from './when-contact-logged/when-contact-logged.js';
import { whenIntakeSentToTriage } from './when-intake-sent-to-triage/when-intake-sent-to-triage.js';
import { whenPlanAgreed } from './when-plan-agreed/when-plan-agreed.js';
import { whenServiceDelivered } from './when-service-delivered/when-service-delivered.js';

@Module({
  controllers: [
    InstrumentsController,
    StartScreeningController,
    AnswerQuestionsController,
    CompleteScreeningController,
    FlagSafetyConcernController,
    RecommendLevelController,
    AssignLevelController,
    OfferServicesController,
    CompleteTriageController,
    TriagePageController,
  ],
  providers: [TriageStreams, WhenDeadlinePasses],
})
export class TriageModule {}

export const triageProjections: readonly Projection[] = [triagePages];
export const triageReactions: readonly Reaction[] = [whenIntakeSentToTriage, whenContactLogged, whenPlanAgreed, whenServiceDelivered];
export const triageEntities: readonly EntityClass[] = triagePageEntities;
