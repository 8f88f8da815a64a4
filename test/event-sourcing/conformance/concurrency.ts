import type { EventStore } from '../../../libs/event-sourcing/src/store.js';
import { verifyLog } from '../../../libs/event-sourcing/src/verify.js';
import { after, first } from '../chain.js';
import { idsOf, readOn, streamNamed, type Suite } from './suite.js';

/** Many writers at once: what is acknowledged is stored, and nothing else is. */
export function describeConcurrency(suite: Suite): void {
  it('lets exactly one of many with the same expectation win, and stores what was acknowledged', async () => {
    const append = first(streamNamed());
    await suite.store.append([append]);
    const clients = [suite.store, await suite.open()];
    const { events } = await suite.store.readStream(append.stream);
    const rivals = Array.from({ length: 20 }, () => after(events));
    const results = await Promise.all(rivals.map(async (rival, i) => (await clients[i % 2]!.append([rival]))[0]!));
    const winners = rivals.filter((_, i) => results[i]!.status === 'ok');
    expect(winners).toHaveLength(1);
    for (const result of results) if (result.status !== 'ok') expect(result).toEqual({ status: 'conflict', actual: 1 });
    expect(idsOf((await suite.store.readStream(append.stream)).events)).toEqual(idsOf([append.events[0]!, winners[0]!.events[0]!]));
  });

  it('loses none of two hundred appends to as many streams', async () => {
    const from = await suite.store.head();
    const clients = [suite.store, await suite.open()];
    const appends = Array.from({ length: 200 }, () => first(streamNamed()));
    const results = await Promise.all(appends.map(async (append, i) => (await clients[i % 2]!.append([append]))[0]!));
    expect(results.filter((result) => result.status !== 'ok')).toEqual([]);
    const stored = idsOf(await readOn(suite.store, { after: from }));
    expect(stored.toSorted()).toEqual(idsOf(appends.map(({ events }) => events[0]!)).toSorted());
  });

  it('keeps the order of each of 50 streams in the order of the log, under 32 writers', async () => {
    const from = await suite.store.head();
    const streams = Array.from({ length: 50 }, () => streamNamed());
    const clients = [suite.store, await suite.open()];
    const writers = Array.from({ length: 32 }, (_, w) =>
      writeTo(
        clients[w % 2]!,
        Array.from({ length: 8 }, (_, i) => streams[(w * 3 + i * 11) % 50]!),
      ),
    );
    const acknowledged = (await Promise.all(writers)).flat();
    const log = await readOn(suite.store, { after: from });
    expect(idsOf(log).toSorted()).toEqual(acknowledged.toSorted());
    for (const stream of streams) {
      const revisions = log.filter((event) => event.stream === stream).map((event) => event.revision);
      expect(revisions).toEqual(revisions.map((_, i) => i));
    }
  });

  it('has an unbroken chain in every stream', async () => {
    expect(await verifyLog(suite.store, 100)).toMatchObject({ broken: [], upTo: await suite.store.head() });
  });
}

/** Writes one event to each stream in turn; a lost race is run again. Answers with the ids that were acknowledged. */
async function writeTo(store: EventStore, streams: readonly string[]): Promise<string[]> {
  const acknowledged: string[] = [];
  for (const stream of streams) {
    for (let won = false; !won;) {
      const { events } = await store.readStream(stream);
      const append = events.length > 0 ? after(events) : first(stream);
      won = (await store.append([append]))[0]!.status === 'ok';
      if (won) acknowledged.push(append.events[0]!.id);
    }
  }
  return acknowledged;
}
