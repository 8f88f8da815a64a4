import { ApiProperty } from '@nestjs/swagger';
import { Id, WhoView } from '#platform';

const text = { type: String } as const;
const absent = { nullable: true } as const;

/** Whose log is asked for: exactly one of the two. */
export class AccessLogQuery {
  @Id({ optional: true, description: 'Who looked at this person.' })
  person?: string;

  @Id({ optional: true, description: 'Who looked at this case, its plan, intake and triage.' })
  case?: string;
}

/** Who looked. */
export class LookerView extends WhoView {}

export class LookedAtView {
  @ApiProperty({ ...text, ...absent }) kind: string | null;
  @ApiProperty({ ...text, ...absent }) id: string | null;
}

export class LookAnswerView {
  @ApiProperty({ ...text, ...absent }) words: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
  @ApiProperty({ type: () => LookerView }) who: LookerView;
}

export class LookQuestionView {
  @ApiProperty({ type: String, format: 'uuid' }) questionId: string;
  @ApiProperty({ ...text, ...absent, description: 'In their own words, verbatim.' }) words: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
  @ApiProperty({ type: () => LookAnswerView, required: false }) answer?: LookAnswerView;
}

export class LookView {
  @ApiProperty(text) id: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
  @ApiProperty({ type: () => LookerView }) who: LookerView;
  @ApiProperty({ ...text, description: 'What was asked for.' }) permission: string;
  @ApiProperty({ type: Boolean }) allowed: boolean;
  @ApiProperty({ ...text, description: 'The rule that decided.' }) reason: string;
  @ApiProperty({ type: () => LookedAtView }) resource: LookedAtView;
  @ApiProperty({ type: () => LookQuestionView, required: false, description: 'That the person said that this look is not right.' })
  question?: LookQuestionView;
}

export class AccessLogView {
  @ApiProperty({ type: () => LookView, isArray: true, description: 'The newest 500.' }) items: readonly LookView[];
}
