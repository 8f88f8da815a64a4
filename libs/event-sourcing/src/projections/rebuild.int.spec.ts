import { BuildsWorld } from '../../../../test/event-sourcing/builds-world.js';
import { eventually } from '../../../../test/event-sourcing/eventually.js';
import { writeNote } from '../../../../test/event-sourcing/notebook.js';
import { cards, NotebookCard, shelves } from '../../../../test/event-sourcing/shelves.js';
import { streamIdOf } from '../ids.js';
import type { Projection, Reaction } from '../projection.js';

describe('a rebuild of a version', () => {
  let world: BuildsWorld;
  beforeEach(async () => {
    world = await BuildsWorld.open();
  });
  afterEach(() => world.close());

  it('fills tables of its own beside those that are shown, and is shown in their place once it is equal', async () => {
    const [id] = await world.notebooks(9);
    const running = await world.started([cards, shelves], { pageSize: 5 });
    await world.caughtUp(running);
    await running.builds.rebuild('cards');
    await running.builds.rebuild('shelves');
    await world.shown(running, 'cards', 1, 2);
    await world.shown(running, 'shelves', 1, 2);
    await world.write(id!);
    await world.caughtUp(running);
    expect(await world.dataSource.getRepository(NotebookCard).countBy({ notebookId: id!, notes: 1 })).toBe(1);
    expect(await running.compare()).toEqual([]);
  });

  it('keeps the tables that were shown last for a look back, and no older ones', async () => {
    await world.notebooks(2);
    const running = await world.started([cards]);
    await world.caughtUp(running);
    for (const build of [2, 3]) {
      await running.builds.rebuild('cards');
      await world.shown(running, 'cards', 1, build);
    }
    expect(await world.tables()).toEqual(['notebook_card_v1_b2', 'notebook_card_v1_b3']);
  });

  it('is asked for in one process and made by another, without a restart; without one it says that it waits', async () => {
    await world.notebooks(2);
    const asking = world.process([cards]);
    await asking.prepare();
    await asking.builds.rebuild('cards');
    expect((await world.build(asking, 'cards')).next).toMatchObject({ status: 'building', attended: false });
    await world.started([cards]);
    await world.shown(asking, 'cards', 1, 2);
  });

  it('is refused when a row that is shown is not as the log says; a person may drop it, or take it over by name', async () => {
    const [id] = await world.notebooks(4);
    const running = await world.started([cards]);
    await world.caughtUp(running);
    await world.database.pool.query('UPDATE notebook_card_v1 SET notes = 99 WHERE notebook_id = $1', [id]);
    await running.builds.rebuild('cards');
    const { differences } = await world.refused(running, 'cards');
    expect(differences!.findings).toEqual([{ table: 'notebook_card', kind: 'different', columns: ['notes'], rows: 1, keys: [id] }]);
    expect(await world.dataSource.getRepository(NotebookCard).countBy({ notes: 99 })).toBe(1);
    expect(await world.tables()).toEqual(['notebook_card_v1', 'notebook_card_v1_b2']);
    await expect(running.builds.accept('cards', { by: 'Ada' })).rejects.toMatchObject({ code: 'same-version' });
    await running.builds.drop('cards');
    expect(await world.tables()).toEqual(['notebook_card_v1']);
    await running.builds.rebuild('cards');
    await world.refused(running, 'cards');
    await running.builds.accept('cards', { by: 'Ada', sameVersion: true });
    await world.shown(running, 'cards', 1, 3);
    expect(await running.compare()).toEqual([]);
    const { rows } = await world.database.pool.query('SELECT accepted_by, accepted_at FROM projection_builds WHERE build = 3');
    expect(rows).toEqual([{ accepted_by: 'Ada', accepted_at: expect.any(Date) as Date }]);
  });

  it('is refused when the code makes other rows than it did', async () => {
    const [id] = await world.notebooks(3);
    const before = await world.started([cards]);
    await world.write(id!, 'one two three');
    await world.caughtUp(before);
    await before.stop();
    const planted = await world.started([countingTwice]);
    await planted.builds.rebuild('cards');
    const { differences } = await world.refused(planted, 'cards');
    expect(differences!.findings.map(({ kind, columns }) => ({ kind, columns }))).toEqual([{ kind: 'different', columns: ['total'] }]);
  });

  it('is refused a second time while one is made, saying since when and how far that is', async () => {
    await world.notebooks(2);
    const running = await world.started([cards]);
    await world.caughtUp(running);
    await running.stop();
    const asking = world.process([cards]);
    const [one, two] = await Promise.allSettled([asking.builds.rebuild('cards'), world.process([cards]).builds.rebuild('cards')]);
    const refused = [one, two].find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect([one, two].map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((refused.reason as Error).message).toMatch(
      /^cards v1 build 2 is being made since 20\d\d-[-0-9T:.]+Z and has come to 0{20} of 0{18}\d\d: wait for it, or drop it first\.$/,
    );
  });

  it('does nothing again that reactions did', async () => {
    const greet: Reaction = {
      name: 'greet',
      on: {
        NotebookOpened: (event) => [
          { command: writeNote as never, streamId: streamIdOf((event as { stream: string }).stream), input: { text: 'welcome' } },
        ],
      },
    };
    const running = await world.started([cards], { reactions: [greet] });
    const { streamId } = await world.notebook();
    const written = async (): Promise<number> => (await world.store.readStream(`notebook-${streamId}`)).events.length;
    await eventually(async () => (await written()) === 2);
    const head = await world.store.head();
    await running.builds.rebuild('cards');
    await world.shown(running, 'cards', 1, 2);
    const { streamId: next } = await world.notebook();
    await eventually(async () => (await world.store.readStream(`notebook-${next}`)).events.length === 2);
    expect(await written()).toBe(2);
    expect(Number(await world.store.head()) - Number(head)).toBe(2);
  });

  it('leaves out what an erasure took, also one that comes while it is made', async () => {
    const before = await world.notebook();
    const during = await world.notebook();
    await world.notebooks(6);
    const running = await world.started([cards], { pageSize: 2 });
    await world.erase(before.streamId, before.subject);
    await world.caughtUp(running);
    await running.builds.rebuild('cards');
    await world.erase(during.streamId, during.subject);
    await world.shown(running, 'cards', 1, 2);
    await world.caughtUp(running);
    const owners = await world.dataSource.getRepository(NotebookCard).find({ select: { notebookId: true, owner: true } });
    expect(owners.filter(({ owner }) => owner === null).map(({ notebookId }) => notebookId).sort()).toEqual([before.streamId, during.streamId].sort()); // prettier-ignore
  });

  it('is refused when it waits at a key that the shown one does not, and repairs one that only the shown one waits at', async () => {
    const ids = await world.notebooks(3);
    const running = await world.started([cards]);
    await world.write(ids[0]!, 'one two three four five six seven');
    await world.caughtUp(running);
    await running.stop();
    const failing = await world.started([failingAtSeven]);
    await failing.builds.rebuild('cards');
    const { differences } = await world.refused(failing, 'cards');
    expect(differences!.findings).toContainEqual({
      table: 'cards',
      kind: 'parked',
      columns: [],
      rows: 1,
      keys: [`notebook_card:["${ids[0]}"]`],
    });
    await failing.builds.drop('cards');
    await world.write(ids[1]!, 'one two three four five six seven');
    await world.caughtUp(failing);
    expect((await failing.status())[0]).toMatchObject({ parked: 1 });
    await failing.stop();
    const mended = await world.started([{ ...cards, version: 2 }]);
    await world.shown(mended, 'cards', 2, 1);
    await world.caughtUp(mended);
    expect((await mended.status())[0]).toMatchObject({ parked: 0 });
    expect(await mended.compare()).toEqual([]);
  });

  it('moves to more shards, and back', async () => {
    await world.notebooks(12);
    const one = await world.started([cards]);
    await world.caughtUp(one);
    await one.stop();
    const four = await world.started([{ ...cards, shards: 4 }], { pageSize: 3 });
    expect((await four.status()).length).toBe(1);
    await four.builds.rebuild('cards');
    await world.shown(four, 'cards', 1, 2);
    expect((await four.status()).length).toBe(4);
    await world.notebooks(5);
    await world.caughtUp(four);
    expect(await four.compare()).toEqual([]);
    await four.stop();
    const again = await world.started([cards], { pageSize: 3 });
    await again.builds.rebuild('cards');
    await world.notebooks(5);
    await world.shown(again, 'cards', 1, 3);
    await world.caughtUp(again);
    expect(await again.compare()).toEqual([]);
  });

  it('leaves those who may read a view able to, and what others made of it', async () => {
    const role = `reader_${Math.random().toString(36).slice(2, 10)}`;
    const { pool } = world.database;
    await world.notebooks(2);
    const running = await world.started([cards]);
    await world.caughtUp(running);
    try {
      await pool.query(
        `CREATE ROLE ${role}; GRANT SELECT ON notebook_card TO ${role}; CREATE VIEW of_others AS SELECT count(*)::int AS n FROM notebook_card`,
      );
      await running.builds.rebuild('cards');
      await world.shown(running, 'cards', 1, 2);
      await running.stop();
      expect((await pool.query(`SELECT has_table_privilege('${role}', 'notebook_card', 'SELECT') AS may, n FROM of_others`)).rows).toEqual([
        { may: true, n: 2 },
      ]);
    } finally {
      await pool.query(`DROP VIEW IF EXISTS of_others; DROP OWNED BY ${role}; DROP ROLE ${role}`);
    }
  });

  it('is shown by a view of another role, which may read what this one made', async () => {
    const role = `owner_${Math.random().toString(36).slice(2, 10)}`;
    const { pool } = world.database;
    await world.notebooks(2);
    const running = await world.started([cards]);
    await world.caughtUp(running);
    try {
      await pool.query(`CREATE ROLE ${role}; GRANT SELECT ON notebook_card_v1 TO ${role}; ALTER VIEW notebook_card OWNER TO ${role}`);
      await running.builds.rebuild('cards');
      await world.shown(running, 'cards', 1, 2);
      await running.stop();
      expect((await pool.query('SELECT count(*)::int AS n FROM notebook_card')).rows).toEqual([{ n: 2 }]);
    } finally {
      await pool.query(`DROP OWNED BY ${role} CASCADE; DROP ROLE ${role}`);
    }
  });
});

/** The same tables, and a fold with a mistake that somebody planted. */
const countingTwice: Projection = {
  ...cards,
  on: {
    ...cards.on,
    NoteWritten: (event) =>
      cards.on['NoteWritten']!(event).map((wanted) => ({
        ...wanted,
        fold: (row) => {
          const folded = wanted.fold(row) as NotebookCard | undefined;
          return folded && { ...folded, total: Number(folded.total) + (event as { data: { words: number } }).data.words };
        },
      })),
  },
};

const failingAtSeven: Projection = {
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
