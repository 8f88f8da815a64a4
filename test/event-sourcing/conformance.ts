import { uuidV7 } from '../../libs/event-sourcing/src/ids.js';
import { NO_HASH } from '../../libs/event-sourcing/src/sealing/seal-event.js';
import { chain } from './chain.js';
import { eventually } from './eventually.js';
import { verifyLog } from '../../libs/event-sourcing/src/verify.js';
import {
  START,
  type Append,
  type EventStore,
  type LogFilter,
  type LogPage,
  type StoredEvent,
} from '../../libs/event-sourcing/src/store.js';
import { AppendTooLarge, MAX_APPEND_BYTES } from '../../libs/event-sourcing/src/stores/append-limits.js';

/** The first append of a new stream. */
export function first(stream: string, count = 1, type = 'Noted'): Append {
  return {
    stream,
    expected: -1,
    events: chain(
      stream,
      Array.from({ length: count }, (_, i) => ({ type, data: { i } })),
    ),
  };
}

/** The append after what is stored. */
export function after(stored: readonly StoredEvent[], count = 1): Append {
  const last = stored.at(-1)!;
  const events = chain(
    last.stream,
    Array.from({ length: count }, (_, i) => ({ data: { i } })),
    last,
  );
  return { stream: last.stream, expected: last.revision, events };
}

const name = (): string => `conformance-${uuidV7()}`;

async function all(store: EventStore, limit = 1_000): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (let next = START; ;) {
    const page = await store.readAll({ after: next, limit });
    events.push(...page.events);
    next = page.next;
    if (page.caughtUp) return events;
  }
}

/** What every store must do; `open` gives another client of the same, empty log. */
export function describeEventStore(label: string, open: () => Promise<EventStore>): void {
  describe(label, () => {
    let store: EventStore;
    beforeAll(async () => {
      store = await open();
    });
    describeAppends(() => store, open);
    describeReads(() => store);
    describeSubscriptions(() => store);
  });
}

