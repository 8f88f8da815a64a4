import { PROGRAMS } from '#codes';
import type { DataSource } from 'typeorm';
import { START } from '#event-sourcing';
import { keyOf, type Audience } from '#platform';
import type { CaseHeader, TimelineEntry } from './case-page.entity.js';
import { ENTRIES, visibleEntry } from './visible-entries.js';

/** An entry with what its item says now. */
export type EntryRow = Omit<TimelineEntry, 'occurredAt' | 'recordedAt'> & {
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly itemTitle: string | null;
  readonly itemCode: string | null;
  readonly itemKind: string | null;
  readonly parentId: string | null;
  readonly itemSharing: string | null;
  readonly itemSharedWith: string[] | null;
  readonly parentSharing: string | null;
  readonly parentSharedWith: string[] | null;
};

/** What the timeline can be narrowed to. */
export interface Narrowing {
  /** `everyone`, `partners`, `family`, or a program's code: whose entries. */
  readonly audience?: string;
  readonly kind?: string;
  /** Only what was recorded until then, or after then. */
  readonly knownAt?: string;
  readonly recordedAfter?: string;
}

/** How many entries a day has. */
export interface EntriesOfDay {
  readonly day: string;
  readonly count: number;
}

/** Everything that a case page's timeline is about. */
export function aboutOf({ caseId, planId, intakeId, triageId, personIds }: CaseHeader): string[] {
  return [caseId, planId, intakeId, triageId, ...personIds];
}

const COLUMNS = `e.*, i.title AS "itemTitle", i.code AS "itemCode", i.kind AS "itemKind", i."parentId", coalesce(i.sharing, p.sharing) AS "itemSharing",
  CASE WHEN i.sharing IS NULL THEN p."sharedWith" ELSE i."sharedWith" END AS "itemSharedWith",
  p.sharing AS "parentSharing", p."sharedWith" AS "parentSharedWith"`;

function whose(audience: string | undefined): string {
  if (audience === 'partners') return `e."actorRole" = 'partner-worker'`;
  if (audience === 'family') return `(e.voice IS NOT NULL OR e."actorRole" IN ('person', 'family-member'))`;
  const program = PROGRAMS.find((one) => one === audience);
  return program ? `e.program = '${program}'` : 'true';
}

/** Pages and counts of what one reader sees of some cases: rows and total by the same condition. */
export class TimelineQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** @param about ids of the case, its plan, intake, triage and people */
  async page(
    about: readonly string[],
    reader: Audience,
    narrowing: Narrowing,
    page: { limit: number; cursor?: string },
  ): Promise<{ rows: EntryRow[]; total: number; days?: EntriesOfDay[] }> {
    const { where, parameters } = this.condition(about, reader, narrowing);
    const from = keyOf(page.cursor, 2);
    const older = from ? ` AND (e."occurredAt", e.position) < ($${parameters.length + 1}::timestamptz, $${parameters.length + 2})` : '';
    const order = `ORDER BY e."occurredAt" DESC, e.position DESC LIMIT ${page.limit + 1}`;
    const rows = await this.dataSource.query<EntryRow[]>(`SELECT ${COLUMNS} FROM ${ENTRIES} WHERE ${where}${older} ${order}`, [
      ...parameters,
      ...(from ?? []),
    ]);
    if (from) return { rows, total: await this.count(about, reader, narrowing) };
    const days = await this.days(about, reader, narrowing);
    return { rows, days, total: days.reduce((sum, { count }) => sum + count, 0) };
  }

  /** How much happened on each day (UTC), over all pages. */
  private async days(about: readonly string[], reader: Audience, narrowing: Narrowing): Promise<EntriesOfDay[]> {
    const { where, parameters } = this.condition(about, reader, narrowing);
    const day = `to_char(e."occurredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD')`;
    return this.dataSource.query(
      `SELECT ${day} AS day, count(*)::int AS count FROM ${ENTRIES} WHERE ${where} GROUP BY 1 ORDER BY 1`,
      parameters,
    );
  }

  async count(about: readonly string[], reader: Audience, narrowing: Narrowing = {}): Promise<number> {
    const { where, parameters } = this.condition(about, reader, narrowing);
    const [row] = await this.dataSource.query<{ count: string }[]>(`SELECT count(*) FROM ${ENTRIES} WHERE ${where}`, parameters);
    return Number(row?.count ?? 0);
  }

  /** Entries of others after a position or a moment, newest first, and how many there are. */
  async since(
    about: readonly string[],
    reader: Audience,
    { after, except, limit }: { after: string | { moment: string }; except: string; limit: number },
  ): Promise<{ rows: EntryRow[]; total: number }> {
    const from = typeof after === 'string' ? {} : { recordedAfter: after.moment };
    const { where, parameters } = this.condition(about, reader, from);
    const position = typeof after === 'string' ? after : START;
    const newer = `e.position > $${parameters.push(position)} AND e."actorId" <> $${parameters.push(except)} AND e."actorRole" <> 'system'`;
    const order = `ORDER BY e.position DESC LIMIT ${limit}`;
    const sql = `SELECT ${COLUMNS}, count(*) OVER () AS total FROM ${ENTRIES} WHERE ${where} AND ${newer} ${order}`;
    const rows = await this.dataSource.query<(EntryRow & { total: string })[]>(sql, parameters);
    return { rows, total: Number(rows[0]?.total ?? 0) };
  }

  private condition(
    about: readonly string[],
    reader: Audience,
    { audience, kind, knownAt, recordedAfter }: Narrowing,
  ): { where: string; parameters: unknown[] } {
    const parameters: unknown[] = [about, [...reader.keys]];
    const conditions = [`e."aboutId" = ANY($1::uuid[])`, `e.kind <> 'none'`, visibleEntry(reader, '$2::text[]'), whose(audience)];
    if (kind) conditions.push(`e.kind = $${parameters.push(kind)}`);
    if (knownAt) conditions.push(`e."recordedAt" <= $${parameters.push(knownAt)}::timestamptz`);
    if (recordedAfter) conditions.push(`e."recordedAt" > $${parameters.push(recordedAfter)}::timestamptz`);
    return { where: conditions.join(' AND '), parameters };
  }
}
