import type pg from 'pg';
import { alternate, atLeast, compared, type Figure } from './figures.js';
import { forgetNotes, projectNotes, writeNotes } from './notes.js';
import type { Effort } from './options.js';
import { openPeerProjection } from './peer-projection.js';
import { cursor } from './replay.js';
import { perSecond, type Server, type World } from './world.js';

const EVENTS = 200_000;
/** Fewer: it is slow, and gets slower with the length of its log. */
const PEER_EVENTS = 4_000;

async function projected(world: World): Promise<number> {
  await forgetNotes(world);
  return perSecond(EVENTS, () => projectNotes(world, EVENTS));
}

async function read(pool: pg.Pool): Promise<number> {
  return perSecond(EVENTS, async () => {
    const count = await cursor(pool);
    if (count !== EVENTS) throw new Error(`${count} events were read, not ${EVENTS}.`);
  });
}

/** A row a stream from every event of a log, rows and checkpoint in one transaction, against reading and parsing alone. */
export async function measureProjection(server: Server, { rounds }: Effort, tell: (figure: Figure) => void): Promise<void> {
  const clear = await server.world('projection');
  const sealed = await server.world('projection_sealed');
  const peer = await server.world('projection_peer');
  await writeNotes(clear, EVENTS, 'clear');
  await writeNotes(sealed, EVENTS, 'sealed');
  const consume = await openPeerProjection(peer, PEER_EVENTS);
  const figures = await alternate(Math.ceil(rounds / 2), {
    ours: () => projected(clear),
    raw: () => read(clear.pool),
    opened: () => projected(sealed),
    emmett: (round) => perSecond(PEER_EVENTS, () => consume(round)),
  });
  const told = { n: EVENTS, unit: 'ev/s' };
  const line = 'projection: a row a stream';
  tell(compared({ ...told, line: `${line}, against a raw cursor and parsing`, goal: atLeast(0.45) }, figures.ours, figures.raw));
  tell(compared({ ...told, line: `${line}, against emmett’s consumer`, goal: atLeast(40) }, figures.ours, figures.emmett));
  tell(compared({ ...told, line: `${line}, each event decrypted, against the raw cursor` }, figures.opened, figures.raw));
  for (const world of [clear, sealed, peer]) await world.close();
}
