import { ApiProperty } from '@nestjs/swagger';
import { notUpToDateProperty, WhoView } from '#platform';

const optional = { required: false } as const;

/** Who said or checked something. */
export class WorkerView extends WhoView {}

export class CheckView {
  @ApiProperty({ type: String }) program: string;
  @ApiProperty({ type: String }) how: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
  @ApiProperty({ type: () => WorkerView }) who: WorkerView;
}

export class CorrectionView {
  @ApiProperty({ type: String, description: 'The value that stood here before.' }) was: string;
  @ApiProperty({ type: String }) reason: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
  @ApiProperty({ type: () => WorkerView }) who: WorkerView;
}

/** Where a value comes from. */
export class ToldView {
  @ApiProperty({ type: String, format: 'uuid', description: 'The event that told it: what a correction or a check names.' })
  eventId: string;
  @ApiProperty({ enum: ['person', 'family', 'worker', 'partner', 'record'], ...optional }) said?: string;
  @ApiProperty({ type: () => WorkerView }) who: WorkerView;
  @ApiProperty({ type: String, ...optional }) program?: string;
  @ApiProperty({ type: String, ...optional }) channel?: string;
  @ApiProperty({ type: String, format: 'date-time' }) occurredAt: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: string;
  @ApiProperty({ type: () => CheckView, ...optional }) verified?: CheckView;
  @ApiProperty({ type: Boolean, ...optional, description: 'Told so long ago, and not checked since, that it is asked about again.' })
  askAgain?: boolean;
  @ApiProperty({ type: () => CorrectionView, ...optional }) corrected?: CorrectionView;
}

export class NameView extends ToldView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) given: string;
  @ApiProperty({ type: String }) family: string;
  @ApiProperty({ enum: ['usual', 'legal', 'former', 'nickname'] }) use: string;
}

export class BirthDateView extends ToldView {
  @ApiProperty({ type: String, description: 'YYYY, YYYY-MM or YYYY-MM-DD.' }) value: string;
  @ApiProperty({ type: Boolean }) estimated: boolean;
}

export class LanguageView extends ToldView {
  @ApiProperty({ type: String }) value: string;
}

export class GroupsView extends ToldView {
  @ApiProperty({ type: [String] }) values: string[];
}

export class ContactPointView extends ToldView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['phone', 'email', 'mail'] }) kind: string;
  @ApiProperty({ type: String }) value: string;
  @ApiProperty({ type: [String], description: 'What is safe on it; empty: nothing is.' }) safeFor: string[];
}

export class AddressView extends ToldView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) lines: string;
  @ApiProperty({ type: String }) county: string;
}

export class CommunicationNeedView extends ToldView {
  @ApiProperty({ type: Boolean }) interpreter: boolean;
  @ApiProperty({ type: String }) language: string;
  @ApiProperty({ type: String }) note: string;
}

export class StrengthView extends ToldView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) words: string;
}

export class MemberView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String }) role: string;
}

export class HouseholdView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: () => MemberView, isArray: true }) members: MemberView[];
}

export class PersonCaseView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ enum: ['primary', 'member'] }) role: string;
  @ApiProperty({ enum: ['open', 'closed'] }) state: string;
  @ApiProperty({ type: [String], description: 'Programs that are enrolled now.' }) programs: string[];
}

export class PersonPlanView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'uuid' }) caseId: string;
}

export class AlertContactView {
  @ApiProperty({ enum: ['phone', 'email', 'mail'] }) kind: string;
  @ApiProperty({ type: String }) value: string;
  @ApiProperty({ type: [String], description: 'What is safe on it; empty: nothing is.' }) safeFor: string[];
}

/** What to be careful with, never why. The page puts it into words. */
export class AlertView {
  @ApiProperty({ enum: ['safe-contact', 'interpreter', 'no-contact'] }) kind: string;
  @ApiProperty({ type: () => AlertContactView, ...optional, description: 'Of safe-contact.' }) contact?: AlertContactView;
  @ApiProperty({ type: String, ...optional, description: 'Of an interpreter: into which language.' }) language?: string;
}

export class PersonView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['registered', 'erased'] }) status: string;
  @ApiProperty(notUpToDateProperty) notUpToDateSince?: string;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: () => NameView, isArray: true }) names: NameView[];
  @ApiProperty({ type: () => BirthDateView, ...optional }) birthDate?: BirthDateView;
  @ApiProperty({ type: 'integer', ...optional }) age?: number;
  @ApiProperty({ type: () => LanguageView, ...optional }) language?: LanguageView;
  @ApiProperty({ type: () => GroupsView, ...optional }) groups?: GroupsView;
  @ApiProperty({ type: () => ContactPointView, isArray: true }) contactPoints: ContactPointView[];
  @ApiProperty({ type: () => AddressView, isArray: true }) addresses: AddressView[];
  @ApiProperty({ type: () => CommunicationNeedView, isArray: true }) communicationNeeds: CommunicationNeedView[];
  @ApiProperty({ type: () => StrengthView, isArray: true }) strengths: StrengthView[];
  @ApiProperty({ type: () => HouseholdView, ...optional }) household?: HouseholdView;
  @ApiProperty({ type: () => PersonCaseView, isArray: true, description: 'Those that the reader may see; the open ones first.' })
  cases: PersonCaseView[];
  @ApiProperty({ type: () => PersonPlanView, ...optional, description: 'The one plan: that of the first case.' }) plan?: PersonPlanView;
  @ApiProperty({ type: () => AlertView, isArray: true }) alerts: AlertView[];
  @ApiProperty({ type: [String], description: 'Commands that are allowed now.' }) allowed: string[];
  @ApiProperty({ type: 'integer' }) revision: number;
}
