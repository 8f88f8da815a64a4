import fc from 'fast-check';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { command } from '../../libs/event-sourcing/src/decider.js';
import type { DomainEvent, Recorded } from '../../libs/event-sourcing/src/event.js';
import { createExecutor } from '../../libs/event-sourcing/src/execution/executor.js';
import { uuidV7 } from '../../libs/event-sourcing/src/ids.js';
import { MemorySubjectKeys } from '../../libs/event-sourcing/src/keys/memory-subject-keys.js';
import { BuildRefused } from '../../libs/event-sourcing/src/projections/manage-builds.js';
import { Projector } from '../../libs/event-sourcing/src/projections/projector.js';
import { Refusal } from '../../libs/event-sourcing/src/refusal.js';
import { Unsealer } from '../../libs/event-sourcing/src/sealing/unseal.js';
import { Upcasters } from '../../libs/event-sourcing/src/sealing/upcasters.js';
import type { EventStore } from '../../libs/event-sourcing/src/store.js';
import { migrated, testDatabase, type TestDatabase } from '../support/database.js';
import { inHundreds } from './conformance/meaning.js';
import { readOn } from './conformance/suite.js';
import { eventually } from './eventually.js';
import { closeNotebook, notebook, openNotebook, request, writeNote, type NotebookEvent } from './notebook.js';
import { cards, fixtureDataSource, NotebookCard, shelves } from './shelves.js';
import { timeForAnother } from './time-for-another.js';

/** What may happen to a handful of notebooks, and to the process that projects them. */
type Step =
  | { do: 'open'; shelf: number }
  | { do: 'write'; which: number; words: number; again: boolean }
  | { do: 'close'; which: number }
  | { do: 'rebuild'; what: 'cards' | 'shelves' }
  | { do: 'crash' };

const which = fc.nat(4);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('open' as const), shelf: fc.nat(2) }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('write' as const), which, words: fc.integer({ min: 1, max: 4 }), again: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), which }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('rebuild' as const), what: fc.constantFrom('cards' as const, 'shelves' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const) }) },
);
const steps = fc.array(step, { minLength: 1, maxLength: 40 });

const LIMITS = process.env['THROUGHLINE_LONG'] ? { numRuns: 200, ms: 180_000 } : { numRuns: 8, ms: 8_000 };

type Migrations = Parameters<typeof migrated>[1];

/** A store under the projections, and how to end it. */
export interface StoreUnderProjections {
  readonly store: EventStore;
  close(): Promise<void>;
}

/**
 * What projections owe the log, whatever store holds it: live rows are those of a rebuild, through crashes, at any version of an
 * event, and after a person was erased. The rows are in PostgreSQL with every store.
 *
 * @param migrations of the database, those of the log's bookkeeping included
 */
