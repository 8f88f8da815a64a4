import { ApiProperty } from '@nestjs/swagger';
import { PROGRAMS } from '#codes';
import { notUpToDateProperty, OneOf, PageQuery, WhoView } from '#platform';
import { DUE_GROUPS } from './due.js';

/** Which kinds of things each queue shows; a worker at the front door has intakes and triages to do as well. */
export const QUEUES = {
  'to-do': [
    'task',
    'action',
    'action-request',
    'deadline',
    'escalation',
    'review',
    'conflict',
    'look-question',
    'intake',
    'triage',
    'open-case',
  ],
  intakes: ['intake'],
  triage: ['triage', 'open-case'],
  'plan-conflicts': ['conflict'],
  cases: ['case'],
} as const satisfies Record<string, readonly string[]>;
export type Queue = keyof typeof QUEUES;

const text = { type: String } as const;
const uuid = { type: String, format: 'uuid' } as const;
const optional = { required: false } as const;

export class MyDayQuery extends PageQuery {
  @OneOf(Object.keys(QUEUES), { optional: true, description: 'Which queue; what is to do, if left out.' })
  queue?: Queue;

  @OneOf(PROGRAMS, { optional: true })
  program?: string;
}

/** Who looked at a person. */
export class QueueLookerView extends WhoView {}

/** A look of which a person said that it is not right. */
export class QueueLookView {
  @ApiProperty({ type: () => QueueLookerView }) who: QueueLookerView;
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
  @ApiProperty({ type: Boolean, description: 'False: they were not let in.' }) allowed: boolean;
}

export class QueueItemView {
  @ApiProperty({ enum: [...QUEUES['to-do'], 'case'] })
  kind: string;
  @ApiProperty(uuid) id: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ type: String, format: 'date-time', ...optional }) dueAt?: string;
  @ApiProperty({ enum: [...DUE_GROUPS] }) due: string;
  @ApiProperty({ ...text, description: 'In words, or a key of the catalogue of words.' }) title: string;
  @ApiProperty({ ...text, ...optional }) why?: string;
  @ApiProperty({ type: Boolean, ...optional, description: 'It cannot begin yet: what it waits for is still to be done.' }) waits?: boolean;
  @ApiProperty({ type: String, format: 'date-time', ...optional, description: 'Since when what it waited for is over.' })
  freeSince?: string;
  @ApiProperty(text) forWhom: string;
  @ApiProperty({ ...uuid, ...optional }) caseId?: string;
  @ApiProperty({ ...uuid, ...optional }) planId?: string;
  @ApiProperty({ ...uuid, ...optional }) triageId?: string;
  @ApiProperty({ ...uuid, ...optional }) intakeId?: string;
  @ApiProperty({ ...uuid, ...optional, description: 'Of a look that a person questioned: whose look-question it is.' }) personId?: string;
  @ApiProperty({ type: () => QueueLookView, ...optional, description: 'And which look it is.' }) look?: QueueLookView;
  @ApiProperty({ ...text, ...optional }) program?: string;
  @ApiProperty({ type: String, format: 'date-time' }) since: string;
  @ApiProperty({ ...text, description: 'Address of the page in the web app.' }) link: string;
  @ApiProperty(notUpToDateProperty) notUpToDateSince?: string;
}

export class QueueCountView {
  @ApiProperty({ enum: Object.keys(QUEUES) }) key: string;
  @ApiProperty({ type: 'integer' }) count: number;
}

export class MyDayView {
  @ApiProperty({ type: () => QueueCountView, isArray: true }) queues: QueueCountView[];
  @ApiProperty({ type: () => QueueItemView, isArray: true }) items: readonly QueueItemView[];
  @ApiProperty({ ...text, ...optional }) next?: string;
  @ApiProperty({ type: 'integer' }) total: number;
  @ApiProperty(notUpToDateProperty) notUpToDateSince?: string;
}
