import type { DataSource } from 'typeorm';
import { eventually } from '../../../../test/event-sourcing/eventually.js';
import { closeNotebook, openNotebook, request, writeNote } from '../../../../test/event-sourcing/notebook.js';
import { poisonedCards, poisonedShelves, type Poison } from '../../../../test/event-sourcing/poison.js';
import { NotebookCard } from '../../../../test/event-sourcing/shelves.js';
import { erase, openLogWorld, type LogWorld } from '../../../../test/event-sourcing/log-world.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import type { CommandExecutor } from '../execute.js';
import { streamIdOf, uuidV7 } from '../ids.js';
import type { PostgresSubjectKeys } from '../keys/postgres-subject-keys.js';
import type { Projection, Reaction } from '../projection.js';
import type { PostgresEventStore } from '../stores/postgres/postgres-store.js';
import { Projector } from './projector.js';

const by = 'piotr-zielinski';

describe('a key whose event cannot be applied', () => {
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

  /** A process; one that is not started only looks and helps, as a tool does. */
  function process(projections: readonly Projection[], reactions: readonly Reaction[] = []): Projector {
    const made = new Projector({ pool: database.pool, dataSource, store, keys, projections, reactions, executor });
    running.push(made);
    return made;
  }

  async function working(projections: readonly Projection[], reactions: readonly Reaction[] = []): Promise<Projector> {
    const made = process(projections, reactions);
    await made.start();
    return made;
  }

  async function open(shelf = 'housing', subject = uuidV7()): Promise<{ streamId: string; position: string }> {
    return executor.execute(request(openNotebook, { shelf, owner: 'Ada Example', subject }));
  }
  const write = async (streamId: string, text: string): Promise<string> =>
    (await executor.execute(request(writeNote, { text }, { streamId }))).position;
  const upToHead = async (projector: Projector): Promise<void> => {
    expect((await projector.waitFor('all', await store.head(), 10_000)).reached).toBe(true);
  };
  const card = (notebookId: string): Promise<NotebookCard> => dataSource.getRepository(NotebookCard).findOneByOrFail({ notebookId });

  it('is listed with what it stopped at and how much waits behind, without a word of what was said', async () => {
    const projector = await working([poisonedCards({ words: 3 })]);
    const bad = await open();
    const stopped = await write(bad.streamId, 'one two three');
    await write(bad.streamId, 'one two');
    await upToHead(projector);
    const { items, total } = await projector.parked.list();
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      projection: 'cards',
      key: `notebook_card:["${bad.streamId}"]`,
      shown: true,
      position: stopped,
      eventType: 'NoteWritten',
      code: 'TypeError',
      behind: 1,
    });
    expect(JSON.stringify(items)).not.toMatch(/confidence|Ada/);
    const since = items[0]!.since;
    expect(await projector.parked.about(['cards'], [bad.streamId, uuidV7()])).toEqual(new Map([[bad.streamId, since]]));
    expect(await projector.parked.about(['shelves'], [bad.streamId])).toEqual(new Map());
    expect(await projector.parked.within(['cards'])).toEqual(since);
  });

  it('is tried again from another process while its worker goes on, and is then as a rebuild makes it', async () => {
    const poison: Poison = { words: 3 };
    const worker = await working([poisonedCards(poison)]);
    const bad = await open();
    const good = await open();
    await write(bad.streamId, 'one two three');
    await write(bad.streamId, 'one two');
    await write(good.streamId, 'one');
    await upToHead(worker);
    const helper = process([poisonedCards({})]);
    poison.words = undefined;
    const writing = (async () => {
      for (let i = 0; i < 40; i += 1) await write(i % 2 ? bad.streamId : good.streamId, 'a b');
    })();
    expect(await helper.parked.retry('cards', 'all')).toEqual({ whole: [`notebook_card:["${bad.streamId}"]`], waiting: [] });
    await writing;
    await upToHead(worker);
    expect([(await card(bad.streamId)).notes, (await card(good.streamId)).notes]).toEqual([22, 21]);
    expect((await worker.parked.list()).total).toBe(0);
    expect(await worker.compare()).toEqual([]);
  });

  it('waits on where the next of its events cannot be applied either, and what came before counts', async () => {
    const poison: Poison = { words: 3 };
    const worker = await working([poisonedCards(poison)]);
    const { streamId } = await open();
    await write(streamId, 'one two three');
    await write(streamId, 'one');
    const next = await write(streamId, 'one two three four');
    await write(streamId, 'one');
    await upToHead(worker);
    poison.words = 4;
    const key = `notebook_card:["${streamId}"]`;
    expect(await process([poisonedCards({ words: 4 })]).parked.retry('cards', key)).toEqual({ whole: [], waiting: [key] });
    expect((await worker.parked.list()).items).toMatchObject([{ key, position: next, behind: 1 }]);
    expect((await card(streamId)).notes).toBe(2);
    await expect(worker.parked.retry('cards', 'notebook_card:["nobody"]')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('goes on without an event that a person answered, and a rebuild leaves it out as well', async () => {
    const worker = await working([poisonedCards({ tooLong: 'attic' })]);
    const bad = await open('attic');
    const good = await open();
    await upToHead(worker);
    const [parked] = (await worker.parked.list()).items;
    expect(parked).toMatchObject({ key: `notebook_card:["${bad.streamId}"]`, code: '22001', eventType: 'NotebookOpened' });
    const given = { projection: 'cards', key: parked!.key, reason: 'cannot-be-repaired', note: 'The shelf has gone.', by } as const;
    await expect(worker.parked.answer({ ...given, eventId: uuidV7() })).rejects.toMatchObject({ kind: 'moved' });
    expect(await worker.parked.answer({ ...given, eventId: parked!.eventId })).toEqual({ whole: [parked!.key], waiting: [] });
    await write(good.streamId, 'one');
    await upToHead(worker);
    expect((await dataSource.getRepository(NotebookCard).find()).map(({ notebookId }) => notebookId)).toEqual([good.streamId]);
    expect(await worker.compare()).toEqual([]);
    const { rows } = await database.pool.query('SELECT key, reason, note, answered_by FROM projection_answers');
    expect(rows).toEqual([{ key: parked!.key, reason: given.reason, note: given.note, answered_by: by }]);
  });

  it('takes its place among what other streams did to the same rows meanwhile, version by version', async () => {
    const poison: Poison = {};
    const worker = await working([poisonedShelves(poison)]);
    await open('attic');
    const bad = await open('attic');
    await upToHead(worker);
    poison.notebook = bad.streamId;
    await executor.execute(request(closeNotebook, { reason: 'done' }, { streamId: bad.streamId }));
    const other = await open('attic');
    await executor.execute(request(closeNotebook, { reason: 'done' }, { streamId: other.streamId }));
    await upToHead(worker);
    expect((await worker.parked.list()).items).toMatchObject([{ key: `stream:notebook-${bad.streamId}`, code: 'RangeError', behind: 0 }]);
    delete poison.notebook;
    expect(await worker.parked.retry('shelves', 'all')).toMatchObject({ waiting: [] });
    expect(await worker.compare()).toEqual([]);
    const { rows } = await database.pool.query("SELECT open FROM shelf_count WHERE shelf = 'closed' ORDER BY known_from_position");
    expect(rows).toEqual([{ open: 1 }, { open: 2 }]);
  });

  it('is not tried by code that cannot apply what was applied to the same rows before: nothing of it would be lost in silence', async () => {
    const poison: Poison = {};
    const worker = await working([poisonedShelves(poison)]);
    const close = (streamId: string): Promise<unknown> => executor.execute(request(closeNotebook, { reason: 'done' }, { streamId }));
    const [first, bad, last] = [await open(), await open(), await open()];
    await close(first.streamId);
    await upToHead(worker);
    poison.notebook = bad.streamId;
    await close(bad.streamId);
    await close(last.streamId);
    await upToHead(worker);
    poison.notebook = first.streamId;
    await expect(worker.parked.retry('shelves', 'all')).rejects.toMatchObject({ code: 'parked.cannot-replay' });
    expect((await worker.parked.list()).items).toMatchObject([{ key: `stream:notebook-${bad.streamId}` }]);
    delete poison.notebook;
    expect(await worker.parked.retry('shelves', 'all')).toMatchObject({ waiting: [] });
    expect(await worker.compare()).toEqual([]);
    const { rows } = await database.pool.query("SELECT open FROM shelf_count WHERE shelf = 'closed' AND known_to_position IS NULL");
    expect(rows).toEqual([{ open: 3 }]);
  });

  it('is not tried by code that fails earlier in the same stream than where it waits', async () => {
    const poison: Poison = {};
    const worker = await working([poisonedCards(poison)]);
    const [early, later] = [await open(), await open()];
    poison.notebook = early.streamId;
    await write(early.streamId, 'one');
    await upToHead(worker);
    delete poison.notebook;
    await write(later.streamId, 'one');
    await upToHead(worker);
    poison.notebook = later.streamId;
    await write(later.streamId, 'two');
    await upToHead(worker);
    await expect(worker.parked.retry('cards', 'all')).rejects.toMatchObject({ code: 'parked.cannot-replay' });
    delete poison.notebook;
    expect(await worker.parked.retry('cards', 'all')).toMatchObject({ waiting: [] });
    expect([(await card(early.streamId)).notes, (await card(later.streamId)).notes]).toEqual([1, 2]);
    expect(await worker.compare()).toEqual([]);
  });

  it('is helped together with a hundred others in one go', async () => {
    const poison: Poison = { words: 3 };
    const worker = await working([poisonedCards(poison)]);
    const notebooks: string[] = [];
    for (let i = 0; i < 100; i += 1) notebooks.push((await open()).streamId);
    for (const streamId of notebooks) await write(streamId, 'one two three');
    for (const streamId of notebooks) await write(streamId, 'one');
    await upToHead(worker);
    expect(await worker.parked.list(10)).toMatchObject({ total: 100, items: { length: 10 } });
    delete poison.words;
    expect((await worker.parked.retry('cards', 'all')).whole).toHaveLength(100);
    await write(notebooks[0]!, 'one');
    await upToHead(worker);
    expect((await card(notebooks[0]!)).notes).toBe(3);
    expect(await worker.compare()).toEqual([]);
  });

  it('loses what tells of somebody who is erased while it waits, and does not get it back when it is tried again', async () => {
    const subject = uuidV7();
    const poison: Poison = { words: 3 };
    const worker = await working([poisonedCards(poison)]);
    const { streamId } = await open('housing', subject);
    await write(streamId, 'one two three');
    await upToHead(worker);
    expect((await card(streamId)).owner).toBe('Ada Example');
    const other = await open();
    await keys.destroy(subject);
    await executor.execute(request(erase, { personId: subject }, { streamId: other.streamId }));
    await upToHead(worker);
    expect((await card(streamId)).owner).toBeNull();
    delete poison.words;
    await worker.parked.retry('cards', 'all');
    expect(await card(streamId)).toMatchObject({ owner: null, notes: 1 });
    expect(await worker.compare()).toEqual([]);
  });

  it('of a reaction is a command: sent again with its own key, or answered and never sent', async () => {
    let text = '';
    const refused: Reaction = {
      name: 'greet',
      on: {
        NotebookOpened: (event) => {
          const { stream } = event as { stream: string };
          const input = text === '' ? { text: 'hello', expectedNotes: 9 } : { text };
          return [{ command: writeNote as never, streamId: streamIdOf(stream), input }];
        },
      },
    };
    const worker = await working([poisonedCards({})], [refused]);
    const [one, two] = [await open(), await open()];
    await eventually(async () => (await worker.parked.list()).total === 2);
    const { items } = await worker.parked.list();
    expect(items.map(({ projection, code }) => [projection, code])).toEqual([['reaction:greet', 'refused:notebook.moved'], ['reaction:greet', 'refused:notebook.moved']]); // prettier-ignore
    const answered = items.find(({ position }) => position === one.position)!;
    await worker.parked.answer({ projection: answered.projection, key: answered.key, reason: 'no-longer-needed', by });
    text = 'welcome';
    expect(await worker.parked.retry('reaction:greet', 'all')).toMatchObject({ whole: { length: 1 }, waiting: [] });
    const notes = async (id: string): Promise<number> => (await store.readStream(`notebook-${id}`)).events.length - 1;
    expect([await notes(one.streamId), await notes(two.streamId)]).toEqual([0, 1]);
    expect((await worker.parked.list()).total).toBe(0);
  });
});
