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

export class LookView {
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
  @ApiProperty({ type: () => LookerView }) who: LookerView;
  @ApiProperty({ ...text, description: 'What was asked for.' }) permission: string;
  @ApiProperty({ type: Boolean }) allowed: boolean;
  @ApiProperty({ ...text, description: 'The rule that decided.' }) reason: string;
  @ApiProperty({ type: () => LookedAtView }) resource: LookedAtView;
}

export class AccessLogView {
  @ApiProperty({ type: () => LookView, isArray: true, description: 'The newest 500.' }) items: readonly LookView[];
}