export function describeProjectionsOver(
  label: string,
  migrations: { readonly name: string; readonly list: Migrations },
  open: (pool: Pool) => Promise<StoreUnderProjections>,
): void {
  describe(`projections over ${label}`, () => {
    let database: TestDatabase;
    let dataSource: DataSource;
    let under: StoreUnderProjections;
    const keys = new MemorySubjectKeys();
    let projector: Projector | undefined;
    beforeAll(async () => {
      database = await testDatabase(migrated(migrations.name, migrations.list));
      dataSource = await fixtureDataSource(database.url);
      under = await open(database.pool);
    });
    afterAll(async () => {
      await projector?.stop();
      await under.close();
      await dataSource.destroy();
      await database.drop();
    });

    /** A crash: the old one is not stopped first, the others see that it is gone, and it must lose its ownership without harm. */
    async function restart(upcasters = new Upcasters()): Promise<void> {
      const old = projector;
      const { store } = under;
      await database.pool.query('SELECT pg_terminate_backend(backend) FROM projection_workers');
      projector = new Projector({ pool: database.pool, dataSource, store, keys, upcasters, projections: [cards, shelves], pageSize: 3 });
      await projector.start();
      await old?.stop();
    }

    const caughtUp = async (): Promise<void> => {
      expect((await projector!.waitFor('all', await under.store.head(), 20_000)).reached).toBe(true);
    };

    /** Asked for while another is made, it is refused: that is part of life too. */
    const rebuild = async (name: string): Promise<void> => {
      await projector!.builds.rebuild(name).catch((error: unknown) => {
        if (!(error instanceof BuildRefused)) throw error;
      });
    };

    /** Whatever was being rebuilt is shown; nothing of it was refused. */
    const allShown = async (): Promise<void> => {
      await eventually(async () => {
        const nexts = (await projector!.builds.status()).flatMap(({ next }) => (next ? [next] : []));
        expect(nexts.filter(({ status }) => status === 'refused')).toEqual([]);
        return nexts.length === 0;
      });
    };

    it('streams fold alike by themselves and out of the log, and live rows equal those rebuilt from zero, through crashes and takeovers', async () => {
      const isTime = timeForAnother(LIMITS.ms);
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          if (!isTime()) return;
          await restart();
          const ids = await run(under.store, keys, all, { crash: restart, rebuild });
          await caughtUp();
          await allShown();
          await foldBothWays(under.store, keys, ids);
          expect(await projector!.compare()).toEqual([]);
        }),
        { numRuns: LIMITS.numRuns, endOnFailure: true },
      );
    }, 240_000);

    it('shows an old version as the newest, live and rebuilt', async () => {
      const old = createExecutor({ store: under.store, keys });
      const { streamId } = await old.execute(request(openNotebook, { shelf: 's0', owner: 'Ada', subject: uuidV7() }));
      await restart();
      await old.execute(request(writeNote, { text: 'read as one' }, { streamId }));
      await caughtUp();
      expect(await dataSource.getRepository(NotebookCard).findOneBy({ notebookId: streamId })).toMatchObject({ total: '3' });
      await restart(inHundreds);
      await old.execute(request(writeNote, { text: 'read as two' }, { streamId }));
      await caughtUp();
      expect(await dataSource.getRepository(NotebookCard).findOneBy({ notebookId: streamId })).toMatchObject({ total: '303' });
      // Rows were made of notes before their next version was known: a rebuild says so, of the first hundred of them.
      expect(await projector!.compare()).toContainEqual(
        expect.objectContaining({ table: 'notebook_card', kind: 'different', columns: ['words', 'total'] }),
      );
    });

    it('shows as erased whoever was erased, live, after a restart and rebuilt', async () => {
      const executor = createExecutor({ store: under.store, keys });
      const subject = uuidV7();
      const { streamId } = await executor.execute(request(openNotebook, { shelf: 's1', owner: 'Ada', subject }));
      await restart();
      await caughtUp();
      const owner = async () => (await dataSource.getRepository(NotebookCard).findOneByOrFail({ notebookId: streamId })).owner;
      expect(await owner()).toBe('Ada');
      await keys.destroy(subject);
      await executor.execute(request(erase, { personId: subject }, { streamId }));
      await caughtUp();
      expect(await owner()).toBeNull();
      const other = await executor.execute(request(openNotebook, { shelf: 's1', owner: 'Bea', subject: uuidV7() }));
      await restart();
      await caughtUp();
      const differences = await projector!.compare();
      for (const { streamId: id } of [{ streamId }, other]) expect(differences.filter(({ key }) => key === id)).toEqual([]);
    });
  });
}

const erase = command('Erase', notebook, (input: { personId: string }) => {
  const event: DomainEvent = { type: 'PersonErased', data: { personId: input.personId, legalBasis: 'request' } };
  return [event as never];
});

/** Runs the steps as commands; refusals are part of life. Answers with the ids of the notebooks. */
async function run(
  store: EventStore,
  keys: MemorySubjectKeys,
  all: readonly Step[],
  may: { crash(): Promise<void>; rebuild(name: string): Promise<void> },
): Promise<string[]> {
  const executor = createExecutor({ store, keys });
  const subject = uuidV7();
  const ids: string[] = [];
  for (const one of all) {
    try {
      if (one.do === 'crash') await may.crash();
      else if (one.do === 'rebuild') await may.rebuild(one.what);
      else if (one.do === 'open')
        ids.push((await executor.execute(request(openNotebook, { shelf: `s${one.shelf}`, owner: 'Ada', subject }))).streamId);
      else if (ids.length > 0) await change(executor, one, ids[one.which % ids.length]!);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return ids;
}

async function change(
  executor: ReturnType<typeof createExecutor>,
  one: Exclude<Step, { do: 'open' | 'crash' | 'rebuild' }>,
  streamId: string,
): Promise<void> {
  if (one.do === 'close') await executor.execute(request(closeNotebook, { reason: 'x' }, { streamId }));
  else {
    const note = request(writeNote, { text: 'word '.repeat(one.words).trim() }, { streamId });
    await executor.execute(note);
    if (one.again) expect((await executor.execute(note)).replayed).toBe(true);
  }
}

async function foldBothWays(store: EventStore, keys: MemorySubjectKeys, ids: readonly string[]): Promise<void> {
  const unsealer = new Unsealer(keys, new Upcasters());
  const whole = await unsealer.unseal<NotebookEvent>(await readOn(store));
  const fold = (events: readonly Recorded<NotebookEvent>[]) =>
    events.reduce((state, event) => notebook.evolve(state, event), notebook.initialState);
  for (const id of ids) {
    const stream = `notebook-${id}`;
    const own = await unsealer.unseal<NotebookEvent>((await store.readStream(stream)).events);
    expect(fold(own)).toEqual(fold(whole.filter((event) => event.stream === stream)));
  }
}
