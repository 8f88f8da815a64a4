import { closeNotebook, openNotebook, request, writeNote } from '../../../../test/event-sourcing/notebook.js';
import { uuidV7 } from '../ids.js';
import { MemorySubjectKeys } from '../keys/memory-subject-keys.js';
import { MemoryEventStore } from '../stores/memory-store.js';
import { START } from '../store.js';
import { verifyLog } from '../verify.js';
import { BulkWriter, type BulkWriterOptions } from './bulk-writer.js';
import { createExecutor } from './executor.js';

const imported = (recordedAt: string) => ({ imported: { recordedAt, batch: 'spec' } });
const opening = (subject = uuidV7()) => request(openNotebook, { shelf: 'housing', owner: 'Ada', subject });

function world(more: Partial<BulkWriterOptions> = {}) {
  const store = new MemoryEventStore();
  const keys = new MemorySubjectKeys();
  return { store, keys, writer: new BulkWriter({ store, keys, ...more }) };
}

describe('the bulk writer', () => {
  it('writes by the same decide functions, with the told times and the order kept across streams', async () => {
    const { store, writer } = world();
    const one = await writer.execute({ ...opening(), ...imported('2025-01-01T10:00:00.000Z') });
    const two = await writer.execute({ ...opening(), ...imported('2025-01-02T10:00:00.000Z') });
    await writer.execute({ ...request(writeNote, { text: 'a b' }, { streamId: one.streamId }), ...imported('2025-01-03T10:00:00.000Z') });
    await writer.execute({
      ...request(closeNotebook, { reason: 'x' }, { streamId: two.streamId }),
      ...imported('2025-01-04T10:00:00.000Z'),
    });
    expect((await store.readAll({ after: START, limit: 9 })).events).toEqual([]);
    await writer.flush();
    const { events } = await store.readAll({ after: START, limit: 9 });
    expect(events.map(({ type, recordedAt }) => [type, recordedAt.slice(0, 10)])).toEqual([
      ['NotebookOpened', '2025-01-01'],
      ['NotebookOpened', '2025-01-02'],
      ['NoteWritten', '2025-01-03'],
      ['NotebookClosed', '2025-01-04'],
    ]);
    expect(JSON.parse(events[0]!.metadata)).toMatchObject({ batch: 'spec', importedAt: expect.any(String) });
    expect((await verifyLog(store)).broken).toEqual([]);
  });

  it('lets refusals through and goes on', async () => {
    const { writer } = world();
    const { streamId } = await writer.execute({ ...opening(), ...imported('2025-01-01T10:00:00.000Z') });
    await writer.execute({ ...request(closeNotebook, { reason: 'x' }, { streamId }), ...imported('2025-01-01T11:00:00.000Z') });
    const late = { ...request(writeNote, { text: 'x' }, { streamId }), ...imported('2025-01-01T12:00:00.000Z') };
    await expect(writer.execute(late)).rejects.toMatchObject({ code: 'notebook.closed' });
    expect(writer.events).toBe(2);
  });

  it('drops folded streams and takes them up again', async () => {
    const { store, writer } = world({ batchSize: 5, maxStreams: 2 });
    const ids: string[] = [];
    for (let i = 0; i < 10; i += 1) ids.push((await writer.execute({ ...opening(), ...imported('2025-01-01T10:00:00.000Z') })).streamId);
    for (const streamId of ids) {
      await writer.execute({ ...request(writeNote, { text: 'x' }, { streamId }), ...imported('2025-01-02T10:00:00.000Z') });
    }
    await writer.flush();
    for (const id of ids) expect((await store.readStream(`notebook-${id}`)).events).toHaveLength(2);
    expect((await verifyLog(store)).broken).toEqual([]);
  });

  it('takes an interrupted import up again without writing twice', async () => {
    const { store, keys, writer } = world({ resume: true });
    const commands = Array.from({ length: 6 }, () => ({ ...opening(), ...imported('2025-01-01T10:00:00.000Z') }));
    for (const command of commands.slice(0, 4)) await writer.execute(command);
    await writer.flush();
    const again = new BulkWriter({ store, keys, resume: true });
    const replayed = [];
    for (const command of commands) replayed.push((await again.execute(command)).replayed);
    await again.flush();
    expect(replayed).toEqual([true, true, true, true, false, false]);
    expect((await store.readAll({ after: START, limit: 99 })).events).toHaveLength(6);
  });

  it('leaves streams that commands go on with', async () => {
    const { store, keys, writer } = world();
    const { streamId } = await writer.execute({ ...opening(), ...imported('2025-01-01T10:00:00.000Z') });
    await writer.flush();
    const noted = await createExecutor({ store, keys }).execute(request(writeNote, { text: 'now' }, { streamId }));
    expect(noted.revision).toBe(1);
    expect((await verifyLog(store)).broken).toEqual([]);
  });

  it('writes one stream in pieces when its events are large', async () => {
    const { store, writer } = world();
    const { streamId } = await writer.execute({ ...opening(), ...imported('2025-01-01T10:00:00.000Z') });
    for (let i = 0; i < 5; i += 1) {
      await writer.execute({ ...request(writeNote, { text: 'x'.repeat(300_000) }, { streamId }), ...imported('2025-01-01T10:00:00.000Z') });
    }
    await writer.flush();
    expect((await store.readStream(`notebook-${streamId}`)).events).toHaveLength(6);
  });
});