function describeAppends(get: () => EventStore, open: () => Promise<EventStore>): void {
  it('reads an unknown stream as empty, with the clock', async () => {
    const slice = await get().readStream(name());
    expect(slice).toEqual({ events: [], now: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) });
  });

  it('counts revisions from 0 and gives back what went in', async () => {
    const append = first(name(), 3);
    const [result] = await get().append([append]);
    expect(result).toMatchObject({ status: 'ok', revision: 2 });
    const { events } = await get().readStream(append.stream);
    expect(events).toEqual(
      append.events.map((event, revision) => ({ ...event, stream: append.stream, revision, position: expect.any(String) })),
    );
    expect(events.map((event) => event.position)).toEqual(result!.status === 'ok' ? result!.positions : []);
    expect((await get().readStream(append.stream, { from: 1, limit: 1 })).events).toEqual([events[1]]);
  });

  it('tells the actual revision when another was expected', async () => {
    const append = first(name(), 2);
    await get().append([append]);
    expect(await get().append([first(append.stream)])).toEqual([{ status: 'conflict', actual: 1 }]);
    const ahead = { ...append, expected: 7, events: chain(append.stream, [{}], { revision: 7, hash: append.events[1]!.hash }) };
    expect(await get().append([ahead])).toEqual([{ status: 'conflict', actual: 1 }]);
    const missing = name();
    expect(await get().append([{ stream: missing, expected: 0, events: chain(missing, [{}], { revision: 0, hash: NO_HASH }) }])).toEqual([
      { status: 'conflict', actual: -1 },
    ]);
  });

  it('writes only after the event whose hash it was sealed on', async () => {
    const append = first(name());
    await get().append([append]);
    const forged = chain(append.stream, [{}], { revision: 0, hash: 'f'.repeat(64) });
    expect(await get().append([{ stream: append.stream, expected: 0, events: forged }])).toEqual([{ status: 'conflict', actual: 0 }]);
  });

  it('lets exactly one of many with the same expectation win', async () => {
    const append = first(name());
    await get().append([append]);
    const clients = [get(), await open()];
    const stored = (await get().readStream(append.stream)).events;
    const results = await Promise.all(Array.from({ length: 20 }, async (_, i) => (await clients[i % 2]!.append([after(stored)]))[0]!));
    expect(results.filter((result) => result.status === 'ok')).toHaveLength(1);
    expect((await get().readStream(append.stream)).events).toHaveLength(2);
  });

  it('takes the same append again as a duplicate, and keeps one copy', async () => {
    const append = first(name(), 2);
    const [once] = await get().append([append]);
    const [again] = await get().append([append]);
    expect(again).toEqual({ ...once, status: 'duplicate' });
    const later = after((await get().readStream(append.stream)).events);
    await get().append([later]);
    expect((await get().append([append]))[0]).toEqual({ ...once, status: 'duplicate' });
    expect((await get().readStream(append.stream)).events).toHaveLength(3);
  });

  it('takes overlapping retries of one append as one', async () => {
    const append = first(name(), 2);
    const clients = [get(), await open(), await open()];
    const results = await Promise.all(Array.from({ length: 12 }, async (_, i) => (await clients[i % 3]!.append([append]))[0]!));
    expect(results.map((result) => result.status).sort()).toEqual([...Array.from({ length: 11 }, () => 'duplicate'), 'ok']);
  });

  it('does not write the same ids at a new revision, nor a part of them', async () => {
    const append = first(name(), 2);
    await get().append([append]);
    const [a, b] = append.events;
    const again = chain(append.stream, [{ id: a!.id }, { id: b!.id }], { revision: 1, hash: b!.hash });
    expect((await get().append([{ stream: append.stream, expected: 1, events: again }]))[0]!.status).toBe('conflict');
    const overlap = chain(append.stream, [{ id: b!.id }, {}], { revision: 0, hash: a!.hash });
    expect((await get().append([{ stream: append.stream, expected: 0, events: overlap }]))[0]!.status).toBe('conflict');
    expect((await get().readStream(append.stream)).events).toHaveLength(2);
  });

  it('allows the same id in another stream', async () => {
    const id = uuidV7();
    for (const stream of [name(), name()]) {
      expect((await get().append([{ stream, expected: -1, events: chain(stream, [{ id }]) }]))[0]!.status).toBe('ok');
    }
  });

  it('takes many appends in one call, and a loser does not hurt the others', async () => {
    const taken = first(name());
    await get().append([taken]);
    const appends = [first(name(), 2), first(taken.stream), first(name()), taken];
    await expect(get().append(appends)).rejects.toThrow('one append a stream');
    const results = await get().append(appends.slice(0, 3));
    expect(results.map((result) => result.status)).toEqual(['ok', 'conflict', 'ok']);
  });

  it('keeps the told sequence of a bulk import across streams', async () => {
    const one = { ...first(name(), 2), sequence: [0, 2] };
    const two = { ...first(name(), 2), sequence: [1, 3] };
    await get().append([one, two]);
    const last = (await all(get())).slice(-4);
    expect(last.map((event) => event.stream)).toEqual([one.stream, two.stream, one.stream, two.stream]);
  });

  it('refuses an empty append and one that is too large', async () => {
    const stream = name();
    await expect(get().append([{ stream, expected: -1, events: [] }])).rejects.toThrow('at least one event');
    const large = chain(stream, [{ data: { text: 'x'.repeat(MAX_APPEND_BYTES) } }]);
    await expect(get().append([{ stream, expected: -1, events: large }])).rejects.toBeInstanceOf(AppendTooLarge);
  });

  it('gives every text back byte for byte', async () => {
    const stream = name();
    const data = {
      emoji: '👩‍👧 ñ ქ "quoted" \\ \n\t',
      deep: { a: [{ b: [[], {}] }] },
      z: 1,
      a: 2,
      big: 12345678901234567000,
      small: 1e-7,
      '1': null,
    };
    const events = chain(stream, [{ data }]);
    await get().append([{ stream, expected: -1, events }]);
    expect((await get().readStream(stream)).events[0]).toMatchObject({ data: events[0]!.data, metadata: events[0]!.metadata });
  });
}

