import type { DataSource } from 'typeorm';
import { first } from '../../../../test/event-sourcing/chain.js';
import { eventually } from '../../../../test/event-sourcing/eventually.js';
import { openNotebook, request } from '../../../../test/event-sourcing/notebook.js';
import { cards, fixtureDataSource, shelves } from '../../../../test/event-sourcing/shelves.js';
import { ProtocolLog } from '../../../../test/kurrent/log.js';
import { startProtocolServer } from '../../../../test/kurrent/protocol-server.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { createExecutor } from '../execution/executor.js';
import { uuidV7 } from '../ids.js';
import { MemorySubjectKeys } from '../keys/memory-subject-keys.js';
import type { Projection, Reaction } from '../projection.js';
import { START, type EventStore } from '../store.js';
import { kurrentMigrations } from '../stores/kurrent/command-index.js';
import { KurrentEventStore } from '../stores/kurrent/kurrent-store.js';
import { logMigrations } from '../stores/postgres/log-migrations.js';
import { PostgresEventStore } from '../stores/postgres/postgres-store.js';
import { OtherLog, refuseStrange } from './beyond-log.js';
import { Projector } from './projector.js';
import { seenIn } from './seen.js';

const greet: Reaction = { name: 'greet', on: {}, from: 'beginning' };

/** As after a restore of an older copy: the last events are gone, and the sequence will draw their positions again. */
const CUT = `
  ALTER TABLE events DISABLE TRIGGER events_are_append_only;
  DELETE FROM events WHERE position > $1;
  ALTER TABLE events ENABLE TRIGGER events_are_append_only;
  DELETE FROM streams s WHERE NOT EXISTS (SELECT FROM events e WHERE e.stream_id = s.stream_id);
  UPDATE log_head SET hwm = $1;
  SELECT setval('events_position', $1)`;

