import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import {
  change,
  on,
  Projector,
  streamIdOf,
  uuidV7,
  type DomainEvent,
  type Projection,
  type Recorded,
} from '../libs/event-sourcing/src/index.js';
import { NO_HASH, sealEvent, type Draft } from '../libs/event-sourcing/src/sealing/seal-event.js';
import type { Append, SealedEvent } from '../libs/event-sourcing/src/store.js';
import { copyEvents } from './copy.js';
import { draft } from './material.js';
import type { World } from './world.js';

/** Events of a stream, and streams that grow at the same time, so that the events of one lie apart as they do in life. */
const LENGTH = 10;
const TOGETHER = 1_000;

/** What of a note is not for everybody: sealed under its own person's key, or in the clear, so that nothing has to be opened. */
export type Sealing = 'sealed' | 'clear';

function noteOf(stream: string, revision: number, subject: string, sealing: Sealing): Draft {
  const sealed = draft(stream, revision);
  const { personal, ...event } = { ...sealed.event, subjects: [subject] };
  const metadata = { ...sealed.metadata, subjects: [subject] };
  if (sealing === 'sealed') return { ...sealed, event: { ...event, personal: { ...personal } }, metadata };
  const { subjects: _subjects, ...open } = event;
  return { ...sealed, event: { ...open, data: { ...event.data, ...personal } }, metadata };
}

/** Fills a log with notes, each stream about a person of its own; a multiple of 10,000. */
export async function writeNotes({ pool, keys, store }: World, count: number, sealing: Sealing): Promise<void> {
  for (let written = 0; written < count; written += LENGTH * TOGETHER) {
    const people = Array.from({ length: TOGETHER }, () => uuidV7());
    const known = await keys.forSealing(people);
    const appends = people.map((subject, place): Append => {
      const stream = `note-${uuidV7()}`;
      const events: SealedEvent[] = [];
      for (let revision = 0; revision < LENGTH; revision += 1) {
        events.push(sealEvent(noteOf(stream, revision, subject, sealing), events.at(-1)?.hash ?? NO_HASH, known));
      }
      return { stream, expected: -1, events, sequence: events.map((_, revision) => revision * TOGETHER + place) };
    });
    await copyEvents(pool, appends);
  }
  await store.head();
  await pool.query('VACUUM ANALYZE events');
}

/** A stream's row. */
@Entity({ name: 'note_row' })
export class NoteRow {
  @PrimaryColumn({ name: 'note_id', type: 'uuid' })
  noteId: string;

  @Column({ type: 'int' })
  notes: number;

  @Column({ type: 'int' })
  words: number;

  @Column({ type: 'text' })
  kind: string;

  @Column({ name: 'last_at', type: 'timestamptz' })
  lastAt: string;
}

type Noted = DomainEvent<'NoteWritten' | 'CaseOpened', { kind: string; words: number }>;

const noted = on<Noted>((event: Recorded<Noted>) => {
  const noteId = streamIdOf(event.stream);
  const { kind, words } = event.data;
  const lastAt = event.metadata.occurredAt;
  return [change(NoteRow, { noteId }, (row) => ({ noteId, notes: (row?.notes ?? 0) + 1, words: (row?.words ?? 0) + words, kind, lastAt }))];
});

/** A row a stream, of which each event changes something. */
export const noteRows: Projection = { name: 'notes', version: 1, entities: [NoteRow], on: { CaseOpened: noted, NoteWritten: noted } };

/** From the first event to the head, checkpoint included; resolves when it is stored. */
export async function projectNotes({ pool, url, store, keys }: World, count: number): Promise<void> {
  const dataSource = await new DataSource({ type: 'postgres', url, entities: [NoteRow], synchronize: false }).initialize();
  const projector = new Projector({ pool, dataSource, store, keys, projections: [noteRows] });
  try {
    await projector.start();
    const { reached } = await projector.waitFor('all', await store.head(), 600_000);
    const { rows } = await pool.query<{ notes: number }>('SELECT sum(notes)::int AS notes FROM note_row');
    if (!reached || rows[0]?.notes !== count) throw new Error(`${rows[0]?.notes} notes were projected, not ${count}.`);
  } finally {
    await projector.stop();
    await dataSource.destroy();
  }
}

/** Forgets what was projected. */
export async function forgetNotes({ pool }: World): Promise<void> {
  await pool.query('DROP TABLE IF EXISTS note_row_v1 CASCADE; DELETE FROM projection_checkpoints; DELETE FROM projection_builds');
}
