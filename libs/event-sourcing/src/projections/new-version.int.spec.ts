import { DataSource, Column, Entity, PrimaryColumn } from 'typeorm';
import { BuildsWorld } from '../../../../test/event-sourcing/builds-world.js';
import { eventually } from '../../../../test/event-sourcing/eventually.js';
import type { NotebookOpened, NoteWritten } from '../../../../test/event-sourcing/notebook.js';
import { cards, NotebookCard } from '../../../../test/event-sourcing/shelves.js';
import { streamIdOf } from '../ids.js';
import { change, on, patch, type Projection } from '../projection.js';

/** The card as a later release has it: less to read, and one column that counts otherwise. */
@Entity({ name: 'notebook_card' })
class LaterCard {
  @PrimaryColumn({ name: 'notebook_id', type: 'uuid' })
  notebookId: string;

  @Column({ type: 'text' })
  shelf: string;

  @Column({ type: 'int' })
  notes: number;
}

const later = (by: number): Projection => ({
  name: 'cards',
  version: 2,
  entities: [LaterCard],
  on: {
    NotebookOpened: on<NotebookOpened>((event) => [
      change(LaterCard, { notebookId: streamIdOf(event.stream) }, () => ({
        notebookId: streamIdOf(event.stream),
        shelf: event.data.shelf,
        notes: 0,
      })),
    ]),
    NoteWritten: on<NoteWritten>((event) => [
      patch(LaterCard, { notebookId: streamIdOf(event.stream) }, (card) => ({ ...card, notes: card.notes + by })),
    ]),
  },
});

describe('a new version of a projection', () => {
  let world: BuildsWorld;
  let laterSource: DataSource;
  beforeEach(async () => {
    world = await BuildsWorld.open();
    laterSource = await new DataSource({ type: 'postgres', url: world.database.url, entities: [LaterCard] }).initialize();
  });
  afterEach(async () => {
    await laterSource.destroy();
    await world.close();
  });

  it('is filled while the old code serves, goes no further than that, and takes over; the old code then stands back', async () => {
    const ids = await world.notebooks(8);
    const old = await world.started([cards]);
    await world.caughtUp(old);
    const young = world.process([later(1)], { dataSource: laterSource, pageSize: 3 });
    await young.prepare();
    expect((await world.build(young, 'cards')).live.version).toBe(1);
    expect(await world.dataSource.getRepository(NotebookCard).count()).toBe(8);
    await young.start();
    await world.shown(young, 'cards', 2, 1);
    await world.write(ids[0]!);
    await world.caughtUp(young);
    expect(await laterSource.getRepository(LaterCard).findOneByOrFail({ notebookId: ids[0]! })).toMatchObject({ notes: 1 });
    expect(await young.compare()).toEqual([]);
    await eventually(async () => (await old.status())[0]!.owner === (await young.status())[0]!.owner);
    expect((await old.builds.status())[0]).toMatchObject({ codeVersion: 1, live: { version: 2 } });
    expect(await old.compare()).toEqual([]);
    await expect(old.builds.rebuild('cards')).rejects.toMatchObject({ code: 'other-version' });
  });

  it('takes over by itself where nobody runs the old code any more', async () => {
    await world.notebooks(4);
    const old = await world.started([cards]);
    await world.caughtUp(old);
    await old.stop();
    const { streamId } = await world.notebook();
    const young = world.process([later(1)], { dataSource: laterSource });
    await young.start();
    await world.caughtUp(young);
    expect((await world.build(young, 'cards')).live.version).toBe(2);
    expect(await laterSource.getRepository(LaterCard).countBy({ notebookId: streamId })).toBe(1);
  });

  it('is refused where columns that both have differ, and takes over once a person has accepted just that', async () => {
    const ids = await world.notebooks(6);
    const old = await world.started([cards]);
    await world.caughtUp(old);
    const young = world.process([later(10)], { dataSource: laterSource });
    await young.start();
    const { differences, progress } = await world.refused(young, 'cards');
    const keys = ids.filter((_, i) => i % 3 > 0).sort();
    expect(differences!.findings).toEqual([{ table: 'notebook_card', kind: 'different', columns: ['notes'], rows: 4, keys }]);
    expect(progress.done).toBe(1);
    // What is shown goes on.
    await world.write(ids[0]!);
    await world.caughtUp(old);
    expect(await world.dataSource.getRepository(NotebookCard).countBy({ notebookId: ids[0]!, notes: 1 })).toBe(1);
    await young.builds.accept('cards', { by: 'Ada Example' });
    await world.shown(young, 'cards', 2, 1);
    await world.caughtUp(young);
    expect(await laterSource.getRepository(LaterCard).countBy({ notebookId: ids[0]!, notes: 10 })).toBe(1);
  });

  it('is refused again where more differs than was accepted', async () => {
    const ids = await world.notebooks(3);
    const old = await world.started([cards]);
    await world.caughtUp(old);
    const young = world.process([later(10)], { dataSource: laterSource });
    await young.start();
    await world.refused(young, 'cards');
    await world.database.pool.query('DELETE FROM notebook_card_v1 WHERE notebook_id = $1', [ids[0]]);
    await young.builds.accept('cards', { by: 'Ada Example' });
    const { differences, acceptedBy } = await world.refused(young, 'cards');
    expect(differences!.findings.map(({ kind }) => kind).sort()).toEqual(['different', 'missing']);
    expect(acceptedBy).toBeNull();
  });

  it('has other columns, and leaves those who may read the view able to', async () => {
    const role = `reader_${Math.random().toString(36).slice(2, 10)}`;
    const { pool } = world.database;
    await world.notebooks(2);
    const old = await world.started([cards]);
    await world.caughtUp(old);
    try {
      await pool.query(
        `CREATE ROLE ${role}; GRANT SELECT ON notebook_card TO ${role} WITH GRANT OPTION; GRANT SELECT ON notebook_card TO PUBLIC`,
      );
      const young = world.process([later(1)], { dataSource: laterSource });
      await young.start();
      await world.shown(young, 'cards', 2, 1);
      await young.stop();
      const { rows } = await pool.query(
        `SELECT pg_get_userbyid(nullif(grantee, 0)) AS who, is_grantable FROM pg_class c, aclexplode(relacl) a
         WHERE c.oid = 'notebook_card'::regclass AND grantee <> relowner AND privilege_type = 'SELECT' ORDER BY 1`,
      );
      expect(rows).toEqual([
        { who: role, is_grantable: true },
        { who: null, is_grantable: false },
      ]);
      const { rows: columns } = await pool.query<{ name: string }>(
        `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'notebook_card'::regclass AND attnum > 0 ORDER BY attnum`,
      );
      expect(columns.map(({ name }) => name)).toEqual(['notebook_id', 'shelf', 'notes']);
    } finally {
      await pool.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    }
  });

  it('takes the place of a lower one that did not get there', async () => {
    await world.notebooks(3);
    const one = await world.started([cards]);
    await world.caughtUp(one);
    const two = world.process([{ ...cards, version: 2 }]);
    await two.prepare();
    expect(await world.tables()).toEqual(['notebook_card_v1', 'notebook_card_v2']);
    const three = await world.started([{ ...cards, version: 3 }]);
    expect(await world.tables()).not.toContain('notebook_card_v2');
    await world.shown(three, 'cards', 3, 1);
  });
});
