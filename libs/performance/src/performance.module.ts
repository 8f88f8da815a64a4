import { Module } from '@nestjs/common';
import { CaseworkModule } from '#casework';
import type { EntityClass, Projection } from '#event-sourcing';
import { MeasuredCase } from './measures/facts/measured-case.entity.js';
import { MeasuredContact } from './measures/facts/measured-contact.entity.js';
import { measuredContacts } from './measures/facts/measured-contacts.projection.js';
import { MeasuredEvent } from './measures/facts/measured-event.entity.js';
import { measuredEvents } from './measures/facts/measured-events.projection.js';
import { MeasuredPlan } from './measures/facts/measured-plan.entity.js';
import { measuredReviews } from './measures/facts/measured-reviews.projection.js';
import { MeasuredOutcome } from './measures/facts/measured-outcome.entity.js';
import { measuredOutcomes } from './measures/facts/measured-outcomes.projection.js';
import { MeasureListController } from './measures/measure-list.controller.js';
import { MeasureMembersController } from './measures/measure-members.controller.js';
import { MeasureReader } from './measures/measure-reader.js';
import { MeasureValueController } from './measures/measure-value.controller.js';
import { OutcomeLanguage } from './measures/facts/outcome-language.entity.js';
import { OutcomeTally } from './measures/tallies/outcome-tally.entity.js';
import { ReviewedCase } from './measures/facts/reviewed-case.entity.js';
import { ReviewTally } from './measures/tallies/review-tally.entity.js';
import { ServedTally } from './measures/tallies/served-tally.entity.js';
import { TriagedTally } from './measures/tallies/triaged-tally.entity.js';
import { MemberName } from './measures/member-names/member-name.entity.js';
import { memberNames } from './measures/member-names/member-names.projection.js';
import { MemberNames } from './measures/member-names/seen-names.js';
import { WhoseOutcomes } from './measures/member-names/whose-outcomes.js';

export const performanceProjections: readonly Projection[] = [
  measuredContacts,
  measuredOutcomes,
  measuredReviews,
  measuredEvents,
  memberNames,
];

export const performanceEntities: readonly EntityClass[] = [
  ...[MeasuredContact, MeasuredCase, TriagedTally, ServedTally],
  ...[MeasuredOutcome, OutcomeLanguage, OutcomeTally],
  ...[MeasuredPlan, ReviewedCase, ReviewTally],
  MeasuredEvent,
  MemberName,
];

@Module({
  controllers: [MeasureListController, MeasureValueController, MeasureMembersController],
  imports: [CaseworkModule],
  providers: [MeasureReader, MemberNames, WhoseOutcomes],
})
export class PerformanceModule {}
