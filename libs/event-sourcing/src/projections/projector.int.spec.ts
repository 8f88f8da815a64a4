import type { DataSource } from 'typeorm';
import { eventually } from '../../../../test/event-sourcing/eventually.js';
import { erase, openLogWorld, type LogWorld } from '../../../../test/event-sourcing/log-world.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import type { CommandExecutor } from '../execute.js';
import { closeNotebook, openNotebook, request, writeNote, type NotebookOpened } from '../../../../test/event-sourcing/notebook.js';
import { cards, NotebookCard, shelves, ShelfCount } from '../../../../test/event-sourcing/shelves.js';
import type { DomainEvent } from '../event.js';
import { streamIdOf, uuidV7 } from '../ids.js';
import type { PostgresSubjectKeys } from '../keys/postgres-subject-keys.js';
import { change, on, type Projection, type Reaction } from '../projection.js';
import type { PostgresEventStore } from '../stores/postgres/postgres-store.js';
import { Projector } from './projector.js';

describe('projections', () => {
  let world: LogWorld;
  let database: TestDatabase;
  let dataSource: DataSource;
  let store: PostgresEventStore;
  let keys: PostgresSubjectKeys;
  let executor: CommandExecutor;
  const running: Projector[] = [];

  beforeEach(async () => {
    world = await openLogWorld();
    ({ database, dataSource, store, keys, executor } = world);
  });
  afterEach(async () => {
    for (const projector of running.splice(0)) await projector.stop();
    await world.close();
  });

  function projector(projections: readonly Projection[], more: { pageSize?: number; reactions?: Reaction[] } = {}): Projector {
    const made = new Projector({ pool: database.pool, dataSource, store, keys, projections, executor, ...more });
    running.push(made);
    return made;
  }

  async function open(shelf = 'housing', subject = uuidV7()): Promise<{ streamId: string; position: string; subject: string }> {
    const done = await executor.execute(request(openNotebook, { shelf, owner: 'Ada Example', subject }));
    return { streamId: done.streamId, position: done.position, subject };
  }

  async function write(streamId: string, text: string): Promise<string> {
    return (await executor.execute(request(writeNote, { text }, { streamId }))).position;
  }

  it('shows what was written before and after it started, through the view of the entity', async () => {
    const { streamId } = await open();
    const running = projector([cards, shelves]);
    await running.start();
    const position = await write(streamId, 'in her own words');
    expect(await running.waitFor('all', position, 5_000)).toEqual({ reached: true, position });
    const card = await dataSource.getRepository(NotebookCard).findOneByOrFail({ notebookId: streamId });
    expect(card).toMatchObject({ owner: 'Ada Example', notes: 1, words: [4], total: '4', tags: ['housing'], lastShelf: 'housing' });
    expect(card.openedAt).toMatch(/Z$/);
    const owner = expect.stringMatching(new RegExp(`:${process.pid}:[0-9a-f]{8}$`)) as string;
    const unit = { version: 1, build: 1, shard: 0, position, head: position, lag: 0, lagIn: 'positions', parked: 0 };
    const standing = { ...unit, owner, leaseMs: expect.any(Number) as number, error: undefined };
    expect(await running.status()).toEqual([
      { name: 'cards', ...standing },
      { name: 'shelves', ...standing },
    ]);
  });

  it('says what was reached when the time is over', async () => {
    const { position } = await open();
    const idle = projector([cards]);
    await idle.prepare();
    expect(await idle.waitFor('all', position, 60)).toEqual({ reached: false, position: '0'.repeat(20) });
  });

  it('equals a rebuild from zero at any page size, and notices a row that was tampered with', async () => {
    for (let i = 0; i < 30; i += 1) {
      const { streamId } = await open(`shelf ${i % 3}`);
      for (let n = 0; n < i % 4; n += 1) await write(streamId, 'a b c');
      if (i % 5 === 0) await executor.execute(request(closeNotebook, { reason: 'done' }, { streamId }));
    }
    const running = projector([cards, shelves], { pageSize: 7 });
    await running.start();
    expect((await running.waitFor('all', await store.head(), 5_000)).reached).toBe(true);
    expect(await running.compare()).toEqual([]);
    const { rows } = await database.pool.query<{ notebook_id: string }>(
      'UPDATE notebook_card_v1 SET notes = 99 WHERE notes = 1 RETURNING notebook_id',
    );
    await database.pool.query("DELETE FROM open_notebook_v1 WHERE shelf = 'shelf 1'");
    const differences = await running.compare();
    expect(differences).toContainEqual(
      expect.objectContaining({ table: 'notebook_card', kind: 'different', columns: ['notes'], key: rows[0]!.notebook_id }),
    );
    expect(differences).toContainEqual(expect.objectContaining({ table: 'open_notebook', kind: 'missing', columns: [] }));
  });

  it('keeps every version of a versioned row, with when it was known', async () => {
    const running = projector([shelves]);
    const times = [];
    for (let i = 0; i < 3; i += 1) times.push((await open()).position);
    await running.start();
    const { position } = await open();
    await running.waitFor('all', position, 5_000);
    const { rows } = await database.pool.query(
      "SELECT open, known_from_position, known_to_position FROM shelf_count WHERE shelf = 'housing' ORDER BY 2",
    );
    expect(rows).toEqual([
      { open: 1, known_from_position: times[0], known_to_position: times[1] },
      { open: 2, known_from_position: times[1], known_to_position: times[2] },
      { open: 3, known_from_position: times[2], known_to_position: position },
      { open: 4, known_from_position: position, known_to_position: null },
    ]);
    expect(await dataSource.getRepository(ShelfCount).count()).toBe(4);
  });

  it('parks the row that an event cannot be applied to, lets the others go on, and applies it once the code can', async () => {
    const fussy = (broken: boolean): Projection => ({
      ...cards,
      on: {
        ...cards.on,
        NoteWritten: on<DomainEvent<'NoteWritten', { words: number }>>((event) => [
          change(NotebookCard, { notebookId: streamIdOf(event.stream) }, (card) => {
            if (broken && event.data.words === 3) throw new TypeError('who said what');
            return { ...card!, notes: card!.notes + 1 };
          }),
        ]),
      },
    });
    const bad = await open();
    const good = await open();
    const before = projector([fussy(true)]);
    await before.start();
    await write(bad.streamId, 'one two three');
    await write(bad.streamId, 'one two');
    const position = await write(good.streamId, 'one');
    await before.waitFor('all', position, 5_000);
    const notes = async (id: string): Promise<number> =>
      (await dataSource.getRepository(NotebookCard).findOneByOrFail({ notebookId: id })).notes;
    expect([await notes(bad.streamId), await notes(good.streamId)]).toEqual([0, 1]);
    expect(await before.status()).toMatchObject([{ parked: 1, lag: 0 }]);
    const { rows } = await database.pool.query('SELECT key, code, withheld FROM projection_parked');
    expect(rows).toEqual([{ key: `notebook_card:["${bad.streamId}"]`, code: 'TypeError', withheld: '2' }]);
    await before.stop();
    const after = projector([fussy(false)]);
    await after.start();
    await after.waitFor('all', await write(good.streamId, 'two'), 5_000);
    await eventually(async () => (await after.status())[0]!.parked === 0);
    expect([await notes(bad.streamId), await notes(good.streamId)]).toEqual([2, 2]);
  });

  it('parks the row whose value the database refuses', async () => {
    const good = await open('short');
    const bad = await open('a shelf whose name is far too long for the column');
    const also = await open('short too');
    const running = projector([cards]);
    await running.start();
    await running.waitFor('all', also.position, 5_000);
    const ids = (await dataSource.getRepository(NotebookCard).find()).map((card) => card.notebookId);
    expect(ids.sort()).toEqual([good.streamId, also.streamId].sort());
    const { rows } = await database.pool.query('SELECT key, code FROM projection_parked');
    expect(rows).toEqual([{ key: `notebook_card:["${bad.streamId}"]`, code: '22001' }]);
  });

  it('clears the personal columns of somebody who was erased, and a rebuild finds the same', async () => {
    const { streamId, subject } = await open();
    const other = await open();
    const running = projector([cards]);
    await running.start();
    await keys.destroy(subject);
    const { position } = await executor.execute(request(erase, { personId: subject }, { streamId }));
    await running.waitFor('all', position, 5_000);
    const owners = await dataSource.getRepository(NotebookCard).find({ select: { notebookId: true, owner: true } });
    expect(new Map(owners.map((card) => [card.notebookId, card.owner]))).toEqual(new Map([[streamId, null], [other.streamId, 'Ada Example']])); // prettier-ignore
    expect(await running.compare()).toEqual([]);
    expect(running.columns().filter((column) => column.personal)).toEqual([
      { table: 'notebook_card', column: 'owner', type: 'text', personal: true },
    ]);
  });

  it('refuses tables that changed without a new version', async () => {
    await projector([cards]).prepare();
    const changed: Projection = { ...cards, versioned: [NotebookCard] };
    await expect(projector([changed]).prepare()).rejects.toThrow('raise it');
  });

  it('serves the old version until the new one has caught up', async () => {
    const { streamId, position } = await open();
    const one = projector([cards]);
    await one.start();
    await one.waitFor('all', position, 5_000);
    await one.stop();
    const two = projector([{ ...cards, version: 2 }]);
    await two.prepare();
    expect(await dataSource.getRepository(NotebookCard).countBy({ notebookId: streamId })).toBe(1);
    await two.start();
    await two.waitFor('all', await write(streamId, 'x'), 5_000);
    for (let notes = 0; notes !== 1;) {
      notes = (await dataSource.getRepository(NotebookCard).findOneByOrFail({ notebookId: streamId })).notes;
    }
  });

  it('applies each event once while its connections are cut', async () => {
    const running = projector([cards, shelves], { pageSize: 2 });
    await running.start();
    const stop = new AbortController();
    const attacker = (async () => {
      while (!stop.signal.aborted) {
        const victims =
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ~ '_v1|checkpoints' AND pid <> pg_backend_pid() AND datname = current_database()";
        await database.pool.query(victims).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    for (let i = 0; i < 15; i += 1) await write((await open(`shelf ${i % 3}`)).streamId, 'a b c');
    await new Promise((resolve) => setTimeout(resolve, 200));
    stop.abort();
    await attacker;
    await eventually(async () => (await running.waitFor('all', await store.head(), 1_000).catch(() => ({ reached: false }))).reached);
    expect(await running.compare()).toEqual([]);
    expect(await dataSource.getRepository(NotebookCard).count()).toBe(15);
  });

  it('runs a reaction once for each cause, also after a restart, and leaves alone what was before', async () => {
    const early = await open();
    const reaction: Reaction = {
      name: 'greet',
      on: {
        NotebookOpened: (event) => {
          const { stream } = event as { stream: string };
          return [{ command: writeNote as never, streamId: streamIdOf(stream), input: { text: 'welcome' } }];
        },
      },
    };
    const one = projector([cards], { reactions: [reaction] });
    await one.start();
    const { streamId } = await open();
    const noted = async (id: string): Promise<number> => (await store.readStream(`notebook-${id}`)).events.length;
    await eventually(async () => (await noted(streamId)) === 2);
    await one.stop();
    await database.pool.query("UPDATE projection_checkpoints SET position = 0 WHERE projection = 'reaction:greet'");
    const two = projector([cards], { reactions: [reaction] });
    await two.start();
    await eventually(async () => (await noted(early.streamId)) === 2);
    await two.stop();
    expect(await noted(streamId)).toBe(2);
    const { events } = await store.readStream(`notebook-${streamId}`);
    const opened = events.find((event) => event.type === ('NotebookOpened' satisfies NotebookOpened['type']))!;
    expect(events[1]).toMatchObject({ causationId: opened.id, correlationId: opened.correlationId });
  });
});
