import { uuidV7 } from '../../../libs/event-sourcing/src/ids.js';
import { NO_HASH } from '../../../libs/event-sourcing/src/sealing/seal-event.js';
import { chain, first } from '../chain.js';
import { idsOf, positionsOf, readOn, streamNamed, type Suite } from './suite.js';

/** Appending and what is expected of a stream. */
export function describeAppends(suite: Suite): void {
  it('reads an unknown stream as empty, with the clock', async () => {
    const slice = await suite.store.readStream(streamNamed());
    expect(slice).toEqual({ events: [], now: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) });
  });

  it('counts revisions from 0 and gives back what went in', async () => {
    const append = first(streamNamed(), 3);
    const [result] = await suite.store.append([append]);
    expect(result).toMatchObject({ status: 'ok', revision: 2 });
    const { events } = await suite.store.readStream(append.stream);
    expect(events).toEqual(
      append.events.map((event, revision) => ({ ...event, stream: append.stream, revision, position: expect.any(String) })),
    );
    expect(events.map((event) => event.position)).toEqual(positionsOf(result));
  });

  it('tells the actual revision when another was expected', async () => {
    const append = first(streamNamed(), 2);
    await suite.store.append([append]);
    expect(await suite.store.append([first(append.stream)])).toEqual([{ status: 'conflict', actual: 1 }]);
    const ahead = { ...append, expected: 7, events: chain(append.stream, [{}], { revision: 7, hash: append.events[1]!.hash }) };
    expect(await suite.store.append([ahead])).toEqual([{ status: 'conflict', actual: 1 }]);
    expect((await suite.store.readStream(append.stream)).events).toHaveLength(2);
  });

  it('tells that a stream is missing whose last event was expected', async () => {
    const stream = streamNamed();
    const late = { stream, expected: 0, events: chain(stream, [{}], { revision: 0, hash: NO_HASH }) };
    expect(await suite.store.append([late])).toEqual([{ status: 'conflict', actual: -1 }]);
    expect((await suite.store.readStream(stream)).events).toEqual([]);
  });

  it('takes no revision of more than 32 bits for a small one', async () => {
    const append = first(streamNamed());
    await suite.store.append([append]);
    for (const expected of [2 ** 31, 2 ** 32, 2 ** 40, Number.MAX_SAFE_INTEGER - 1]) {
      const events = chain(append.stream, [{}], { revision: expected, hash: append.events[0]!.hash });
      expect(await suite.store.append([{ stream: append.stream, expected, events }])).toEqual([{ status: 'conflict', actual: 0 }]);
      expect((await suite.store.readStream(append.stream, { from: expected })).events).toEqual([]);
    }
    expect((await suite.store.readStream(append.stream, { from: 0, limit: 2 ** 31 })).events).toHaveLength(1);
  });

  it('writes only after the event whose hash it was sealed on', async () => {
    const append = first(streamNamed());
    await suite.store.append([append]);
    const forged = chain(append.stream, [{}], { revision: 0, hash: 'f'.repeat(64) });
    expect(await suite.store.append([{ stream: append.stream, expected: 0, events: forged }])).toEqual([{ status: 'conflict', actual: 0 }]);
  });

  it('refuses a first event that was sealed after another', async () => {
    const stream = streamNamed();
    const events = chain(stream, [{}], { revision: -1, hash: 'f'.repeat(64) });
    await expect(suite.store.append([{ stream, expected: -1, events }])).rejects.toThrow('Before the first event of a stream is none');
    expect((await suite.store.readStream(stream)).events).toEqual([]);
  });

  it('takes many appends in one call, and a loser does not hurt the others', async () => {
    const taken = first(streamNamed());
    await suite.store.append([taken]);
    const appends = [first(streamNamed(), 2), first(taken.stream), first(streamNamed()), taken];
    await expect(suite.store.append(appends)).rejects.toThrow('one append a stream');
    const results = await suite.store.append(appends.slice(0, 3));
    expect(results.map((result) => result.status)).toEqual(['ok', 'conflict', 'ok']);
    for (const { stream, events } of [appends[0]!, taken, appends[2]!]) {
      expect(idsOf((await suite.store.readStream(stream)).events)).toEqual(idsOf(events));
    }
    expect(await suite.store.append([])).toEqual([]);
  });

  if (!suite.traits.ignoresSequence) {
    it('keeps the told sequence of a bulk import across streams', async () => {
      const from = await suite.store.head();
      const one = { ...first(streamNamed(), 2), sequence: [0, 2] };
      const two = { ...first(streamNamed(), 2), sequence: [1, 3] };
      await suite.store.append([one, two]);
      const written = await readOn(suite.store, { after: from });
      expect(written.map((event) => event.stream)).toEqual([one.stream, two.stream, one.stream, two.stream]);
    });
  }

  it('finds what a command wrote', async () => {
    const append = first(streamNamed());
    await suite.store.append([append]);
    const { commandId } = append.events[0]!;
    expect(idsOf(await suite.store.readCommand(commandId))).toEqual(idsOf(append.events));
    expect(await suite.store.readCommand(uuidV7())).toEqual([]);
  });
}
