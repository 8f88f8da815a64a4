import { withClient } from './examine.js';
import { pause } from './random.js';
import type { Process } from './process.js';
import type { Build } from './rebuilding.js';
import type { World } from './world.js';

/** Within so many milliseconds somebody else must work at what a lost process worked at; on an idle machine it takes a lease at most. */
export const TAKEN_OVER_MS = 30_000;

/** Who works at a build, or at all that is shown (and at the reactions): process ids, and how many units each has. */
export async function ownersOf(url: string, build?: Build): Promise<ReadonlyMap<number | undefined, number>> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ owner: string | null; units: number }>(
      `SELECT owner, count(*)::int AS units FROM projection_checkpoints c
       LEFT JOIN projection_builds b USING (projection, version, build)
       WHERE CASE WHEN $1::text IS NULL THEN coalesce(b.status, 'live') = 'live'
                  ELSE (c.projection, c.version, c.build) = ($1, $2::int, $3::int) END GROUP BY owner`,
      [build?.projection, build?.version, build?.build],
    );
    // A worker's name is host:pid:random.
    return new Map(rows.map(({ owner, units }) => [owner === null ? undefined : Number(owner.split(':').at(-2)), units]));
  });
}

/** Waits until every projector is at work again and has its share. */
export async function allShare(world: World): Promise<void> {
  await world.ready();
  await shared(world, world.projectors);
}

/** Waits until exactly these processes share all units, none of them without any. @returns how long that took, in milliseconds */
export async function shared(world: World, among: readonly Process[], withinMs = TAKEN_OVER_MS): Promise<number> {
  const from = Date.now();
  const wanted = among.map(({ pid }) => pid).sort();
  for (;;) {
    const owners = await ownersOf(world.url()).catch(() => new Map<number | undefined, number>());
    if (JSON.stringify([...owners.keys()].sort()) === JSON.stringify(wanted)) return Date.now() - from;
    if (Date.now() - from > withinMs) {
      throw new Error(`after ${withinMs} ms the units are with ${JSON.stringify([...owners])}, not with ${wanted.join(', ')} alone`);
    }
    await pause(50);
  }
}
