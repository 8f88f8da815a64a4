import { Module } from '@nestjs/common';
import type { EntityClass, Projection, Reaction } from '#event-sourcing';
import { AnswerQuestionsController } from './answer-questions/answer-questions.controller.js';
import { AssignLevelController } from './assign-level/assign-level.controller.js';
import { CompleteScreeningController } from './complete-screening/complete-screening.controller.js';
import { CompleteTriageController } from './complete-triage/complete-triage.controller.js';
import { FlagSafetyConcernController } from './flag-safety-concern/flag-safety-concern.controller.js';
import { ReadInstrumentController } from './read-instrument/read-instrument.controller.js';
import { OfferServicesController } from './offer-services/offer-services.controller.js';
import { RecommendLevelController } from './recommend-level/recommend-level.controller.js';
import { StartScreeningController } from './start-screening/start-screening.controller.js';
import { TriagePageController } from './triage-page/triage-page.controller.js';
import { RunningDeadline } from './miss-deadline/running-deadline.entity.js';
import { runningDeadlines } from './miss-deadline/running-deadlines.projection.js';
import { triagePageEntities } from './triage-page/triage-page.entity.js';
import { triagePages } from './triage-page/triage-page.projection.js';
import { DeadlineClock } from './miss-deadline/deadline-clock.js';
import { whenContactLogged } from './when-promise-is-kept/when-contact-logged.js';
import { whenIntakeSentToTriage } from './when-intake-sent-to-triage/when-intake-sent-to-triage.js';
import { whenPlanAgreed } from './when-promise-is-kept/when-plan-agreed.js';
import { whenServiceDelivered } from './when-promise-is-kept/when-service-delivered.js';

@Module({
  controllers: [
    ReadInstrumentController,
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
  providers: [DeadlineClock],
})
export class TriageModule {}

export const triageProjections: readonly Projection[] = [triagePages, runningDeadlines];
export const triageReactions: readonly Reaction[] = [whenIntakeSentToTriage, whenContactLogged, whenPlanAgreed, whenServiceDelivered];
export const triageEntities: readonly EntityClass[] = [...triagePageEntities, RunningDeadline];
