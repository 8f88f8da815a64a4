import { START } from '../../../libs/event-sourcing/src/store.js';
import { chain, first } from '../chain.js';
import { idsOf, positionsOf, readOn, streamNamed, type Suite } from './suite.js';

/** Reading a stream and the log, forwards: nothing reads backwards, so the port does not offer it. */
export function describeReads(suite: Suite): void {
  it('reads a stream in pieces: from a revision on, and no more than asked', async () => {
    const append = first(streamNamed(), 23);
    await suite.store.append([append]);
    const { events } = await suite.store.readStream(append.stream);
    expect(idsOf(events)).toEqual(idsOf(append.events));
    for (const limit of [1, 7, 22, 23, 24]) {
      const pieces = [];
      for (let from = 0; from < 23; from += limit) pieces.push(...(await suite.store.readStream(append.stream, { from, limit })).events);
      expect(pieces).toEqual(events);
    }
    expect((await suite.store.readStream(append.stream, { from: 23 })).events).toEqual([]);
    expect((await suite.store.readStream(append.stream, { from: 22 })).events).toEqual(events.slice(22));
  });

  it('reads the whole log in order, page by page, without gap or repetition', async () => {
    const from = await suite.store.head();
    for (let i = 0; i < 6; i += 1) await suite.store.append([first(streamNamed(), 7)]);
    const whole = await readOn(suite.store, { after: from });
    expect(whole).toHaveLength(42);
    for (const limit of [1, 6, 7, 41, 42, 43]) expect(await readOn(suite.store, { after: from, limit })).toEqual(whole);
    const last = whole.at(-1)!.position;
    expect(await suite.store.head()).toBe(last);
    expect(await suite.store.readAll({ after: last, limit: 5 })).toEqual({ events: [], next: last, caughtUp: true });
  });

  it('reads after a position, never the event at it, and says where to go on', async () => {
    const append = first(streamNamed(), 4);
    const positions = positionsOf((await suite.store.append([append]))[0]);
    for (const [i, after] of positions.entries()) {
      expect(idsOf(await readOn(suite.store, { after }))).toEqual(idsOf(append.events.slice(i + 1)));
    }
    const page = await suite.store.readAll({ after: positions[0]!, limit: 2 });
    expect(page).toMatchObject({ next: positions[2], caughtUp: false });
    expect(idsOf(page.events)).toEqual(idsOf(append.events.slice(1, 3)));
  });

  it('has positions that sort as text as the log is ordered, all after the start', async () => {
    const from = await suite.store.head();
    await Promise.all(Array.from({ length: 12 }, () => suite.store.append([first(streamNamed(), 2)])));
    const positions = (await readOn(suite.store, { after: from })).map((event) => event.position);
    expect(positions).toHaveLength(24);
    expect(positions).toEqual([...new Set(positions)].toSorted());
    expect(positions[0]! > from && from > START).toBe(true);
    expect(new Set(positions.map((position) => position.length)).size).toBe(1);
  });

  it('reads a stream with its places in the log, the same as the log gives them', async () => {
    const append = first(streamNamed(), 3);
    const from = await suite.store.head();
    await suite.store.append([append]);
    await suite.store.append([first(streamNamed(), 3)]);
    const log = await readOn(suite.store, { after: from });
    expect((await suite.store.readStream(append.stream)).events).toEqual(log.filter((event) => event.stream === append.stream));
  });
}

/** The log as it was. */
export function describeAsOf(suite: Suite): void {
  const days = ['2026-01-01', '2026-02-01', '2026-03-01'].map((day) => `${day}T00:00:00.000Z`);

  async function threeMonths() {
    const stream = streamNamed();
    const from = await suite.store.head();
    const events = days.flatMap((recordedAt, i) => [{ recordedAt, type: i === 1 ? 'MonthlyNoted' : 'Noted' }]);
    const sealed = chain(stream, events);
    const positions = positionsOf((await suite.store.append([{ stream, expected: -1, events: sealed }]))[0]);
    return { stream, from, ids: idsOf(sealed), positions };
  }

  it('reads a stream as it was at a position and at a moment', async () => {
    const { stream, ids, positions } = await threeMonths();
    const asOf = async (bounds: { position?: string; recordedAt?: string }): Promise<string[]> =>
      idsOf((await suite.store.readStream(stream, { asOf: bounds })).events);
    expect(await asOf({ position: positions[1]! })).toEqual(ids.slice(0, 2));
    expect(await asOf({ recordedAt: days[1]! })).toEqual(ids.slice(0, 2));
    expect(await asOf({ recordedAt: '2026-02-28T23:59:59.999Z' })).toEqual(ids.slice(0, 2));
    expect(await asOf({ recordedAt: '2025-12-31T23:59:59.999Z' })).toEqual([]);
    expect(await asOf({ position: START })).toEqual([]);
    expect(await asOf({})).toEqual(ids);
    const piece = await suite.store.readStream(stream, { from: 1, limit: 1, asOf: { position: positions[2]! } });
    expect(idsOf(piece.events)).toEqual([ids[1]]);
  });

  it('holds both bounds when both are told', async () => {
    const { stream, from, ids, positions } = await threeMonths();
    const asOf = { position: positions[1]!, recordedAt: days[0]! };
    expect(idsOf((await suite.store.readStream(stream, { asOf })).events)).toEqual([ids[0]]);
    const other = { position: positions[0]!, recordedAt: days[2]! };
    expect(idsOf((await suite.store.readAll({ after: from, limit: 9, asOf: other })).events)).toEqual([ids[0]]);
  });

  it('reads the log as it was, and is caught up there', async () => {
    const { from, ids, positions } = await threeMonths();
    const log = { after: from, limit: 10 };
    expect(idsOf((await suite.store.readAll(log)).events)).toEqual(ids);
    const early = await suite.store.readAll({ ...log, asOf: { position: positions[0]! } });
    expect(early).toMatchObject({ events: [{ id: ids[0] }], next: positions[0], caughtUp: true });
    const known = await suite.store.readAll({ ...log, asOf: { recordedAt: days[0]! } });
    expect(known).toMatchObject({ events: [{ id: ids[0] }], next: await suite.store.head(), caughtUp: true });
    const filtered = await suite.store.readAll({ ...log, filter: { types: ['Noted'] }, asOf: { position: positions[1]! } });
    expect(filtered).toMatchObject({ events: [{ id: ids[0] }], next: positions[1], caughtUp: true });
  });

  it('answers the same for ever', async () => {
    const { stream, from, positions } = await threeMonths();
    const ask = async () => [
      (await suite.store.readStream(stream, { asOf: { position: positions[1]! } })).events,
      (await suite.store.readAll({ after: from, limit: 9, asOf: { position: positions[1]! } })).events,
    ];
    const before = await ask();
    const { events } = await suite.store.readStream(stream);
    const later = chain(stream, [{ recordedAt: '2025-06-01T00:00:00.000Z' }], events.at(-1));
    await suite.store.append([{ stream, expected: 2, events: later }]);
    expect(await ask()).toEqual(before);
  });
}