describe('a log that was cut and written on while nothing ran', () => {
  const keys = new MemorySubjectKeys();
  const stores: PostgresEventStore[] = [];
  const projectors: Projector[] = [];
  const told: unknown[] = [];
  let database: TestDatabase;
  let dataSource: DataSource;
  let store: PostgresEventStore;

  beforeEach(async () => {
    database = await testDatabase(migrated('log', logMigrations));
    dataSource = await fixtureDataSource(database.url);
    store = opened();
    told.length = 0;
  });
  afterEach(async () => {
    for (const one of projectors.splice(0)) await one.stop();
    for (const one of stores.splice(0)) await one.close();
    await dataSource.destroy();
    await database.drop();
  });

  function opened(): PostgresEventStore {
    const one = new PostgresEventStore({ pool: database.pool });
    one.start();
    stores.push(one);
    return one;
  }

  function process(log: EventStore = store, projections: readonly Projection[] = [cards]): Projector {
    const executor = createExecutor({ store: log, keys });
    const onError = (_name: string, error: unknown): void => void told.push(error);
    const parts = { pool: database.pool, dataSource, store: log, keys, projections, reactions: [greet], executor, onError, leaseMs: 500 };
    const one = new Projector(parts);
    projectors.push(one);
    return one;
  }

  async function write(count: number): Promise<string> {
    const executor = createExecutor({ store, keys });
    let position = START;
    for (let i = 0; i < count; i += 1) {
      position = (await executor.execute(request(openNotebook, { shelf: 's', owner: 'Ada', subject: uuidV7() }))).position;
    }
    return position;
  }

  /** Everything is projected and nothing runs any more. */
  async function projected(count: number): Promise<void> {
    const one = process();
    await one.start();
    const position = await write(count);
    expect((await one.waitFor('all', position, 20_000)).reached && (await one.waitForReactions(position, 20_000)).reached).toBe(true);
    await one.stop();
  }

  /** A process that keeps the log remembers how far it was settled: after a cut it is another one. */
  async function cut(position: number): Promise<void> {
    await database.pool.query(CUT.replaceAll('$1', String(position)));
    store = opened();
  }

  async function stored(): Promise<string> {
    const { rows } = await database.pool.query(
      `SELECT (SELECT json_agg(c ORDER BY c.projection) FROM (SELECT projection, version, build, shard, position, seen_position, seen_hash
         FROM projection_checkpoints) c) AS checkpoints, (SELECT json_agg(n ORDER BY n.notebook_id) FROM notebook_card n) AS cards,
         (SELECT json_agg(tablename ORDER BY tablename) FROM pg_tables WHERE schemaname = 'public') AS tables`,
    );
    return JSON.stringify(rows);
  }

  it.each([0, 3])('is refused before anything is changed, with %i events more than there were', async (more) => {
    await projected(5);
    await cut(3);
    await write(2 + more);
    const before = await stored();
    const starting = process(store, [cards, shelves]).start();
    await expect(starting).rejects.toThrow(OtherLog);
    await expect(starting).rejects.toThrow(
      /^At 0+5 the log holds another event than the one that .* was made from: .* Nothing was changed\./,
    );
    expect(await stored()).toBe(before);
  });

  it('is not taken for another when it is whole, or was cut behind what anybody had seen', async () => {
    await projected(3);
    await write(2);
    await cut(3);
    const position = await write(4);
    const one = process();
    await one.start();
    expect((await one.waitFor('all', position, 20_000)).reached).toBe(true);
    expect(told).toEqual([]);
  });

  it('is refused where events now stand at positions that had none', async () => {
    await projected(3);
    await database.pool.query("SELECT setval('events_position', 9)");
    const one = process(opened());
    await one.start();
    expect((await one.waitFor('all', '9'.padStart(20, '0'), 20_000)).reached).toBe(true);
    await one.stop();
    await cut(3);
    await write(8);
    await expect(process().start()).rejects.toThrow(/^At 0+4 the log holds another event/);
  });

  it('is refused by whoever takes a unit over, who then stands still, shows why, and is told once', async () => {
    await projected(5);
    await cut(3);
    const one = process();
    // As where the log is cut in the moment in which a process starts.
    one.refuseStrangeLog = () => Promise.resolve();
    await write(3);
    const before = await stored();
    await one.start();
    await eventually(async () => (await one.status()).every(({ error }) => error === 'other-log'));
    expect(told.filter((error) => error instanceof OtherLog)).toHaveLength(2);
    expect(await stored()).toBe(before);
  });

  it('cannot be known by a checkpoint of an older release, which remembers from its next step on', async () => {
    await projected(2);
    await database.pool.query('UPDATE projection_checkpoints SET seen_position = NULL, seen_hash = NULL');
    await projected(1);
    await cut(2);
    await write(1);
    await expect(process().start()).rejects.toThrow(OtherLog);
  });

  it('is known on KurrentDB too', async () => {
    const kurrent = await testDatabase(migrated('kurrent', kurrentMigrations));
    const [one, other] = [await startProtocolServer({ log: new ProtocolLog() }), await startProtocolServer({ log: new ProtocolLog() })];
    const [log, otherLog] = [one, other].map(({ url }) => new KurrentEventStore({ url, pool: kurrent.pool }));
    const stream = `s-${uuidV7()}`;
    for (const each of [log!, otherLog!]) await each.append([first(stream, 4)]);
    const { events } = await log!.readAll({ after: START, limit: 3 });
    const { position } = events.at(-1)!;
    const place = { projection: 'cards', position, seen: seenIn(events.at(-1)!) };
    await expect(refuseStrange(log!, place)).resolves.toBeUndefined();
    await expect(refuseStrange(otherLog!, place)).rejects.toThrow(OtherLog);
    const between = { ...place, seen: seenIn(events[1]!) };
    await expect(refuseStrange(log!, between)).rejects.toThrow(OtherLog);
    for (const each of [log!, otherLog!]) await each.close();
    for (const each of [one, other]) await each.stop();
    await kurrent.drop();
  });
});
