import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Recorded } from '../event.js';
import { START } from '../store.js';
import { positionNumber, toPosition } from '../stores/position.js';
import { applyEvents, isOfData, relevant, type Target } from './apply-batch.js';
import type { Shared } from './shared.js';
import { createTable, qualified, quoted } from './table-ddl.js';
import { KNOWN_COLUMNS, type TablePlan } from './table-plan.js';
import { transact } from './transact.js';

/** A row that is not as a rebuild makes it. Names columns, never values: they may tell of a person. */
export interface Difference {
  readonly projection: string;
  readonly table: string;
  readonly key: string;
  /** `missing`: only the rebuild has it; `extra`: only the live table has it. */
  readonly kind: 'missing' | 'extra' | 'different';
  readonly columns: readonly string[];
  readonly position: string;
}

const PAGE = 2_000;
const REPORTED = 100;

/** Rebuilds one projection in a schema of its own and compares it with the live tables while their checkpoint is held. */
export async function compareProjection(shared: Shared, target: Target): Promise<Difference[]> {
  const schema = `rebuild_${randomBytes(6).toString('hex')}`;
  const rebuilt = new Rebuild(shared, { ...target, schema });
  await shared.pool.query(`CREATE SCHEMA ${quoted(schema)}; ${target.plans.map((plan) => createTable(plan, schema)).join(';\n')}`);
  try {
    // Most of the way without holding anything up; only the last stretch with the live projection standing still.
    await rebuilt.goTo(await livePosition(shared, target));
    return await transact(shared.pool, async (client) => {
      const position = await livePosition({ pool: client }, target, 'FOR UPDATE');
      await rebuilt.goTo(position);
      const found: Difference[] = [];
      for (const plan of target.plans) found.push(...(await compareTable(client, target, plan, schema, position)));
      return found;
    });
  } finally {
    await shared.pool.query(`DROP SCHEMA ${quoted(schema)} CASCADE`);
  }
}

async function livePosition({ pool }: { pool: Pick<PoolClient, 'query'> }, { projection }: Target, lock = ''): Promise<string> {
  const { rows } = await pool.query<{ position: string }>(
    `SELECT position FROM projection_checkpoints WHERE projection = $1 AND version = $2 ${lock}`,
    [projection.name, projection.version],
  );
  return toPosition(rows[0]?.position ?? '0');
}

class Rebuild {
  private at = START;
  private readonly parked = new Set<string>();

  constructor(
    private readonly shared: Shared,
    private readonly target: Target & { readonly schema: string },
  ) {}

  async goTo(position: string): Promise<void> {
    while (this.at < position) {
      const page = await this.shared.store.readAll({ after: this.at, limit: PAGE });
      const events = await this.shared.unsealer.unseal(page.events.filter((event) => event.position <= position));
      await this.apply(relevant(this.target, events));
      this.at = page.next < position ? page.next : position;
      if (page.caughtUp && positionNumber(page.next) < positionNumber(position))
        throw new Error('The checkpoint is beyond the end of the log.');
    }
  }

  /** As the live projection does it: what a value makes fail is halved until its row is found. */
  private async apply(events: readonly Recorded[]): Promise<void> {
    if (events.length === 0) return;
    try {
      await this.commit(events, false);
    } catch (error) {
      if (!isOfData(error)) throw error;
      if (events.length === 1) return this.commit(events, true);
      const half = Math.floor(events.length / 2);
      await this.apply(events.slice(0, half));
      await this.apply(events.slice(half));
    }
  }

  private async commit(events: readonly Recorded[], singly: boolean): Promise<void> {
    const withheld = await transact(this.shared.pool, (client) => applyEvents(client, this.target, events, this.parked, singly));
    for (const key of withheld.parked.keys()) this.parked.add(key);
  }
}

interface DifferenceRow {
  readonly key: string;
  readonly live: Record<string, unknown> | null;
  readonly rebuilt: Record<string, unknown> | null;
}

async function compareTable(
  client: PoolClient,
  { projection }: Target,
  plan: TablePlan,
  schema: string,
  position: string,
): Promise<Difference[]> {
  const keys = [...plan.keys.map((column) => column.name), ...(plan.versioned ? ['known_from_position'] : [])];
  const using = keys.map(quoted).join(', ');
  const { rows } = await client.query<DifferenceRow>(
    `SELECT concat_ws('/', ${using}) AS key, to_jsonb(l) AS live, to_jsonb(r) AS rebuilt
     FROM ${qualified(undefined, plan.table)} l FULL JOIN ${qualified(schema, plan.table)} r USING (${using})
     WHERE to_jsonb(l) IS DISTINCT FROM to_jsonb(r) LIMIT ${REPORTED}`,
  );
  return rows.map(({ key, live, rebuilt }) => ({
    projection: projection.name,
    table: plan.view,
    key,
    kind: live === null ? 'missing' : rebuilt === null ? 'extra' : 'different',
    columns: live && rebuilt ? differing(plan, live, rebuilt) : [],
    position,
  }));
}

function differing(plan: TablePlan, live: Record<string, unknown>, rebuilt: Record<string, unknown>): string[] {
  const names = [...plan.columns.map((column) => column.name), ...KNOWN_COLUMNS];
  return names.filter((name) => JSON.stringify(live[name]) !== JSON.stringify(rebuilt[name]));
}
