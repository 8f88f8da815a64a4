import type { DataSource } from 'typeorm';
import { closeNotebook, openNotebook, request, writeNote, type NotebookOpened } from '../../../../test/event-sourcing/notebook.js';
import { openLogWorld, type LogWorld } from '../../../../test/event-sourcing/log-world.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import type { CommandExecutor, CommandRequest } from '../execute.js';
import { streamIdOf, uuidV7 } from '../ids.js';
import type { PostgresSubjectKeys } from '../keys/postgres-subject-keys.js';
import type { Reaction } from '../projection.js';
import { Projector } from '../projections/projector.js';
import type { PostgresEventStore } from '../stores/postgres/postgres-store.js';
import { cancelTimer, setTimer, timersOn, untyped } from './timer.js';
import { TimerRunner } from './timer-runner.js';
import { retryTimers, timersStanding } from './timer-table.js';

const MINUTE = 60_000;
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE).toISOString();

describe('timers', () => {
  let world: LogWorld;
  let database: TestDatabase;
  let dataSource: DataSource;
  let store: PostgresEventStore;
  let executor: CommandExecutor;
  let keys: PostgresSubjectKeys;
  let dueAt: (shelf: string) => string;
  const projectors: Projector[] = [];

  /** A shelf is how many minutes ago a note is due; whoever writes themselves needs none. */
  const remind: Reaction = {
    name: 'remind',
    on: {},
    timers: {
      commands: [untyped(writeNote)],
      on: {
        NotebookOpened: timersOn<NotebookOpened>(({ stream, data }) => [
          setTimer(`note:${streamIdOf(stream)}`, {
            dueAt: dueAt(data.shelf),
            command: writeNote,
            streamId: streamIdOf(stream),
            input: { text: 'a note is due' },
          }),
        ]),
        NoteWritten: timersOn(({ stream }) => [cancelTimer(`note:${streamIdOf(stream)}`)]),
      },
    },
  };

  const later = timersOn(({ stream }) => [
    setTimer(`note:${streamIdOf(stream)}`, {
      dueAt: ago(-60),
      command: writeNote,
      streamId: streamIdOf(stream),
      input: { text: 'a note is due' },
    }),
  ]);

  beforeEach(async () => {
    dueAt = (shelf) => ago(Number(shelf));
    world = await openLogWorld();
    ({ database, dataSource, store, keys, executor } = world);
  });
  afterEach(async () => {
    for (const projector of projectors.splice(0)) await projector.stop();
    await world.close();
  });

  async function reacting(reaction: Reaction = remind): Promise<Projector> {
    const projector = new Projector({ pool: database.pool, dataSource, store, keys, projections: [], reactions: [reaction], executor });
    projectors.push(projector);
    await projector.start();
    return projector;
  }

  function runner(projector: Projector, more: { clock?: () => Date; executor?: CommandExecutor; patience?: number } = {}): TimerRunner {
    const caughtUp = async (): Promise<boolean> => (await projector.waitForReactions(await store.head(), more.patience ?? 10_000)).reached;
    return new TimerRunner({ pool: database.pool, executor, reactions: [remind], caughtUp, ...more });
  }

  async function open(minutesAgo: number): Promise<string> {
    const opened = await executor.execute(request(openNotebook, { shelf: String(minutesAgo), owner: 'Ada Example', subject: uuidV7() }));
    return opened.streamId;
  }

  const notes = async (id: string): Promise<number> =>
    (await store.readStream(`notebook-${id}`)).events.filter(({ type }) => type === 'NoteWritten').length;
  const states = async (): Promise<string[]> =>
    (await database.pool.query<{ state: string }>('SELECT state FROM timers ORDER BY set_at, key')).rows.map(({ state }) => state);

  it('are fired once when they are due, as a consequence of the event that set them', async () => {
    const timers = runner(await reacting());
    const [due, later] = [await open(1), await open(-60)];
    expect(await timers.look()).toBe(1);
    expect(await timers.look()).toBe(0);
    expect([await notes(due), await notes(later)]).toEqual([1, 0]);
    const [opened, noted] = (await store.readStream(`notebook-${due}`)).events;
    expect(noted).toMatchObject({ causationId: opened!.id, correlationId: opened!.correlationId });
  });

  it('are not fired when what they were set for was done, even while nothing followed the log', async () => {
    const projector = await reacting();
    const timers = runner(projector);
    const id = await open(1);
    expect((await projector.waitForReactions(await store.head(), 10_000)).reached).toBe(true);
    await projector.stop();
    await executor.execute(request(writeNote, { text: 'by herself' }, { streamId: id }));
    // Behind: what is due waits.
    expect(await runner(projector, { patience: 50 }).look()).toBe(0);
    expect(await notes(id)).toBe(1);
    await reacting();
    expect(await timers.look()).toBe(0);
    expect(await notes(id)).toBe(1);
  });

  it('are moved by a later event, also after they were fired', async () => {
    const projector = await reacting({
      ...remind,
      timers: { ...remind.timers!, on: { ...remind.timers!.on, NoteWritten: () => [], NotebookClosed: later } },
    });
    const id = await open(1);
    expect(await runner(projector).look()).toBe(1);
    await executor.execute(request(closeNotebook, { reason: 'done' }, { streamId: id }));
    expect((await projector.waitForReactions(await store.head(), 10_000)).reached).toBe(true);
    const { rows } = await database.pool.query('SELECT state, due_at > now() AS later FROM timers');
    expect(rows).toEqual([{ state: 'set', later: true }]);
  });

  it('are set once by an event that comes again', async () => {
    const projector = await reacting();
    const id = await open(1);
    const timers = runner(projector);
    expect(await timers.look()).toBe(1);
    await projector.stop();
    await database.pool.query("UPDATE projection_checkpoints SET position = '0' WHERE projection = 'reaction:remind'");
    await reacting();
    expect(await timers.look()).toBe(0);
    expect(await notes(id)).toBe(1);
  });

  it('are fired once by many processes that look at the same time', async () => {
    const projector = await reacting();
    const ids = await Promise.all(Array.from({ length: 40 }, (_, i) => open(i + 1)));
    const fired = await Promise.all(Array.from({ length: 4 }, () => runner(projector).look()));
    expect(fired.reduce((sum, one) => sum + one, 0)).toBe(40);
    expect(await Promise.all(ids.map(notes))).toEqual(ids.map(() => 1));
  });

  it('are fired once when a process dies between the command and the mark, whoever takes over', async () => {
    const projector = await reacting();
    const id = await open(1);
    const dying: CommandExecutor = {
      execute: async (asked) => {
        await executor.execute(asked);
        await database.pool.query("UPDATE timers SET state = 'cancelled'"); // the mark finds nothing, as if it had never come
        return executor.execute(asked);
      },
    };
    await runner(projector, { executor: dying }).look();
    expect((await projector.waitForReactions(await store.head(), 10_000)).reached).toBe(true);
    await database.pool.query("UPDATE timers SET state = 'set', wait_until = NULL, ended_at = NULL");
    expect(await notes(id)).toBe(1);
    // The event that followed has cancelled it by now in life; fired again here, its key gives the first answer.
    expect(await runner(projector, { executor: replaying(executor) }).look()).toBe(1);
    expect(await notes(id)).toBe(1);
  });

  it('wait for the given clock and for the database’s, and outlive jumps of either way', async () => {
    const projector = await reacting();
    const [past, future] = [await open(10), await open(-60)];
    let now = new Date(Date.now() - 60 * MINUTE);
    const timers = runner(projector, { clock: () => now });
    expect(await timers.look()).toBe(0); // put back by an hour
    now = new Date(Date.now() + 600 * MINUTE);
    expect(await timers.look()).toBe(1); // ran ahead by ten
    now = new Date(Date.now() - 60 * MINUTE);
    expect(await timers.look()).toBe(0);
    now = new Date();
    expect(await timers.look()).toBe(0);
    expect([await notes(past), await notes(future)]).toEqual([1, 0]);
  });

  it('are parked with the code when their command is refused, and others go on', async () => {
    const projector = await reacting();
    const [closed, other] = [await open(2), await open(1)];
    await executor.execute(request(closeNotebook, { reason: 'done' }, { streamId: closed }));
    expect(await runner(projector).look()).toBe(1);
    expect(await timersStanding(database.pool, new Date())).toMatchObject({
      parked: 1,
      stuck: [{ key: `note:${closed}`, error: 'refused:notebook.closed' }],
    });
    expect(await notes(other)).toBe(1);
    expect(await retryTimers(database.pool)).toBe(1);
    expect(await runner(projector).look()).toBe(0);
    // The note that was fired cancels its timer as well: it says whichever came first.
    expect((await states()).sort()).toEqual([expect.stringMatching(/^(fired|cancelled)$/), 'parked']);
    expect(await notes(other)).toBe(1);
  });

  it('wait after a failure, longer each time, and are fired in the end', async () => {
    const projector = await reacting();
    const id = await open(1);
    let failures = 0;
    const failing: CommandExecutor = {
      execute: (asked) => (++failures <= 2 ? Promise.reject(new Error('no answer')) : executor.execute(asked)),
    };
    const timers = runner(projector, { executor: failing });
    const waits: number[] = [];
    for (let i = 0; i < 2; i += 1) {
      expect(await timers.look()).toBe(0);
      const { rows } = await database.pool.query<{ ms: number }>(
        'SELECT extract(epoch FROM wait_until - clock_timestamp()) * 1000 AS ms FROM timers',
      );
      waits.push(Number(rows[0]!.ms));
      expect(await timers.look()).toBe(0);
      await database.pool.query('UPDATE timers SET wait_until = NULL');
    }
    expect(waits[0]).toBeGreaterThan(1_000);
    expect(waits[1]).toBeGreaterThan(2_000);
    expect(await timers.look()).toBe(1);
    expect(await notes(id)).toBe(1);
  });

  it('are set for what stands in the log only where the reaction says so', async () => {
    await open(1);
    const atHead = await reacting();
    expect(await runner(atHead).look()).toBe(0);
    await atHead.stop();
    const fromTheFirst = await reacting({ ...remind, name: 'remind-of-old', from: 'beginning' });
    expect(await runner(fromTheFirst).look()).toBe(1);
  });

  it('of a history that is over leave nothing behind', async () => {
    for (let i = 0; i < 5; i += 1) await executor.execute(request(writeNote, { text: 'done' }, { streamId: await open(1) }));
    const projector = await reacting({ ...remind, from: 'beginning' });
    expect((await projector.waitForReactions(await store.head(), 10_000)).reached).toBe(true);
    expect(await states()).toEqual([]);
  });
});

/** Fails on a command that is not the first one again. */
function replaying(executor: CommandExecutor): CommandExecutor {
  return {
    execute: async <State, Input extends object, E extends never>(asked: CommandRequest<State, Input, E>) => {
      const done = await executor.execute(asked);
      if (!done.replayed) throw new Error('It was done anew.');
      return done;
    },
  } as CommandExecutor;
}
