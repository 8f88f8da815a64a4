import { BuildsWorld } from '../../../../test/event-sourcing/builds-world.js';
import { Dying } from '../../../../test/event-sourcing/dying.js';
import { eventually } from '../../../../test/event-sourcing/eventually.js';
import { cards, NotebookCard, shelves } from '../../../../test/event-sourcing/shelves.js';
import type { Projection } from '../projection.js';

/** Cannot apply a note of seven words. */
const fussy: Projection = {
  ...cards,
  on: {
    ...cards.on,
    NoteWritten: (event) =>
      cards.on['NoteWritten']!(event).map((wanted) => ({
        ...wanted,
        fold: (row) => {
          if ((event as { data: { words: number } }).data.words === 7) throw new TypeError('seven');
          return wanted.fold(row);
        },
      })),
  },
};

describe('an event takes effect once', () => {
  let world: BuildsWorld;
  beforeEach(async () => {
    world = await BuildsWorld.open();
  });
  afterEach(() => world.close());

  /** A batch's transaction begins with its checkpoint. */
  const BATCH = /UPDATE projection_checkpoints SET position = \$6/;

  const EACH = ['before UPDATE', 'before COMMIT', 'after COMMIT'];

  it.each([
    ['a row that is written whole', cards, 'opened', [...EACH, 'before SAVEPOINT']],
    ['a row that follows from what it was', cards, 'written', [...EACH, 'before SELECT', 'before INSERT']],
    ['a versioned table', shelves, 'opened', [...EACH, 'before SELECT', 'before COPY']],
  ] as const)(
    'whatever statement of a batch on %s a process dies at: before each, and after COMMIT',
    async (_, projection, does, deaths) => {
      const dying = new Dying(BATCH);
      const running = await world.started([projection], { pool: dying.pool(world.database.pool) });
      const { streamId } = await world.notebook();
      await world.caughtUp(running);
      const died = new Set<string>();
      // Before a statement is after the one before it, for whoever looks at what is stored.
      for (let at = 0, after = false; ;) {
        Object.assign(dying, { at, after });
        const batch = dying.said.length;
        if (does === 'opened') await world.notebook();
        else await world.write(streamId);
        await world.caughtUp(running);
        if (dying.at !== undefined) break;
        const statement = dying.said[batch]![at]!;
        died.add(`${after ? 'after' : 'before'} ${statement.split(/[\s;]/)[0]}`);
        if (statement === 'COMMIT' && !after) after = true;
        else if (statement === 'COMMIT') break;
        else at += 1;
      }
      dying.at = undefined;
      expect([...died]).toEqual(expect.arrayContaining([...deaths]));
      expect(await running.compare()).toEqual([]);
      // It tells with its next sign of life that all is well again.
      await eventually(async () => (await running.status())[0]!.error === undefined);
    },
  );

  it.each([
    ['rows that follow from what they were', cards, 'written'],
    ['a versioned table', shelves, 'opened'],
  ] as const)('and forty events in one batch are the very statements of one, on %s', async (_, projection, does) => {
    const ids = await world.notebooks(40);
    const saidFor = async (events: number): Promise<string[][]> => {
      for (let i = 0; i < events; i += 1) await (does === 'opened' ? world.notebook(`shelf ${i % 3}`) : world.write(ids[i]!));
      const heard = new Dying(BATCH);
      const running = await world.started([projection], { pool: heard.pool(world.database.pool) });
      await world.caughtUp(running);
      await running.stop();
      return heard.said;
    };
    await saidFor(0);
    const one = await saidFor(1);
    expect(one).toHaveLength(1);
    expect(await saidFor(40)).toEqual(one);
  });

  it('and what a batch learnt it knows only once it is committed: a key that it parked, and where it is', async () => {
    const dying = new Dying(BATCH);
    const running = await world.started([fussy], { pool: dying.pool(world.database.pool) });
    for (const after of [false, true]) {
      const { streamId } = await world.notebook();
      await world.caughtUp(running);
      const batch = dying.said.length;
      await world.write(streamId, 'one two three four five six seven');
      await world.caughtUp(running);
      const commit = dying.said[batch]!.length - 1;
      const other = await world.notebook();
      await world.caughtUp(running);
      Object.assign(dying, { at: commit, after });
      await world.write(other.streamId, 'one two three four five six seven');
      await eventually(() => dying.at === undefined);
      await world.write(other.streamId);
      await world.caughtUp(running);
      const { rows } = await world.database.pool.query('SELECT withheld FROM projection_parked WHERE key = $1', [
        `notebook_card:["${other.streamId}"]`,
      ]);
      expect(rows).toEqual([{ withheld: '2' }]);
      expect(await world.dataSource.getRepository(NotebookCard).findOneByOrFail({ notebookId: other.streamId })).toMatchObject({
        notes: 0,
      });
    }
    expect((await running.status())[0]).toMatchObject({ parked: 4, lag: 0 });
    expect(await running.compare()).toEqual([]);
  });
});
