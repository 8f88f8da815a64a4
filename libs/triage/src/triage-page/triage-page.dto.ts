import { ApiProperty } from '@nestjs/swagger';
import { notUpToDateProperty, OneOf, PageQuery } from '#platform';

const text = { type: String } as const;
const texts = { type: String, isArray: true } as const;
const uuid = { type: String, format: 'uuid' } as const;
const moment = { type: String, format: 'date-time' } as const;
const whole = { type: 'integer' } as const;
const optional = { required: false } as const;
const absent = { nullable: true } as const;
const list = (type: () => new () => object) => ({ type: () => type(), isArray: true }) as const;

export class TriageListQuery extends PageQuery {
  @OneOf(['open', 'completed'], { optional: true })
  state?: string;
}

export class TriagePersonView {
  @ApiProperty(uuid) id: string;
  @ApiProperty({ ...text, ...absent }) name: string | null;
}

export class DeciderView {
  @ApiProperty(text) id: string;
  @ApiProperty(text) name: string;
  @ApiProperty(text) initials: string;
  @ApiProperty(text) role: string;
  @ApiProperty(text) organization: string;
  @ApiProperty({ ...text, ...optional }) program?: string;
}

export class GivenAnswerView {
  @ApiProperty({ ...texts, ...optional }) codes?: readonly string[];
  @ApiProperty({ enum: ['asked-declined', 'asked-unknown', 'not-asked'], ...optional }) absent?: string;
}

export class ScreeningPartView {
  @ApiProperty(text) domain: string;
  @ApiProperty(text) need: string;
  @ApiProperty({ enum: ['positive', 'negative', 'indeterminate'] }) result: string;
  @ApiProperty({ ...whole, ...optional }) points?: number;
  @ApiProperty({ ...texts, description: 'Ids of the questions that were answered.' }) answered: readonly string[];
}

export class ScreeningView {
  @ApiProperty(uuid) id: string;
  @ApiProperty(uuid) triageId: string;
  @ApiProperty(text) instrument: string;
  @ApiProperty(text) version: string;
  @ApiProperty({ enum: ['open', 'completed'] }) state: string;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/GivenAnswerView' }, ...absent })
  answers: Readonly<Record<string, GivenAnswerView>> | null;
  @ApiProperty({ ...list(() => ScreeningPartView), ...optional, description: 'Once it is completed.' })
  parts?: readonly ScreeningPartView[];
  @ApiProperty(whole) revision: number;
  @ApiProperty(texts) allowed: readonly string[];
}

export class FiredRuleView {
  @ApiProperty(text) id: string;
  @ApiProperty(text) words: string;
  @ApiProperty(text) level: string;
}

export class RecommendationView {
  @ApiProperty(text) level: string;
  @ApiProperty(text) policyVersion: string;
  @ApiProperty({ ...uuid, ...optional }) screeningId?: string;
  @ApiProperty(moment) at: string;
  @ApiProperty({ ...list(() => FiredRuleView), description: 'The rows of the policy that hold.' }) rules: readonly FiredRuleView[];
}

export class AssignedLevelView {
  @ApiProperty(text) level: string;
  @ApiProperty({ type: Boolean }) overridden: boolean;
  @ApiProperty({ ...text, ...optional, description: 'Why it differs from what was recommended.' }) reason?: string;
  @ApiProperty({ type: () => DeciderView }) by: DeciderView;
  @ApiProperty(moment) at: string;
}

export class TriageServicesView {
  @ApiProperty(texts) offered: readonly string[];
  @ApiProperty(texts) chosen: readonly string[];
  @ApiProperty(texts) declined: readonly string[];
}

export class AcknowledgementView {
  @ApiProperty({ type: () => DeciderView }) who: DeciderView;
  @ApiProperty(moment) at: string;
  @ApiProperty({ ...text, ...optional }) note?: string;
}

/** The supervisor was told that a missed deadline is open. */
export class EscalationView {
  @ApiProperty(moment) at: string;
  @ApiProperty({ type: Boolean, description: 'What was missed is not done yet.' }) open: boolean;
  @ApiProperty(list(() => AcknowledgementView)) seen: readonly AcknowledgementView[];
  @ApiProperty(texts) allowed: readonly string[];
}

export class DeadlineView {
  @ApiProperty(uuid) deadlineId: string;
  @ApiProperty(text) kind: string;
  @ApiProperty({ type: String, format: 'date' }) dueOn: string;
  @ApiProperty(moment) dueAt: string;
  @ApiProperty({ enum: ['running', 'paused', 'met', 'missed'] }) state: string;
  @ApiProperty({ type: () => EscalationView, ...optional }) escalation?: EscalationView;
}

export class TriageView {
  @ApiProperty(uuid) id: string;
  @ApiProperty(uuid) intakeId: string;
  @ApiProperty({ enum: ['open', 'completed'] }) state: string;
  @ApiProperty(notUpToDateProperty) notUpToDateSince?: string;
  @ApiProperty({ type: () => TriagePersonView }) person: TriagePersonView;
  @ApiProperty(text) county: string;
  @ApiProperty(text) forWhom: string;
  @ApiProperty(moment) contactAt: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) needs: Readonly<Record<string, string>>;
  @ApiProperty({ type: Boolean }) safetyConcern: boolean;
  @ApiProperty({ ...uuid, ...absent }) screeningId: string | null;
  @ApiProperty({ type: () => ScreeningView, ...optional }) screening?: ScreeningView;
  @ApiProperty({ type: () => RecommendationView, ...optional }) recommendation?: RecommendationView;
  @ApiProperty({ type: () => AssignedLevelView, ...optional }) assigned?: AssignedLevelView;
  @ApiProperty({ type: () => TriageServicesView }) services: TriageServicesView;
  @ApiProperty(list(() => DeadlineView)) deadlines: readonly DeadlineView[];
  @ApiProperty({ ...uuid, ...absent }) caseId: string | null;
  @ApiProperty(texts) allowed: readonly string[];
  @ApiProperty(whole) revision: number;
}

export class TriageRowView {
  @ApiProperty(uuid) id: string;
  @ApiProperty({ type: () => TriagePersonView }) person: TriagePersonView;
  @ApiProperty(text) county: string;
  @ApiProperty(moment) contactAt: string;
  @ApiProperty({ enum: ['open', 'completed'] }) state: string;
  @ApiProperty({ ...text, ...optional }) level?: string;
}

export class TriageListView {
  @ApiProperty(list(() => TriageRowView)) items: readonly TriageRowView[];
  @ApiProperty({ ...text, ...optional }) next?: string;
  @ApiProperty(whole) total: number;
}
