import { uuidV7 } from '../../../libs/event-sourcing/src/ids.js';
import { after, afterAppend, chain, first } from '../chain.js';
import { idsOf, streamNamed, type Suite } from './suite.js';

/** A retry never writes twice, and never fails because it succeeded. */
export function describeIdempotency(suite: Suite): void {
  it('takes the same append again as a duplicate, and keeps one copy', async () => {
    const append = first(streamNamed(), 2);
    const [once] = await suite.store.append([append]);
    const [again] = await suite.store.append([append]);
    expect(again).toEqual({ ...once, status: 'duplicate' });
    const later = after((await suite.store.readStream(append.stream)).events);
    await suite.store.append([later]);
    expect((await suite.store.append([append]))[0]).toEqual({ ...once, status: 'duplicate' });
    expect((await suite.store.readStream(append.stream)).events).toHaveLength(3);
  });

  it('takes a retry from the middle of a stream as a duplicate, with the places it has', async () => {
    const start = first(streamNamed(), 2);
    await suite.store.append([start]);
    const middle = afterAppend(start, 3);
    const [once] = await suite.store.append([middle]);
    await suite.store.append([afterAppend(middle)]);
    expect((await (await suite.open()).append([middle]))[0]).toEqual({ ...once, status: 'duplicate' });
    expect((await suite.store.readStream(start.stream)).events).toHaveLength(6);
  });

  it('takes overlapping retries of one append as one', async () => {
    const append = first(streamNamed(), 2);
    const clients = [suite.store, await suite.open(), await suite.open()];
    const results = await Promise.all(Array.from({ length: 12 }, async (_, i) => (await clients[i % 3]!.append([append]))[0]!));
    const ok = results.filter((result) => result.status === 'ok');
    if (suite.traits.overlappingRetryMayBothBeOk) expect(ok.length).toBeGreaterThan(0);
    else expect(ok).toHaveLength(1);
    for (const result of results) expect(['ok', 'duplicate']).toContain(result.status);
    for (const result of results) expect({ ...result, status: 'ok' }).toEqual(ok[0]);
    expect(idsOf((await suite.store.readStream(append.stream)).events)).toEqual(idsOf(append.events));
  });

  it('does not write the same ids at a new revision', async () => {
    const append = first(streamNamed(), 2);
    await suite.store.append([append]);
    const [a, b] = append.events;
    const again = chain(append.stream, [{ id: a!.id }, { id: b!.id }], { revision: 1, hash: b!.hash });
    expect(await suite.store.append([{ stream: append.stream, expected: 1, events: again }])).toEqual([{ status: 'conflict', actual: 1 }]);
    expect(idsOf((await suite.store.readStream(append.stream)).events)).toEqual(idsOf(append.events));
  });

  it('writes nothing of an append of which a part is stored', async () => {
    const append = first(streamNamed(), 2);
    await suite.store.append([append]);
    const [a, b] = append.events;
    const overlap = chain(append.stream, [{ id: b!.id }, {}], { revision: 0, hash: a!.hash });
    expect((await suite.store.append([{ stream: append.stream, expected: 0, events: overlap }]))[0]!.status).toBe('conflict');
    const longer = { ...append, events: [...append.events, ...chain(append.stream, [{}], { revision: 1, hash: b!.hash })] };
    expect((await suite.store.append([longer]))[0]!.status).toBe('conflict');
    const mixed = chain(append.stream, [{}, { id: a!.id }], { revision: 1, hash: b!.hash });
    expect((await suite.store.append([{ stream: append.stream, expected: 1, events: mixed }]))[0]!.status).toBe('conflict');
    expect(idsOf((await suite.store.readStream(append.stream)).events)).toEqual(idsOf(append.events));
  });

  it('takes a part of a stored append, as it was, for a duplicate', async () => {
    const append = first(streamNamed(), 3);
    const [once] = await suite.store.append([append]);
    const [part] = await suite.store.append([{ ...append, events: append.events.slice(0, 2) }]);
    expect(part).toMatchObject({ status: 'duplicate', revision: 1 });
    if (once!.status !== 'conflict' && part!.status !== 'conflict') expect(part!.positions).toEqual(once!.positions.slice(0, 2));
  });

  it('allows the same id in another stream', async () => {
    const id = uuidV7();
    for (const stream of [streamNamed(), streamNamed()]) {
      expect((await suite.store.append([{ stream, expected: -1, events: chain(stream, [{ id }]) }]))[0]!.status).toBe('ok');
    }
  });
}
