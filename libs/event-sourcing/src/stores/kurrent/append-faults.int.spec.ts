import { after, first } from '../../../../../test/event-sourcing/conformance.js';
import { openNotebook, request, writeNote } from '../../../../../test/event-sourcing/notebook.js';
import type { Fault } from '../../../../../test/kurrent/faults.js';
import { startProtocolServer, type ProtocolServer } from '../../../../../test/kurrent/protocol-server.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { createExecutor } from '../../execution/executor.js';
import { uuidV7 } from '../../ids.js';
import { MemorySubjectKeys } from '../../keys/memory-subject-keys.js';
import { LogUnavailable } from '../postgres/pg-errors.js';
import { kurrentMigrations } from './command-index.js';
import { KurrentEventStore } from './kurrent-store.js';

/** Before the append is stored, or after it; each with what the store must make of it. */
const FAULTS: readonly (readonly [string, Fault])[] = [
  ['silence', { kind: 'silence' }],
  ['UNAVAILABLE', { kind: 'status', code: 'UNAVAILABLE' }],
  ['CANCELLED', { kind: 'status', code: 'CANCELLED' }],
  ['ABORTED', { kind: 'status', code: 'ABORTED' }],
  ['a reset of the connection', { kind: 'reset' }],
  ['success that was lost: silence', { kind: 'lost-after-commit', then: { kind: 'silence' } }],
  ['success that was lost: UNAVAILABLE', { kind: 'lost-after-commit', then: { kind: 'status', code: 'UNAVAILABLE' } }],
  ['success that was lost: a reset', { kind: 'lost-after-commit', then: { kind: 'reset' } }],
  ['a wrong refusal that names the revision', { kind: 'wrong-expected', current: 41n }],
  ['a wrong refusal that names none', { kind: 'wrong-expected' }],
];

describe('an append that meets a fault', () => {
  let database: TestDatabase;
  let server: ProtocolServer;
  let store: KurrentEventStore;
  beforeAll(async () => {
    database = await testDatabase(migrated('kurrent', kurrentMigrations));
    server = await startProtocolServer();
    store = new KurrentEventStore({ url: server.url, pool: database.pool, timeoutMs: 600 });
    await store.start();
  });
  afterEach(() => server.faults.clear());
  afterAll(async () => {
    await store.close();
    await server.stop();
    await database.drop();
  });

  it.each(FAULTS)('is written once and answered: %s', async (_, fault) => {
    const start = first(`s-${uuidV7()}`, 2);
    await store.append([start]);
    const next = after((await store.readStream(start.stream)).events, 2);
    server.faults.arm('append', fault);
    const [result] = await store.append([next]);
    expect(server.faults.met('append')).toBeGreaterThan(0);
    expect(result).toMatchObject({ status: 'ok', revision: 3 });
    const { events } = await store.readStream(start.stream);
    expect(events.map(({ id }) => id)).toEqual([...start.events, ...next.events].map(({ id }) => id));
    expect(await store.head()).toBe(events.at(-1)!.position);
  });

  it.each(FAULTS)('is one command to its sender, through all tries: %s', async (_, fault) => {
    const executor = createExecutor({ store, keys: new MemorySubjectKeys() });
    const { streamId } = await executor.execute(request(openNotebook, { shelf: 'housing', owner: 'Ada', subject: uuidV7() }));
    server.faults.arm('append', fault, 3);
    const noted = await executor.execute(request(writeNote, { text: 'once' }, { streamId }));
    expect(noted.revision).toBe(1);
    expect((await store.readStream(`notebook-${streamId}`)).events).toHaveLength(2);
  });

  it('says that the log is unavailable when nothing helps, and writes it once when it is sent again', async () => {
    const append = first(`s-${uuidV7()}`);
    server.faults.arm('append', { kind: 'lost-after-commit', then: { kind: 'status', code: 'UNAVAILABLE' } }, 'until-cleared');
    await expect(store.append([append])).rejects.toBeInstanceOf(LogUnavailable);
    server.faults.clear();
    expect((await store.append([append]))[0]).toMatchObject({ status: expect.stringMatching(/^(ok|duplicate)$/), revision: 0 });
    expect((await store.readStream(append.stream)).events).toHaveLength(1);
  });

  it('tells a retry that another writer came before in spite of a lost answer', async () => {
    const start = first(`s-${uuidV7()}`);
    await store.append([start]);
    const stored = (await store.readStream(start.stream)).events;
    const other = new KurrentEventStore({ url: server.url, pool: database.pool, timeoutMs: 600 });
    await other.append([after(stored)]);
    await other.close();
    server.faults.arm('append', { kind: 'silence' });
    expect(await store.append([after(stored)])).toEqual([{ status: 'conflict', actual: 1 }]);
  });

  it('follows the leader to another node', async () => {
    const leader = await startProtocolServer({ log: server.log });
    try {
      server.follow({ host: '127.0.0.1', port: leader.port });
      const append = first(`s-${uuidV7()}`);
      expect((await store.append([append]))[0]!.status).toBe('ok');
      expect((await store.readStream(append.stream)).events).toHaveLength(1);
    } finally {
      server.follow(undefined);
      await leader.stop();
    }
    const back = first(`s-${uuidV7()}`);
    expect((await store.append([back]))[0]!.status).toBe('ok');
  });
});
