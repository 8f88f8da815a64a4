import { isKind, KINDS, listOf, type Column } from './columns.js';
import type { Row } from './rows.js';

/** Most refusals that are listed one by one; all are counted. */
const LISTED = 10_000;

/** What came of a row. `partly`: its first facts were written, a later one was refused. `present`: the log held it already. */
export type Fate = 'accepted' | 'present' | 'refused' | 'partly';

interface KindCount {
  read: number;
  accepted: number;
  present: number;
  refused: number;
  partly: number;
  /** Of each column that can be added up, over the rows that were accepted or present. */
  readonly sums: Record<string, number>;
  readonly codes: Record<string, Record<string, number>>;
}

/** What an import did, to be held against the source. Names lines and codes, never what stands there. */
export interface Report {
  readonly batch: string;
  readonly dryRun: boolean;
  readonly rows: Readonly<Record<string, KindCount>>;
  readonly events: Readonly<Record<string, number>>;
  readonly eventsWritten: number;
  readonly refusals: number;
  readonly refused: readonly { readonly file: string; readonly line: number; readonly code: string; readonly partly?: true }[];
}

/** Counts as an import goes on. */
export class Reconciliation {
  private readonly rows: Record<string, KindCount> = {};
  private readonly events: Record<string, number> = {};
  private readonly refused: Report['refused'][number][] = [];
  private refusals = 0;

  /** @param code why it was refused */
  count(row: Row, fate: Fate, code?: string): void {
    const kind = isKind(row.kind) ? row.kind : 'unknown';
    const counted = (this.rows[kind] ??= { read: 0, accepted: 0, present: 0, refused: 0, partly: 0, sums: {}, codes: {} });
    counted.read += 1;
    counted[fate] += 1;
    if (fate === 'accepted' || fate === 'present') tally(row, counted);
    if (code === undefined) return;
    this.refusals += 1;
    const entry = { file: row.file, line: row.line, code, ...(fate === 'partly' && { partly: true as const }) };
    if (this.refused.length < LISTED) this.refused.push(entry);
  }

  wrote(type: string): void {
    this.events[type] = (this.events[type] ?? 0) + 1;
  }

  get read(): number {
    return Object.values(this.rows).reduce((sum, { read }) => sum + read, 0);
  }

  report(batch: string, dryRun: boolean): Report {
    const { rows, events, refused, refusals } = this;
    const eventsWritten = Object.values(events).reduce((sum, count) => sum + count, 0);
    return { batch, dryRun, rows, events, eventsWritten, refusals, refused };
  }
}

function tally({ kind, values }: Row, { sums, codes }: KindCount): void {
  const columns: readonly Column[] = isKind(kind) ? KINDS[kind] : [];
  for (const { name, tally: how } of columns) {
    const value = values[name];
    if (value === undefined || !how) continue;
    if (how === 'sum') sums[name] = Math.round(((sums[name] ?? 0) + Number(value)) * 10_000) / 10_000;
    else for (const code of listOf(value)) (codes[name] ??= {})[code] = (codes[name][code] ?? 0) + 1;
  }
}
