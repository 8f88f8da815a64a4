import { Module } from '@nestjs/common';
import type { EntityClass, Projection, Reaction } from '#event-sourcing';
import { AcknowledgeEscalationController } from './acknowledge-escalation/acknowledge-escalation.controller.js';
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
import { triagePageEntities } from './triage-page/triage-page.entity.js';
import { triagePages } from './triage-page/triage-page.projection.js';
import { whenContactLogged } from './when-promise-is-kept/when-contact-logged.js';
import { whenDeadlineMissed } from './when-deadline-missed/when-deadline-missed.js';
import { whenDeadlineSet } from './when-deadline-set/when-deadline-set.js';
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
    AcknowledgeEscalationController,
    TriagePageController,
  ],
})
export class TriageModule {}

export const triageProjections: readonly Projection[] = [triagePages];
export const triageReactions: readonly Reaction[] = [
  whenIntakeSentToTriage,
  whenContactLogged,
  whenPlanAgreed,
  whenServiceDelivered,
  whenDeadlineSet,
  whenDeadlineMissed,
];
export const triageEntities: readonly EntityClass[] = triagePageEntities;
