import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { EntityClass, Projection, Reaction } from '#event-sourcing';
import { AnswerLookQuestionController } from './answer-look-question/answer-look-question.controller.js';
import { personBirths } from './before-birth/person-birth.projection.js';
import { CorrectFactController } from './correct-fact/correct-fact.controller.js';
import { EndContactPointController } from './end-contact-point/end-contact-point.controller.js';
import { FactHistoryController } from './fact-history/fact-history.controller.js';
import { FindMatchController } from './find-match/find-match.controller.js';
import { personMatches } from './find-match/person-match.projection.js';
import { FormHouseholdController } from './form-household/form-household.controller.js';
import { HeardNeedsController } from './heard-needs/heard-needs.controller.js';
import { heardNeeds } from './heard-needs/heard-needs.projection.js';
import { JoinHouseholdController } from './join-household/join-household.controller.js';
import { LeaveHouseholdController } from './leave-household/leave-household.controller.js';
import { MarkNotSamePersonController } from './mark-not-same-person/mark-not-same-person.controller.js';
import { aroundPeople } from './person-page/around-person.projection.js';
import { PersonPageController } from './person-page/person-page.controller.js';
import { personPages } from './person-page/person-page.projection.js';
import { RecordAddressController } from './record-address/record-address.controller.js';
import { RecordBirthDateController } from './record-birth-date/record-birth-date.controller.js';
import { RecordCommunicationNeedController } from './record-communication-need/record-communication-need.controller.js';
import { RecordContactPointController } from './record-contact-point/record-contact-point.controller.js';
import { RecordDemographicsController } from './record-demographics/record-demographics.controller.js';
import { RecordNameController } from './record-name/record-name.controller.js';
import { RecordRelationshipController } from './record-relationship/record-relationship.controller.js';
import { RecordStrengthController } from './record-strength/record-strength.controller.js';
import { noticesGiven } from './register-person/notice-given.projection.js';
import { RegisterPersonController } from './register-person/register-person.controller.js';
import { VerifyFactController } from './verify-fact/verify-fact.controller.js';

export const peopleProjections: readonly Projection[] = [personPages, aroundPeople, personMatches, noticesGiven, personBirths, heardNeeds];
export const peopleReactions: readonly Reaction[] = [];
export const peopleEntities: readonly EntityClass[] = peopleProjections.flatMap((projection) => projection.entities);

@Module({
  imports: [TypeOrmModule.forFeature([...peopleEntities])],
  controllers: [
    FindMatchController,
    RegisterPersonController,
    PersonPageController,
    HeardNeedsController,
    FactHistoryController,
    RecordNameController,
    RecordBirthDateController,
    RecordDemographicsController,
    RecordContactPointController,
    EndContactPointController,
    RecordAddressController,
    RecordCommunicationNeedController,
    RecordStrengthController,
    VerifyFactController,
    AnswerLookQuestionController,
    CorrectFactController,
    MarkNotSamePersonController,
    FormHouseholdController,
    JoinHouseholdController,
    LeaveHouseholdController,
    RecordRelationshipController,
  ],
})
export class PeopleModule {}
