import { uuidV7 } from '../../libs/event-sourcing/src/ids.js';
import { NO_HASH } from '../../libs/event-sourcing/src/sealing/seal-event.js';
import { chain } from './chain.js';
import { verifyLog } from '../../libs/event-sourcing/src/verify.js';
import { START, type Append, type EventStore, type StoredEvent } from '../../libs/event-sourcing/src/store.js';
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
