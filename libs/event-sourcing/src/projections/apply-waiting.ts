import type { PoolClient } from 'pg';
import { isOfData } from './apply-batch.js';
import { errorCode, foldOne, type HeldRow, parkedRow, type Parked } from './fold-batch.js';
import { qualified, quoted } from './table-ddl.js';
import type { Row, TablePlan } from './table-plan.js';
import { loadRows, writeRows } from './table-writer.js';
import { tallied } from './tallies.js';
import type { Target } from './target.js';
import type { Erasure, WaitingRow } from './waiting-changes.js';

/** An event at which a key waits still, and how many of its changes wait with it. */
export interface StillParked extends Parked {
  readonly withheld: number;
}

/** Where it stopped: at the change whose fold failed, or, without one, because the database refused what was to be written. */
interface Stopped {
  readonly code: string;
  readonly at?: number;
}

/**
 * Applies a row's waiting changes within the caller's transaction, up to the first that fails: there the row waits on.
 * Erasures take effect between them, as they did to the others.
 */
export function applyWaiting(
  client: PoolClient,
  target: Target,
  row: WaitingRow,
  erasures: readonly Erasure[],
): Promise<StillParked | undefined> {
  const touched = new Map([[row.plan, [row.key]]]);
  return tallied(client, target, touched, () => applyChanges(client, target, row, erasures));
}

async function applyChanges(
  client: PoolClient,
  { schema }: Target,
  row: WaitingRow,
  erasures: readonly Erasure[],
): Promise<StillParked | undefined> {
  const work = new RowWork(client, row, erasures, schema);
  await client.query('SAVEPOINT waiting_row');
  if (row.fresh) await work.remove();
  const stopped = await work.apply(0, row.changes.length);
  if (stopped === undefined || stopped.at !== undefined) return stopped && still(row, stopped.at!, stopped.code);
  // A value that the database refuses: which one is found by going step by step.
  await client.query('ROLLBACK TO SAVEPOINT waiting_row');
  if (row.fresh) await work.remove();
  for (let i = 0; i < row.changes.length; i += 1) {
    await client.query('SAVEPOINT waiting_step');
    const step = await work.apply(i, i + 1);
    if (step && step.at === undefined) await client.query('ROLLBACK TO SAVEPOINT waiting_step');
    if (step) return still(row, i, step.code);
    await client.query('RELEASE SAVEPOINT waiting_step');
  }
  return undefined;
}

function still({ plan, keyText, changes }: WaitingRow, at: number, code: string): StillParked {
  return { key: parkedRow(plan, keyText), event: changes[at]!.event, code, withheld: changes.length - at };
}

class RowWork {
  constructor(
    private readonly client: PoolClient,
    private readonly row: WaitingRow,
    private readonly erasures: readonly Erasure[],
    private readonly schema: string | undefined,
  ) {}

  /** Removes what is stored of the row, every version of it. */
  async remove(): Promise<void> {
    const { plan, key } = this.row;
    const same = plan.keys.map(({ name, sqlType }, i) => `${quoted(name)} = $${i + 1}::${sqlType}`).join(' AND ');
    const values = plan.keys.map(({ property, normalise, toDatabase }) => toDatabase(normalise(key[property])));
    await this.client.query(`DELETE FROM ${qualified(this.schema, plan.table)} WHERE ${same}`, values);
  }

  /** Folds the changes from one to another and writes what came of it. */
  async apply(from: number, to: number): Promise<Stopped | undefined> {
    const { plan, changes } = this.row;
    if (from === to) return undefined;
    const [held] = (await loadRows(this.client, plan, [changes[from]!], this.schema)).values();
    const stopped = this.fold(held!, from, to);
    try {
      await writeRows(this.client, plan, [held!], this.schema);
    } catch (error) {
      if (!isOfData(error)) throw error;
      return { code: errorCode(error) };
    }
    return stopped;
  }

  private fold(held: HeldRow, from: number, to: number): Stopped | undefined {
    const { changes } = this.row;
    for (let at = from; at < to; at += 1) {
      const change = changes[at]!;
      if (at > 0) this.erase(held, changes[at - 1]!.event.position, change.event.position);
      try {
        foldOne(change, held);
      } catch (error) {
        this.erase(held, change.event.position);
        return { at, code: errorCode(error) };
      }
    }
    if (to === changes.length) this.erase(held, changes[to - 1]!.event.position);
    return undefined;
  }

  /** What erasures clear that come with or after one position and before another. */
  private erase(held: HeldRow, from: string, before?: string): void {
    for (const { event, subject } of this.erasures) {
      if (event.position < from || (before !== undefined && event.position >= before)) continue;
      held.current = held.current && cleared(this.row.plan, held.current, subject);
      for (const version of held.versions) version.row = version.row && cleared(this.row.plan, version.row, subject);
    }
  }
}

/** The row without what tells of a person; the same object when it does not tell of them. */
function cleared(plan: TablePlan, row: Row, subject: string): Row {
  const gone = plan.personal.filter(({ subject: of }) => isAbout(row[of.property], subject));
  if (gone.length === 0) return row;
  const properties = new Map(plan.columns.map(({ name, property }) => [name, property]));
  return { ...row, ...Object.fromEntries(gone.map(({ column }) => [properties.get(column)!, null])) };
}

function isAbout(value: unknown, subject: string): boolean {
  if (Array.isArray(value)) return value.includes(subject);
  if (typeof value === 'object' && value !== null) return Object.hasOwn(value, subject);
  return value === subject;
}
