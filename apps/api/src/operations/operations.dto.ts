import { ApiProperty } from '@nestjs/swagger';
import { ANSWER_REASONS } from '#event-sourcing';
import { OneOf, Text } from '#platform';

const text = { type: String } as const;
const whole = { type: 'integer' } as const;
const moment = { type: String, format: 'date-time' } as const;
const absent = { nullable: true } as const;

/** Characters of a parked key. */
const LONGEST_KEY = 600;

export class NextBuildView {
  @ApiProperty(whole) version: number;
  @ApiProperty(whole) build: number;
  @ApiProperty({ enum: ['building', 'refused'], description: 'refused: it differs from what is shown, and waits for a person.' })
  status: string;
  @ApiProperty({ type: Number, minimum: 0, maximum: 1 }) done: number;
  @ApiProperty({ ...whole, ...absent }) secondsLeft: number | null;
  @ApiProperty({ type: Boolean, description: 'Whether some process has its code.' }) attended: boolean;
}

export class ProjectionView {
  @ApiProperty(text) name: string;
  @ApiProperty(whole) version: number;
  @ApiProperty(whole) build: number;
  @ApiProperty({ ...whole, description: 'How many work at it at once.' }) shards: number;
  @ApiProperty(text) position: string;
  @ApiProperty({ ...whole, description: 'How far its slowest shard is behind the log.' }) lag: number;
  @ApiProperty({ enum: ['positions', 'bytes'] }) lagIn: string;
  @ApiProperty(whole) parked: number;
  @ApiProperty({ ...moment, ...absent }) parkedSince: string | null;
  @ApiProperty({ type: Boolean, description: 'Whether every shard of it has a process that works at it.' }) owned: boolean;
  @ApiProperty({ ...text, ...absent, description: 'Code of what holds it up.' }) error: string | null;
  @ApiProperty({ type: () => NextBuildView, required: false }) next?: NextBuildView;
}

export class ProjectionsView {
  @ApiProperty(text) head: string;
  @ApiProperty({ type: [ProjectionView] }) items: ProjectionView[];
}

export class ParkedKeyView {
  @ApiProperty(text) projection: string;
  @ApiProperty({ ...text, description: 'A row, a stream or a command: ids only.' }) key: string;
  @ApiProperty({ type: Boolean, description: 'False while its tables are still being built.' }) shown: boolean;
  @ApiProperty({ ...moment, description: 'Since then it is not up to date.' }) since: string;
  @ApiProperty(text) position: string;
  @ApiProperty({ ...text, format: 'uuid' }) eventId: string;
  @ApiProperty({ ...text, ...absent }) eventType: string | null;
  @ApiProperty({ ...text, description: 'Of the error; never its message.' }) code: string;
  @ApiProperty({ ...whole, description: 'How many events wait behind the one that it stopped at.' }) behind: number;
}

export class ParkedKeysView {
  @ApiProperty({ type: [ParkedKeyView], description: 'The longest waiting first, 200 at most.' }) items: ParkedKeyView[];
  @ApiProperty(whole) total: number;
}

export class RetryBody {
  @Text(120, { description: 'The projection, or `reaction:…`.' })
  projection: string;

  @Text(LONGEST_KEY, { optional: true, description: 'Left out: all of its keys.' })
  key?: string;
}

export class AnswerBody {
  @Text(120, { description: 'The projection, or `reaction:…`.' })
  projection: string;

  @Text(LONGEST_KEY)
  key: string;

  @Text(36, { min: 36, description: 'The event that was looked at: if the key waits at another by now, nothing is done.' })
  eventId: string;

  @OneOf(ANSWER_REASONS)
  reason: (typeof ANSWER_REASONS)[number];

  @Text(500, { optional: true, description: 'About the event, without a word about a person.' })
  note?: string;
}

export class RetriedView {
  @ApiProperty({ type: [String], description: 'Keys that are up to date again.' }) whole: string[];
  @ApiProperty({ type: [String], description: 'Keys that wait on, perhaps at a later event.' }) waiting: string[];
}
