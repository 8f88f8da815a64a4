import { treating } from '../../../../test/chaos/broken/pools.js';
import { Dying } from '../../../../test/event-sourcing/dying.js';
import { BuildsWorld } from '../../../../test/event-sourcing/builds-world.js';
import { eventually } from '../../../../test/event-sourcing/eventually.js';
import { cards, NotebookCard, shelves } from '../../../../test/event-sourcing/shelves.js';
import type { Projector } from './projector.js';

describe('a takeover', () => {
  let world: BuildsWorld;
  beforeEach(async () => {
    world = await BuildsWorld.open();
  });
  afterEach(() => world.close());

  /** Whole: exactly one build is shown, the view shows its table, and there are tables and checkpoints of it. */
  async function isWhole(): Promise<void> {
    const { rows } = await world.database.pool.query<{ build: number; shown: string; checkpoints: number }>(
      `SELECT b.build, obj_description('notebook_card'::regclass, 'pg_class') AS shown,
         (SELECT count(*)::int FROM projection_checkpoints c WHERE (c.projection, c.version, c.build) = (b.projection, b.version, b.build)) AS checkpoints
       FROM projection_builds b WHERE projection = 'cards' AND status = 'live'`,
    );
    const build = rows[0]!.build;
    expect(rows).toEqual([{ build, shown: `notebook_card_v1${build === 1 ? '' : `_b${build}`}`, checkpoints: 1 }]);
  }

  it('happens once, whatever statement of it a process dies at: before each, and after COMMIT', async () => {
    await world.notebooks(5);
    const dying = new Dying(/pg_try_advisory_xact_lock/);
    const errors: unknown[] = [];
    const running = await world.started([cards], { pool: dying.pool(world.database.pool), onError: (_, error) => errors.push(error) });
    await world.caughtUp(running);
    await running.builds.rebuild('cards');
    await world.shown(running, 'cards', 1, 2);
    const statements = dying.said.find((one) => one.some((text) => text === 'COMMIT'))!;
    expect(statements.length).toBeGreaterThan(12);
    let build = 2;
    // Before a statement is after the one before it, for whoever looks at what is stored; only after COMMIT there is none.
    for (let step = 0; step <= statements.length; step += 1) {
      const after = step === statements.length;
      Object.assign(dying, { at: after ? step - 1 : step, after });
      await running.builds.rebuild('cards');
      build += 1;
      await eventually(() => dying.at === undefined);
      await isWhole();
      await world.notebook();
      await world.shown(running, 'cards', 1, build);
      await isWhole();
    }
    await world.caughtUp(running);
    expect(await running.compare()).toEqual([]);
    const { rows } = await world.database.pool.query(`SELECT count(*)::int AS n FROM projection_builds WHERE live_at IS NOT NULL`);
    expect(rows).toEqual([{ n: build }]);
  }, 240_000);

  it('loses nothing while several write and wait for what they wrote, however often it happens', async () => {
    const ids = await world.notebooks(6);
    const one = await world.started([cards, shelves], { pageSize: 20, pool: world.pool() });
    const two = await world.started([cards, shelves], { pageSize: 50, pool: world.pool() });
    const writing = new AbortController();
    let written = 0;
    const writers = ids.map(async (id, i) => {
      for (let n = 0; !writing.signal.aborted; n += 1) {
        const position = await world.write(id, 'one two three');
        written += 1;
        if (n % 7 === 0) await world.notebook(`shelf ${i % 3}`);
        // Whoever wrote sees it, through any process and any takeover.
        expect((await two.waitFor(['cards'], position, 20_000)).reached).toBe(true);
      }
    });
    const divided = world.process([{ ...cards, shards: 3 }, shelves]);
    // From one shard to three, and from three to one.
    for (const [build, asking] of [
      [2, divided],
      [3, one],
    ] as const) {
      for (const name of ['cards', 'shelves']) await asking.builds.rebuild(name);
      for (const name of ['cards', 'shelves']) await world.shown(two, name, 1, build);
    }
    writing.abort();
    await Promise.all(writers);
    await world.caughtUp(one);
    const total = await world.dataSource.getRepository(NotebookCard).sum('notes');
    expect(Number(total)).toBe(written + ids.reduce((sum, _, i) => sum + (i % 3), 0));
    expect(await one.compare()).toEqual([]);
    expect((await one.status()).map(({ build, parked, error }) => ({ build, parked, error }))).toEqual([
      { build: 3, parked: 0, error: undefined },
      { build: 3, parked: 0, error: undefined },
    ]);
  });

  it('goes on where the process that made it is gone', async () => {
    await world.notebooks(8);
    const stuck = { so: false };
    const pool = treating(world.database.pool, async (text, _args, pass) => {
      if (stuck.so && /^(BEGIN|COMMIT|UPDATE|INSERT)/.test(text)) throw new Error('Connection terminated unexpectedly');
      return pass();
    });
    const one = await world.started([cards], { pool, pageSize: 2, leaseMs: 600 });
    await world.caughtUp(one);
    await one.builds.rebuild('cards');
    stuck.so = true;
    const two: Projector = await world.started([cards], { pageSize: 2, leaseMs: 600 });
    void one.stop();
    await world.shown(two, 'cards', 1, 2);
    stuck.so = false;
    await world.caughtUp(two);
    expect(await two.compare()).toEqual([]);
  });

  it('waits for those who read the view, and is tried again', async () => {
    await world.notebooks(2);
    const errors: unknown[] = [];
    const running = await world.started([cards], { onError: (_, error) => errors.push(error) });
    await world.caughtUp(running);
    const reader = await world.database.pool.connect();
    try {
      await reader.query('BEGIN; SELECT FROM notebook_card');
      await running.builds.rebuild('cards');
      await eventually(() => errors.some((error) => (error as { code?: string }).code === '55P03'));
      expect((await world.build(running, 'cards')).live.build).toBe(1);
    } finally {
      await reader.query('COMMIT');
      reader.release();
    }
    await world.shown(running, 'cards', 1, 2);
  });
});
