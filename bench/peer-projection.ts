import { postgreSQLEventStoreConsumer, postgreSQLProjection, postgreSQLProjector } from '@event-driven-io/emmett-postgresql';
import { drafts, sealed } from './material.js';
import { openPeer, peerTale } from './peer.js';
import type { World } from './world.js';

const UPSERT = `INSERT INTO peer_note (note_id, notes, words, kind) VALUES ($1, 1, $2, $3)
  ON CONFLICT (note_id) DO UPDATE SET notes = peer_note.notes + 1, words = peer_note.words + EXCLUDED.words, kind = EXCLUDED.kind`;

type Handle = Parameters<typeof postgreSQLProjection<Note>>[0]['handle'];

const handle: Handle = async (events, { connection }) => {
  for (const { data, metadata } of events) await connection.client.query(UPSERT, [metadata.streamName, data.words, data.kind]);
};

interface Note {
  readonly type: 'CaseOpened' | 'NoteWritten';
  readonly data: { readonly kind: string; readonly words: number };
}

/** Fills the log of emmett, and gives what brings its consumer from the first event to the last, in a processor of its own each round. */
export async function openPeerProjection(world: World, count: number): Promise<(round: number) => Promise<void>> {
  const { pool, url } = world;
  const peer = await openPeer(world);
  // One writer: after several at once its consumer, which reads in the order of transactions, passes over some of their events.
  for (const tale of drafts(count).map(sealed).map(peerTale)) await peer.append(tale);
  await pool.query('CREATE TABLE peer_note (note_id text PRIMARY KEY, notes int NOT NULL, words int NOT NULL, kind text NOT NULL)');
  return async (round) => {
    await pool.query('TRUNCATE peer_note');
    const projector = postgreSQLProjector<Note>({
      processorId: `notes-${round}`,
      projection: postgreSQLProjection<Note>({ name: `notes-${round}`, canHandle: ['CaseOpened', 'NoteWritten'], handle }),
    });
    const consumer = postgreSQLEventStoreConsumer({ connectionString: url, stopWhen: { noMessagesLeft: true }, processors: [projector] });
    await consumer.start();
    await consumer.close();
    const { rows } = await pool.query<{ notes: number }>('SELECT sum(notes)::int AS notes FROM peer_note');
    if (rows[0]?.notes !== count) throw new Error(`emmett projected ${rows[0]?.notes} notes, not ${count}.`);
  };
}
