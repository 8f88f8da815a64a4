import pg from 'pg';
import { collected, upcasters } from '../../apps/api/src/composition.js';
import { openKernel, type Kernel } from '../../apps/projector/src/kernel.js';
import { verifyLog } from '#event-sourcing';
import { createLog } from '#platform';
import { PEOPLE } from './family.js';
import type { Ledger, Sent } from './ledger.js';
import type { World } from './world.js';

/** How long the read models may take to what was written last, also on a busy machine, in milliseconds. */
const PROJECTED_MS = 120_000;

/** What a fault has done to what was promised. All zero and empty when all is well. */
export interface Findings {
  /** Acknowledged commands whose events are not (all) in the log as they were told. */
  lost: number;
  /** Commands of which more is in the log than was told. */
  doubled: number;
  /** Everything else that is wrong, in words. */
  readonly wrong: string[];
}

interface Row {
  readonly event_id: string;
  readonly position: string;
  readonly type: string;
  readonly command_id: string;
  readonly actor: string;
}

/** Looks at log and read models past the product, and compares them with what the senders know. */
export async function examine(world: World, ledger: Ledger, whole: boolean): Promise<Findings> {
  const findings: Findings = { lost: 0, doubled: 0, wrong: [] };
  await withClient(world.url(), async (client) => {
    const { rows } = await client.query<Row>(
      `SELECT event_id, position::text, type, command_id, metadata -> 'actor' ->> 'id' AS actor FROM events`,
    );
    compareCommands(rows, ledger, findings);
    compareCounts(rows, ledger, findings);
    await checkStreams(client, findings);
  });
  if (whole) await checkWhole(world, findings);
  return findings;
}

function compareCommands(rows: readonly Row[], ledger: Ledger, findings: Findings): void {
  const events = new Map(rows.map((row) => [row.event_id, row]));
  const ofCommand = new Map<string, number>();
  for (const { command_id: id } of rows) ofCommand.set(id, (ofCommand.get(id) ?? 0) + 1);
  for (const sent of ledger.commands) {
    if (sent.state === 'open') findings.wrong.push(`${sent.method} ${sent.path} never had a definite answer`);
    const told = sent.answer?.events ?? [];
    if (told.length === 0) continue;
    const first = events.get(told[0]!.id);
    const kept = told.every(({ id, type, position }) => {
      const row = events.get(id);
      return row?.type === type && row.position === String(BigInt(position)) && row.command_id === first?.command_id;
    });
    if (!kept || !first) findings.lost += 1;
    else if (ofCommand.get(first.command_id) !== told.length) findings.doubled += 1;
  }
}

/** Counts by kind, without any id that the product derives: what was sent twice under two ids would show here. */
function compareCounts(rows: readonly Row[], ledger: Ledger, findings: Findings): void {
  const balance = new Map<string, number>();
  const add = (type: string, n: number): void => void balance.set(type, (balance.get(type) ?? 0) + n);
  for (const row of rows) if (PEOPLE.includes(row.actor)) add(row.type, 1);
  for (const sent of ledger.commands) for (const type of typesOf(sent)) add(type, -1);
  for (const [type, surplus] of balance) {
    if (surplus > 0) findings.doubled += surplus;
    if (surplus < 0) findings.lost -= surplus;
    if (surplus !== 0) findings.wrong.push(`${Math.abs(surplus)} ${type} too ${surplus > 0 ? 'many' : 'few'} in the log`);
  }
}

/** What a command has written as far as its answer tells; an edit that came too late keeps its value as a conflict. */
function typesOf({ answer, refusal }: Sent): string[] {
  if (answer) return answer.events.map(({ type }) => type);
  if (refusal?.code !== 'plan.item-moved') return [];
  return refusal.saved > 0 ? ['EditConflictKept', 'ActionRevised'] : ['EditConflictKept'];
}

/** Revisions from 0 without a gap, positions and times rising with them. */
async function checkStreams(client: pg.Client, findings: Findings): Promise<void> {
  const { rows } = await client.query<{ stream_id: string }>(
    `SELECT DISTINCT stream_id FROM (
       SELECT stream_id, revision, position, recorded_at, row_number() OVER w - 1 AS place, lag(position) OVER w AS before,
              lag(recorded_at) OVER w AS earlier
       FROM events WINDOW w AS (PARTITION BY stream_id ORDER BY revision)) e
     WHERE revision <> place OR before >= position OR earlier > recorded_at`,
  );
  for (const { stream_id } of rows) findings.wrong.push(`${stream_id} is out of order`);
}

async function checkWhole(world: World, findings: Findings): Promise<void> {
  const kernel = await openTool(world);
  try {
    const { broken } = await verifyLog(kernel.store);
    for (const link of broken) findings.wrong.push(`broken link: ${JSON.stringify(link)}`);
    const { reached } = await kernel.projector.waitFor('all', await kernel.store.head(), PROJECTED_MS);
    if (!reached) findings.wrong.push('read models do not reach the head of the log');
    for (const { table, key, kind, columns } of await kernel.projector.compare()) {
      findings.wrong.push(`read model ${table} ${key}: ${kind} ${columns.join(', ')}`);
    }
    const parked = (await kernel.projector.status()).filter((one) => one.parked > 0);
    for (const { name } of parked) findings.wrong.push(`${name} has parked events`);
  } finally {
    await kernel.close();
  }
}

/** The kernel beside the running product, as `log verify` and `projections compare` open it. */
export function openTool(world: World): Promise<Kernel> {
  return openKernel({
    url: world.url(),
    masterKey: world.masterKey(),
    log: createLog({ logLevel: 'silent' }),
    projections: collected('projections'),
    reactions: collected('reactions'),
    entities: collected('entities'),
    migrations: collected('migrations'),
    upcasters,
  });
}

export async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
