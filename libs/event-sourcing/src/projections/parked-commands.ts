import type { Pool } from 'pg';
import type { CommandExecutor } from '../execute.js';
import type { Reaction } from '../projection.js';
import { Alongside } from '../timers/alongside.js';
import { loadAnswers } from './answers.js';
import type { Retried } from './parked.js';
import { saveParked, waitingAlone } from './parked-rows.js';
import { react, reactionUnit } from './reaction-commands.js';
import type { Shared } from './shared.js';
import { transact } from './transact.js';
import { SAME_UNIT, unitValues } from './unit.js';

/**
 * Sends the parked commands of a reaction again, with the keys that they had: what was done meanwhile is not done twice. A command
 * that was answered is not sent and waits no more.
 */
export async function retryCommands(
  shared: Shared,
  reaction: Reaction,
  executor: CommandExecutor,
  keys: readonly string[] | 'all' = 'all',
): Promise<Retried> {
  const waiting = await parkedCommands(shared.pool, reaction, keys);
  for (const position of new Set(waiting.map((one) => one.position))) await again(shared, reaction, executor, position);
  const still = new Set((await parkedCommands(shared.pool, reaction, 'all')).map(({ key }) => key));
  const wanted = waiting.map(({ key }) => key);
  return { whole: wanted.filter((key) => !still.has(key)), waiting: wanted.filter((key) => still.has(key)) };
}

async function parkedCommands(
  pool: Pool,
  reaction: Reaction,
  keys: readonly string[] | 'all',
): Promise<{ key: string; position: string }[]> {
  const { rows } = await pool.query<{ key: string; position: string }>(
    `SELECT key, position FROM projection_parked WHERE ${SAME_UNIT} AND ($5::text[] IS NULL OR key = ANY ($5)) ORDER BY position, key`,
    [...unitValues(reactionUnit(reaction)), keys === 'all' ? null : keys],
  );
  return rows;
}

/** All that an event led to: those of its commands that were done are done once. */
async function again({ pool, store, unsealer }: Shared, reaction: Reaction, executor: CommandExecutor, position: string): Promise<void> {
  const { events } = await store.readAll({ after: position, inclusive: true, limit: 1 });
  const [event] = await unsealer.unseal(events);
  if (event?.position !== position) return;
  const unit = reactionUnit(reaction);
  const alongside = new Alongside(reaction);
  const answers = await loadAnswers(pool, unit.projection);
  const { parked } = await react({ reaction, executor, answers }, event, alongside);
  await transact(pool, async (client) => {
    const { rows } = await client.query<{ key: string }>(
      `DELETE FROM projection_parked WHERE ${SAME_UNIT} AND event_id = $5 RETURNING key`,
      [...unitValues(unit), event.id],
    );
    // Timers and rows wait only where the reaction's code had failed.
    if (rows.some(({ key }) => key.endsWith(':handler'))) await alongside.write(client);
    await saveParked(client, unit, waitingAlone(parked));
  });
}
