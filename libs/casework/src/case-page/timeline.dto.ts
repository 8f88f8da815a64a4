import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { POSITION } from '#event-sourcing';
import { CaseWhoView } from './case-page.dto.js';

const text = { type: String } as const;
const texts = { type: String, isArray: true } as const;
const uuid = { type: String, format: 'uuid' } as const;
const moment = { type: String, format: 'date-time' } as const;
const optional = { required: false } as const;
const list = (type: () => new () => object) => ({ type: () => type(), isArray: true }) as const;

export class FeedQuery {
  @IsOptional()
  @Matches(POSITION, { message: 'must be a position: the digits that an answer gave' })
  @ApiProperty({ required: false, description: 'What came after this position; since you last looked, if left out.' })
  after?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  @ApiProperty({ required: false, type: 'integer', minimum: 1, maximum: 200 })
  limit?: number;
}

export class LookedBody {
  @Matches(POSITION, { message: 'must be a position: the digits that an answer gave' })
  @ApiProperty({ description: 'Up to where everything was seen.' })
  position: string;
}

export class EntryLinkView {
  @ApiProperty(uuid) planId: string;
  @ApiProperty({ ...uuid, ...optional }) goalId?: string;
  @ApiProperty({ ...uuid, ...optional }) actionId?: string;
}

export class CorrectedEntryView {
  @ApiProperty({ ...uuid, description: 'The event that was wrong; both stay.' }) eventId: string;
}

export class EntryView {
  @ApiProperty({ ...uuid, description: 'Of the event.' }) id: string;
  @ApiProperty(text) position: string;
  @ApiProperty({ ...text, description: 'Type of the event.' }) type: string;
  @ApiProperty(text) kind: string;
  @ApiProperty({ ...text, description: 'Key of the catalogue of words.' }) title: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What the words of the title need; `item`: the title of what it is about.',
  })
  values: Record<string, unknown>;
  @ApiProperty({ ...text, ...optional }) words?: string;
  @ApiProperty({ ...text, ...optional, description: 'A person’s own words, verbatim.' }) voice?: string;
  @ApiProperty({ type: () => CaseWhoView }) who: CaseWhoView;
  @ApiProperty({ ...text, ...optional }) program?: string;
  @ApiProperty(moment) occurredAt: string;
  @ApiProperty(moment) recordedAt: string;
  @ApiProperty({ type: 'integer', ...optional, description: 'Days between happening and recording, when there are any.' }) late?: number;
  @ApiProperty({ enum: ['team-and-family', 'team', 'named'] }) sharing: string;
  @ApiProperty(texts) sharedWith: string[];
  @ApiProperty({ type: () => CorrectedEntryView, ...optional }) corrected?: CorrectedEntryView;
  @ApiProperty({ type: () => EntryLinkView, ...optional }) link?: EntryLinkView;
}

export class EntriesOfDayView {
  @ApiProperty({ type: String, format: 'date' }) day: string;
  @ApiProperty({ type: 'integer' }) count: number;
}

export class TimelineView {
  @ApiProperty(list(() => EntryView)) items: readonly EntryView[];
  @ApiProperty({ ...text, ...optional }) next?: string;
  @ApiProperty({ type: 'integer' }) total: number;
  @ApiProperty({
    ...list(() => EntriesOfDayView),
    ...optional,
    description: 'With the first page: on which days it happened, over all pages.',
  })
  days?: readonly EntriesOfDayView[];
  @ApiProperty({ ...text, ...optional, description: 'Entries of others after this position are new to the reader.' }) newAfter?: string;
}

export class FeedCaseView {
  @ApiProperty(uuid) caseId: string;
  @ApiProperty(text) number: string;
  @ApiProperty({ ...text, nullable: true }) name: string | null;
  @ApiProperty(uuid) planId: string;
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty(list(() => EntryView)) entries: EntryView[];
}

export class FeedView {
  @ApiProperty({ ...moment, ...optional }) lastLookedAt?: string;
  @ApiProperty({ ...text, description: 'Up to where this tells everything: mark it as looked at.' }) position: string;
  @ApiProperty({ type: 'integer', description: 'Changes by others, of which the newest are listed.' }) total: number;
  @ApiProperty(list(() => FeedCaseView)) items: FeedCaseView[];
}

export class LookedView {
  @ApiProperty(text) position: string;
  @ApiProperty(moment) lookedAt: string;
}
