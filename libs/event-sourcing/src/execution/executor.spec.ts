import { closeNotebook, openNotebook, request, writeNote } from '../../../../test/event-sourcing/notebook.js';
import type { Review } from '../execute.js';
import { uuidV7 } from '../ids.js';
import { MemorySubjectKeys } from '../keys/memory-subject-keys.js';
import { Refusal } from '../refusal.js';
import { Upcasters } from '../sealing/upcasters.js';
import { MemoryEventStore } from '../stores/memory-store.js';
import { LogUnavailable } from '../stores/postgres/pg-errors.js';
import type { Append, AppendResult } from '../store.js';
import { verifyLog } from '../verify.js';
import { createExecutor } from './executor.js';

const subject = uuidV7();
const opening = { shelf: 'housing', owner: 'Ada Example', subject };

function world(store = new MemoryEventStore(), keys = new MemorySubjectKeys()) {
  return { store, keys, executor: createExecutor({ store, keys, upcasters: new Upcasters() }) };
}

describe('the executor', () => {
  it('creates a stream and writes on it, with the envelope complete', async () => {
    const { executor, store } = world();
    const opened = await executor.execute(request(openNotebook, opening));
    const noted = await executor.execute(request(writeNote, { text: 'in her own words' }, { streamId: opened.streamId }));
    expect(noted).toMatchObject({ revision: 1, replayed: false, events: [{ type: 'NoteWritten', data: { words: 4 } }] });
    const [event] = noted.events;
    expect(event!.metadata).toMatchObject({ schemaVersion: 1, subjects: [subject], correlationId: event!.metadata.commandId });
    expect(event!.metadata.prevHash).toBe(opened.events[0]!.metadata.hash);
    expect((await verifyLog(store)).broken).toEqual([]);
  });

  it('keeps personal data out of the stored text', async () => {
    const { executor, store } = world();
    await executor.execute(request(openNotebook, opening));
    const page = await store.readAll({ after: '0', limit: 10 });
    expect(JSON.stringify(page)).not.toContain('Ada');
  });

  it('gives the first answer again for the same key, whatever the state is now', async () => {
    const { executor } = world();
    const { streamId } = await executor.execute(request(openNotebook, opening));
    const again = request(writeNote, { text: 'once' }, { streamId });
    const first = await executor.execute(again);
    await executor.execute(request(closeNotebook, { reason: 'done' }, { streamId }));
    expect(await executor.execute(again)).toEqual({
      ...first,
      events: [expect.objectContaining({ id: first.events[0]!.id })],
      replayed: true,
    });
  });

  it('has a last look taken at what was decided, once, and keeps what the look says in the data', async () => {
    const { executor } = world();
    const idempotencyKey = uuidV7();
    const looks: unknown[] = [];
    const review: Review = ({ events, about, occurredAt }) => {
      looks.push({ types: events.map(({ type }) => type), about: about(), occurredAt });
      return Promise.resolve({ sure: true });
    };
    const opened = request(openNotebook, opening, { idempotencyKey, occurredAt: '2020-05-01T00:00:00-05:00', review });
    expect((await executor.execute(opened)).events[0]).toMatchObject({ data: { shelf: 'housing', sure: true } });
    expect(await executor.execute({ ...opened, review: () => Promise.reject(new Error('asked again')) })).toMatchObject({ replayed: true });
    expect(looks).toEqual([{ types: ['NotebookOpened'], about: [subject], occurredAt: '2020-05-01T05:00:00.000Z' }]);
  });

  it('writes nothing that the last look refuses', async () => {
    const { executor, store } = world();
    const review: Review = () => Promise.reject(new Refusal('rule', 'not-meant', 'Is this meant?'));
    await expect(executor.execute(request(openNotebook, opening, { review }))).rejects.toMatchObject({ code: 'not-meant' });
    expect((await store.readAll({ after: '0', limit: 10 })).events).toEqual([]);
  });

  it('refuses the same key with other content', async () => {
    const { executor } = world();
    const { streamId } = await executor.execute(request(openNotebook, opening));
    const idempotencyKey = uuidV7();
    await executor.execute(request(writeNote, { text: 'one' }, { streamId, idempotencyKey }));
    await expect(executor.execute(request(writeNote, { text: 'two' }, { streamId, idempotencyKey }))).rejects.toMatchObject({
      kind: 'content',
      code: 'idempotency.other-content',
    });
  });

  it('makes one stream when a creating command is sent twice at once', async () => {
    const store = new MemoryEventStore();
    const keys = new MemorySubjectKeys();
    const twice = request(openNotebook, opening);
    const [a, b] = await Promise.all([world(store, keys).executor.execute(twice), world(store, keys).executor.execute(twice)]);
    expect(a.streamId).toBe(b.streamId);
    expect([a.replayed, b.replayed].sort()).toEqual([false, true]);
    expect((await store.readStream(`notebook-${a.streamId}`)).events).toHaveLength(1);
  });

  it('lets two writers who commute both succeed, and tells the third what moved', async () => {
    const store = new MemoryEventStore();
    const keys = new MemorySubjectKeys();
    const one = world(store, keys).executor;
    const other = world(store, keys).executor;
    const { streamId } = await one.execute(request(openNotebook, opening));
    const notes = await Promise.all(
      Array.from({ length: 40 }, (_, i) => (i % 2 ? one : other).execute(request(writeNote, { text: `note ${i}` }, { streamId }))),
    );
    expect(notes.map((note) => note.revision).sort((x, y) => x - y)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    await expect(one.execute(request(writeNote, { text: 'late', expectedNotes: 3 }, { streamId }))).rejects.toMatchObject({
      kind: 'moved',
      extra: { notes: 40 },
    });
  });

  it('refuses what happened in the future, and takes a few seconds of clock difference as now', async () => {
    const { executor } = world();
    const soon = new Date(Date.now() + 2_000).toISOString();
    const later = new Date(Date.now() + 60_000).toISOString();
    await expect(executor.execute(request(openNotebook, opening, { occurredAt: later }))).rejects.toMatchObject({
      code: 'occurred-at.future',
    });
    const opened = await executor.execute(request(openNotebook, opening, { occurredAt: soon }));
    expect(opened.events[0]!.metadata.occurredAt <= opened.events[0]!.metadata.recordedAt).toBe(true);
  });

  it('refuses what happened before anybody it could be about', async () => {
    const mistyped = request(openNotebook, opening, { occurredAt: '0226-11-17T09:00:00Z' });
    await expect(world().executor.execute(mistyped)).rejects.toMatchObject({ kind: 'content', code: 'occurred-at.long-ago' });
  });

  it('never records earlier than the stream has it, whatever the clock does', async () => {
    let now = new Date('2026-05-05T12:00:00Z');
    const { executor } = world(new MemoryEventStore(() => now));
    const { streamId } = await executor.execute(request(openNotebook, opening));
    now = new Date('2026-05-05T11:00:00Z');
    const noted = await executor.execute(request(writeNote, { text: 'x' }, { streamId }));
    expect(noted.events[0]!.metadata.recordedAt).toBe('2026-05-05T12:00:00.000Z');
  });

  it('writes once when the answer of a write is lost', async () => {
    class Losing extends MemoryEventStore {
      lost = 0;
      override async append(appends: readonly Append[]): Promise<readonly AppendResult[]> {
        const results = await super.append(appends);
        if (this.lost++ === 0) throw new LogUnavailable(new Error('reset'));
        return results;
      }
    }
    const store = new Losing();
    const { executor } = world(store);
    const opened = await executor.execute(request(openNotebook, opening));
    expect(opened.replayed).toBe(true);
    expect((await store.readAll({ after: '0', limit: 10 })).events).toHaveLength(1);
  });

  it('says that it is unavailable when the log cannot be reached', async () => {
    class Down extends MemoryEventStore {
      override readCommand(): Promise<never> {
        return Promise.reject(Object.assign(new Error('no'), { code: 'ECONNREFUSED' }));
      }
    }
    const down = request(openNotebook, opening);
    await expect(world(new Down()).executor.execute(down)).rejects.toMatchObject({ kind: 'unavailable', code: 'log.unavailable' });
  });

  it('refuses to write about somebody who was erased', async () => {
    const { executor, keys } = world();
    const { streamId } = await executor.execute(request(openNotebook, opening));
    await keys.destroy(subject);
    await expect(executor.execute(request(writeNote, { text: 'x' }, { streamId }))).rejects.toMatchObject({ code: 'subject.erased' });
  });

  it('refuses text that would not come back from the log as it went in', async () => {
    const { executor } = world();
    await expect(executor.execute(request(openNotebook, { ...opening, owner: 'a\u0000b' }))).rejects.toMatchObject({ kind: 'content' });
  });

  it('knows no stream by an id that is not a uuid', async () => {
    await expect(world().executor.execute(request(closeNotebook, { reason: 'x' }, { streamId: "1'; --" }))).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
