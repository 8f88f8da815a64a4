import type { PoolClient } from 'pg';
import type { Recorded } from '../event.js';
import type { Exceptions } from './exceptions.js';
import { errorCode, foldChanges, type HeldTable, parkedRow, planChanges, type PlannedChange, Withheld } from './fold-batch.js';
import { ownOf } from './shards.js';
import type { TablePlan } from './table-plan.js';
import { clearPersonal, loadRows, writeRows } from './table-writer.js';
import { tallied } from './tallies.js';
import { ERASURE, erasedSubject, type Target } from './target.js';

/** Applies events within the caller's transaction. With `singly` each row has a savepoint, so that the one that fails is parked. */
export async function applyEvents(
  client: PoolClient,
  target: Target,
  events: readonly Recorded[],
  known: Exceptions,
  singly = false,
): Promise<Withheld> {
  const withheld = new Withheld(known);
  for (const part of untilErasures(events)) {
    await applyPart(client, target, part, withheld, singly);
    const last = part.at(-1)!;
    if (last.type === ERASURE) for (const plan of target.plans) await clearPersonal(client, plan, erasedSubject(last), target.schema);
  }
  return withheld;
}

function untilErasures(events: readonly Recorded[]): Recorded[][] {
  const parts: Recorded[][] = [];
  let part: Recorded[] = [];
  for (const event of events) {
    part.push(event);
    if (event.type === ERASURE) {
      parts.push(part);
      part = [];
    }
  }
  return part.length > 0 ? [...parts, part] : parts;
}

async function applyPart(
  client: PoolClient,
  target: Target,
  events: readonly Recorded[],
  withheld: Withheld,
  singly: boolean,
): Promise<void> {
  const plans = new Map(target.plans.map((plan) => [plan.entity as unknown, plan]));
  const changes = planChanges(target.projection, plans, ownOf(target, events), withheld);
  if (singly) await applySingly(client, target, changes, withheld);
  else await applyChanges(client, target, changes, withheld);
}

/** One read, one fold, one write a table. */
export async function applyChanges(
  client: PoolClient,
  target: Target,
  changes: readonly PlannedChange[],
  withheld: Withheld,
): Promise<void> {
  const tables = new Map<TablePlan, HeldTable>();
  for (const [plan, ofTable] of grouped(changes, (change) => change.plan)) {
    tables.set(plan, await loadRows(client, plan, ofTable, target.schema, { unread: !withheld.any }));
  }
  foldChanges(changes, tables, withheld);
  const touched = new Map([...tables].map(([plan, held]) => [plan, [...held.values()].map(({ key }) => key)]));
  await tallied(client, target, touched, async () => {
    for (const [plan, held] of tables) await writeRows(client, plan, held.values(), target.schema);
  });
}

function grouped<Key>(changes: readonly PlannedChange[], keyOf: (change: PlannedChange) => Key): Map<Key, PlannedChange[]> {
  const groups = new Map<Key, PlannedChange[]>();
  for (const change of changes) {
    const key = keyOf(change);
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return groups;
}

async function applySingly(client: PoolClient, target: Target, changes: readonly PlannedChange[], withheld: Withheld): Promise<void> {
  for (const [key, ofRow] of grouped(changes, (change) => parkedRow(change.plan, change.keyText))) {
    await client.query('SAVEPOINT one_row');
    try {
      await applyChanges(client, target, ofRow, withheld);
    } catch (error) {
      if (!isOfData(error)) throw error;
      await client.query('ROLLBACK TO SAVEPOINT one_row');
      withheld.park({ key, event: ofRow[0]!.event, code: errorCode(error) });
    }
  }
}

/** True for an error that a value caused: another event would go through. */
export function isOfData(error: unknown): boolean {
  return /^(21|22|23|54|P0)/.test(errorCode(error));
}
