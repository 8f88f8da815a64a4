import { connect, createServer, type Server, type Socket } from 'node:net';
import pg from 'pg';
import { openNotebook, request, writeNote } from '../../../../../test/event-sourcing/notebook.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { createExecutor } from '../../execution/executor.js';
import { uuidV7 } from '../../ids.js';
import { MemorySubjectKeys } from '../../keys/memory-subject-keys.js';
import { logMigrations } from './log-migrations.js';
import { PostgresEventStore } from './postgres-store.js';

/** Stands between the store and PostgreSQL and can lose the answer to an append that the server has got. */
class Wire {
  /** What happens to the next append: its answer never comes, or the connection is reset. */
  next: 'pass' | 'silence' | 'reset' = 'pass';
  lost = 0;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  constructor(private readonly target: URL) {
    this.server = createServer((client) => this.join(client));
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const url = new URL(this.target);
    url.port = String((this.server.address() as { port: number }).port);
    return url.href;
  }

  close(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private join(client: Socket): void {
    const upstream = connect(Number(this.target.port), this.target.hostname);
    let losing: Wire['next'] = 'pass';
    for (const socket of [client, upstream]) {
      this.sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    client.on('data', (bytes) => {
      if (this.next !== 'pass' && bytes.includes('append-one')) {
        losing = this.next;
        this.next = 'pass';
        this.lost += 1;
      }
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (losing === 'pass') client.write(bytes);
      else if (losing === 'reset') client.resetAndDestroy();
    });
    client.on('close', () => upstream.end());
    upstream.on('close', () => client.end());
  }
}

describe('an append whose answer is lost', () => {
  let database: TestDatabase;
  let wire: Wire;
  let pool: pg.Pool;
  let store: PostgresEventStore;
  beforeAll(async () => {
    database = await testDatabase(migrated('log', logMigrations));
    wire = new Wire(new URL(database.url));
    pool = new pg.Pool({ connectionString: await wire.listen(), max: 4 });
    pool.on('error', () => undefined);
    store = new PostgresEventStore({ pool, appendTimeoutMs: 300 });
  });
  afterAll(async () => {
    await store.close();
    wire.close();
    await pool.end();
    await database.drop();
  });

  it.each(['silence', 'reset'] as const)('is written once, and its caller gets the answer all the same (%s)', async (fault) => {
    const executor = createExecutor({ store, keys: new MemorySubjectKeys() });
    const { streamId } = await executor.execute(request(openNotebook, { shelf: 'housing', owner: 'Ada', subject: uuidV7() }));
    wire.next = fault;
    const lostBefore = wire.lost;
    const noted = await executor.execute(request(writeNote, { text: 'once' }, { streamId }));
    expect(wire.lost).toBe(lostBefore + 1);
    expect(noted).toMatchObject({ revision: 1, replayed: true });
    expect((await store.readStream(`notebook-${streamId}`)).events).toHaveLength(2);
  });
});