function describeReads(get: () => EventStore): void {
  it('reads the whole log in order, page by page, without gap or repetition', async () => {
    for (let i = 0; i < 5; i += 1) await get().append([first(name(), 3)]);
    const whole = await all(get());
    expect(await all(get(), 1)).toEqual(whole);
    expect(await all(get(), 7)).toEqual(whole);
    expect(whole.map((event) => event.position)).toEqual(whole.map((event) => event.position).sort());
    expect(await get().head()).toBe(whole.at(-1)!.position);
    expect(await get().readAll({ after: whole.at(-1)!.position, limit: 5 })).toEqual({
      events: [],
      next: whole.at(-1)!.position,
      caughtUp: true,
    });
  });

  it('goes past long stretches that a filter leaves out', async () => {
    const rare = first(name(), 1, 'RarelyNoted');
    await get().append([rare]);
    await get().append([first(name(), 50)]);
    const page = await get().readAll({ after: START, limit: 10, filter: { types: ['RarelyNoted'] } });
    expect(page.events.map((event) => event.id)).toEqual([rare.events[0]!.id]);
    expect(page).toMatchObject({ next: await get().head(), caughtUp: true });
    const none = await get().readAll({ after: START, limit: 10, filter: { categories: ['nothing'] } });
    expect(none).toMatchObject({ events: [], next: await get().head(), caughtUp: true });
    const many = await get().readAll({ after: START, limit: 10, filter: { categories: ['conformance'] } });
    expect(many).toMatchObject({ events: { length: 10 }, next: many.events.at(-1)!.position, caughtUp: false });
  });

  it('reads a stream and the log as they were at a position and at a moment', async () => {
    const stream = name();
    const days = ['2026-01-01', '2026-02-01', '2026-03-01'].map((day) => `${day}T00:00:00.000Z`);
    const events = chain(
      stream,
      days.map((recordedAt) => ({ recordedAt })),
    );
    const from = await get().head();
    const [result] = await get().append([{ stream, expected: -1, events }]);
    const [one, two] = result!.status === 'conflict' ? [] : result!.positions;
    const ids = (page: { events: readonly StoredEvent[] }): string[] => page.events.map((event) => event.id);
    const [first3, first2, first1] = [3, 2, 1].map((n) => events.slice(0, n).map((event) => event.id));
    expect(ids(await get().readStream(stream, { asOf: { position: two! } }))).toEqual(first2);
    expect(ids(await get().readStream(stream, { asOf: { recordedAt: days[1]! } }))).toEqual(first2);
    expect(ids(await get().readStream(stream, { asOf: { recordedAt: '2025-12-31T23:59:59.999Z' } }))).toEqual([]);
    expect(ids(await get().readStream(stream, { from: 1, limit: 1, asOf: { position: two! } }))).toEqual([events[1]!.id]);
    const log = { after: from, limit: 10 };
    expect(ids(await get().readAll(log))).toEqual(first3);
    expect(await get().readAll({ ...log, asOf: { position: one! } })).toMatchObject({ events: { length: 1 }, next: one, caughtUp: true });
    expect(ids(await get().readAll({ ...log, asOf: { recordedAt: days[0]! } }))).toEqual(first1);
    expect(await get().readAll({ ...log, asOf: { recordedAt: days[0]! } })).toMatchObject({ next: await get().head(), caughtUp: true });
  });

  it('finds what a command wrote', async () => {
    const append = first(name());
    await get().append([append]);
    const { commandId } = append.events[0]!;
    expect((await get().readCommand(commandId)).map((event) => event.id)).toEqual([append.events[0]!.id]);
    expect(await get().readCommand(uuidV7())).toEqual([]);
  });

  it('keeps the order of each stream in the order of the log, under many writers', async () => {
    const streams = Array.from({ length: 10 }, name);
    await Promise.all(
      streams.map(async (stream) => {
        await get().append([first(stream)]);
        for (let i = 0; i < 10; i += 1) await get().append([after((await get().readStream(stream)).events)]);
      }),
    );
    const whole = await all(get());
    for (const stream of streams) {
      expect(whole.filter((event) => event.stream === stream).map((event) => event.revision)).toEqual(
        Array.from({ length: 11 }, (_, i) => i),
      );
    }
  });

  it('tells that the log has grown', async () => {
    let stop = (): void => undefined;
    const grown = new Promise<void>((resolve) => (stop = get().onGrowth(resolve)));
    await get().append([first(name())]);
    await grown;
    stop();
  });

  it('has an unbroken chain in every stream', async () => {
    expect(await verifyLog(get(), 100)).toMatchObject({ broken: [], upTo: await get().head() });
  });
}

