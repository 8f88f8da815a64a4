import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { EntityClass, Projection, Reaction } from '#event-sourcing';
import { AddOwnWordsController } from './add-own-words/add-own-words.controller.js';
import { GivePrivacyNoticeController } from './give-privacy-notice/give-privacy-notice.controller.js';
import { IdentifyPersonController } from './identify-person/identify-person.controller.js';
import { knownPeople } from './identify-person/known-person.projection.js';
import { IntakePageController } from './intake-page/intake-page.controller.js';
import { intakePages } from './intake-page/intake-page.projection.js';
import { ProvideInformationController } from './provide-information/provide-information.controller.js';
import { ScreenOutController } from './screen-out/screen-out.controller.js';
import { SendToTriageController } from './send-to-triage/send-to-triage.controller.js';
import { StateNeedsController } from './state-needs/state-needs.controller.js';
import { TakeContactController } from './take-contact/take-contact.controller.js';
import { WithdrawIntakeController } from './withdraw-intake/withdraw-intake.controller.js';

export const intakeProjections: readonly Projection[] = [intakePages, knownPeople];
export const intakeReactions: readonly Reaction[] = [];
export const intakeEntities: readonly EntityClass[] = intakeProjections.flatMap((projection) => projection.entities);

@Module({
  imports: [TypeOrmModule.forFeature([...intakeEntities])],
  controllers: [
    TakeContactController,
    AddOwnWordsController,
    GivePrivacyNoticeController,
    IdentifyPersonController,
    StateNeedsController,
    ProvideInformationController,
    ScreenOutController,
    SendToTriageController,
    WithdrawIntakeController,
    IntakePageController,
  ],
})
export class IntakeModule {}
