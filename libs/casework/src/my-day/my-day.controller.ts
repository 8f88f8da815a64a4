import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { PROGRAMS } from '#codes';
import { keyOf, Me, pageOf, Permission, ReadModels, Seen, WorkerDirectory, type Audience, type SignedIn } from '#platform';
import { dueGroup, localDay, rankOf, type Due } from './due.js';
import { MyDayQuery, MyDayView, QUEUES, type Queue, type QueueItemView, type QueueLookView } from './my-day.dto.js';
import { myDay } from './my-day.projection.js';
import { casesOf, NOT_SHARED, queueOf, type QueueRow } from './my-queue.query.js';

const LIMIT = 100;

interface Item {
  readonly row: QueueRow;
  readonly due: Due;
}

@ApiTags('my day')
@Controller('api/my-day')
export class MyDayController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly readModels: ReadModels,
    private readonly directory: WorkerDirectory,
  ) {}

  @Get()
  @Permission('my-day.read')
  @ApiOperation({ summary: 'What is mine to do, by when, why, and for whom; with the counts of all my queues.' })
  @ApiOkResponse({ type: MyDayView })
  async myDay(
    @Query() { queue = 'to-do', program, limit = LIMIT, cursor }: MyDayQuery,
    @Me() actor: SignedIn,
    @Seen() reader: Audience,
  ): Promise<MyDayView> {
    const rows = await queueOf(this.dataSource, actor, reader, this.directory);
    const today = localDay(new Date());
    const mine = rows.filter((row) => inQueue(row, queue, actor) && (program === undefined || row.owner === program));
    const items = mine.map((row): Item => ({ row, due: dueGroup(row.dueOn, today) })).sort(byDue);
    const from = keyOf(cursor, 1);
    const start = from ? items.findIndex((item) => item.row.itemId === from[0]) + 1 : 0;
    const waiting = await this.waiting(rows, actor);
    const shown = (item: Item): QueueItemView => ({
      ...view(item),
      look: this.look(item.row),
      notUpToDateSince: earliest(waiting, idsOf(item.row)),
    });
    const page = pageOf(items.slice(start, start + limit + 1), limit, (item) => [item.row.itemId], shown);
    return { queues: counts(rows, actor), ...page, total: items.length, notUpToDateSince: earliest(waiting, [...waiting.keys()]) };
  }

  /** Of what a person said of a look: which look it is. */
  private look({ lookerId, lookedAt, code }: QueueRow): QueueLookView | undefined {
    return lookerId && lookedAt ? { who: this.directory.who(lookerId), at: lookedAt.toISOString(), allowed: code === 'looked' } : undefined;
  }

  /** Also of cases of which nothing is in the queue: perhaps just because it could not be put there. */
  private async waiting(rows: readonly QueueRow[], actor: SignedIn): Promise<ReadonlyMap<string, string>> {
    const ids = [...rows.flatMap(idsOf), ...(await casesOf(this.dataSource, actor))];
    return this.readModels.notUpToDate([myDay.name], [...new Set(ids)]);
  }
}

function idsOf({ itemId, aboutId, caseId, planId }: QueueRow): string[] {
  return [itemId, aboutId, caseId, planId].flatMap((id) => id ?? []);
}

function earliest(waiting: ReadonlyMap<string, string>, ids: readonly string[]): string | undefined {
  return ids.flatMap((id) => waiting.get(id) ?? []).sort()[0];
}

/** What came in belongs to the front door's own list; to others it has a queue of its own. */
function inQueue(row: QueueRow, queue: Queue, actor: SignedIn): boolean {
  const kinds: readonly string[] = QUEUES[queue];
  if (!kinds.includes(row.kind)) return false;
  const cameIn = row.caseId === null;
  return queue !== 'to-do' || !cameIn || actor.role === 'intake-worker' || ['escalation', 'look-question'].includes(row.kind);
}

function counts(rows: readonly QueueRow[], actor: SignedIn): { key: string; count: number }[] {
  return (Object.keys(QUEUES) as Queue[]).map((key) => ({ key, count: rows.filter((row) => inQueue(row, key, actor)).length }));
}

/** Who waits for an answer, longest first; then what is late, and the others by their day. */
function byDue(a: Item, b: Item): number {
  const order = rankOf(a.row.kind, a.due) - rankOf(b.row.kind, b.due);
  const key = ({ row }: Item): string => `${row.dueOn ?? ''} ${row.since.toISOString()} ${row.itemId}`;
  return order !== 0 ? order : key(a) < key(b) ? -1 : 1;
}

/** Titles of what has no words of its own are keys of the catalogue. */
const TITLES: Readonly<Record<string, string>> = {
  intake: 'todo.intake',
  triage: 'todo.triage',
  'open-case': 'todo.open-case',
  case: 'todo.case',
  conflict: 'todo.conflict',
  'look-question': 'todo.look-question',
};

function view({ row, due }: Item): QueueItemView {
  const { itemId, kind, aboutId, dueOn, dueAt, title, why, code, owner, caseId, planId } = row;
  const before = caseId === null;
  return {
    ...{ kind, id: itemId, dueOn, dueAt: dueAt?.toISOString(), due },
    title: title ?? TITLES[kind] ?? (code ? `todo.${kind}.${code}` : 'todo.something'),
    why: why ?? undefined,
    waits: row.waits || undefined,
    freeSince: row.freeSince?.toISOString(),
    forWhom: row.caseName ?? row.forWhom ?? '',
    caseId: caseId ?? undefined,
    planId: planId ?? undefined,
    triageId: before && !['intake', 'look-question'].includes(kind) ? aboutId : undefined,
    personId: kind === 'look-question' ? aboutId : undefined,
    intakeId: kind === 'intake' ? aboutId : undefined,
    program: PROGRAMS.find((one) => one === owner),
    since: row.since.toISOString(),
    link: linkOf(row),
  };
}

function linkOf({ kind, aboutId, itemId, caseId, code }: QueueRow): string {
  if (kind === 'look-question') return `/people/${aboutId}`;
  if (caseId === null) return kind === 'intake' ? `/intakes/${aboutId}` : `/triages/${aboutId}`;
  if (code === NOT_SHARED) return `/cases/${caseId}`;
  if (kind === 'review') return `/cases/${caseId}/plan`;
  return ['action', 'action-request', 'conflict'].includes(kind) ? `/cases/${caseId}/plan#item-${itemId}` : `/cases/${caseId}`;
}