function describeSubscriptions(get: () => EventStore): void {
  /** Follows what is written from now on; the stream of each event is kept apart by its name. */
  const follow = async (options: { filter?: LogFilter; after?: string; limit?: number } = {}) => {
    const pages: LogPage[] = [];
    const after = options.after ?? (await get().head());
    const subscription = get().subscribe({ ...options, after }, async (page) => {
      pages.push(page);
    });
    return { pages, subscription, ids: () => pages.flatMap((page) => page.events.map((event) => event.id)) };
  };

  it('follows the log from a position, each event once and in order, while it is written', async () => {
    const from = await get().head();
    const streams = Array.from({ length: 4 }, name);
    const write = async (stream: string): Promise<void> => {
      await get().append([first(stream)]);
      for (let i = 0; i < 10; i += 1) await get().append([after((await get().readStream(stream)).events)]);
    };
    await write(streams[0]!);
    const { ids, subscription } = await follow({ after: from, limit: 3 });
    await Promise.all(streams.slice(1).map(write));
    await eventually(() => ids().length >= 44);
    await eventually(() => subscription.caughtUp);
    const whole = await all(get());
    expect(ids()).toEqual(whole.filter((event) => event.position > from).map((event) => event.id));
    expect(subscription.position).toBe(await get().head());
    await subscription.stop();
  });

  it('moves past long stretches without a match, so that they are not read again', async () => {
    const { pages, ids, subscription } = await follow({ filter: { types: ['SeldomNoted'] } });
    await get().append([first(name(), 40)]);
    const head = await get().head();
    await eventually(() => subscription.position >= head);
    expect(pages.at(-1)).toMatchObject({ events: [], caughtUp: true });
    const seldom = first(name(), 1, 'SeldomNoted');
    await get().append([seldom]);
    await eventually(() => ids().length > 0);
    expect(ids()).toEqual([seldom.events[0]!.id]);
    await subscription.stop();
  });

  it('gives a page again whose handler failed, and goes no further before it has passed', async () => {
    const errors: unknown[] = [];
    const given: string[] = [];
    const append = first(name(), 3);
    const options = { after: await get().head(), limit: 1, onError: (error: unknown) => errors.push(error) };
    const subscription = get().subscribe(options, async ({ events: [event] }) => {
      if (!event) return;
      given.push(event.id);
      if (given.length === 2) throw new Error('The second could not be handled.');
    });
    await get().append([append]);
    await eventually(() => given.length >= 4);
    const [one, two, three] = append.events.map((event) => event.id);
    expect(given).toEqual([one, two, two, three]);
    expect(errors).toHaveLength(1);
    await subscription.stop();
  });

  it('is caught up only once its handler is done, and stops only then', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let handled = 0;
    const subscription = get().subscribe({ after: START, limit: 100_000 }, async () => {
      await held;
      handled += 1;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(subscription.caughtUp).toBe(false);
    const stopped = subscription.stop();
    expect(handled).toBe(0);
    release();
    await stopped;
    const done = handled;
    await get().append([first(name())]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(handled).toBe(done);
  });
}
