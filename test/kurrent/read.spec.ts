import { EventStoreDBClient, type EventData } from '@eventstore/db-client';
import { ProtocolLog } from './log.js';
import { collected, failure, notes, places, startPair, type Pair } from './raw-client.js';
import { writeLink, writeStatistics } from './writes.js';

const MANY = 100;

describe('reading', () => {
  let pair: Pair;
  let client: EventStoreDBClient;
  beforeAll(async () => {
    pair = await startPair({ log: new ProtocolLog() });
    client = pair.client;
    for (let start = 0; start < MANY; start += 10) {
      const batch: EventData[] = notes(10);
      await client.appendToStream('s', batch);
      await client.appendToStream('t', notes(1, 'Other'));
      writeStatistics(pair.server.log);
    }
  });
  afterAll(() => pair.close());

  it('a stream forwards and backwards goes over every page', async () => {
    const forwards = places(await collected(client.readStream('s')));
    expect(forwards).toEqual(Array.from({ length: MANY }, (_, revision) => `s@${revision}`));
    expect(places(await collected(client.readStream('s', { direction: 'backwards', fromRevision: 'end' })))).toEqual(forwards.reverse());
  });

  it('a stream begins with the revision asked for, and ends after so many', async () => {
    expect(places(await collected(client.readStream('s', { fromRevision: 40n, maxCount: 3 })))).toEqual(['s@40', 's@41', 's@42']);
    expect(places(await collected(client.readStream('s', { fromRevision: 2n, direction: 'backwards' })))).toEqual(['s@2', 's@1', 's@0']);
    expect(await collected(client.readStream('s', { fromRevision: 32n, maxCount: 40 }))).toHaveLength(40);
    expect(await collected(client.readStream('s', { fromRevision: 99n }))).toHaveLength(1);
    expect(await collected(client.readStream('s', { fromRevision: 100n }))).toHaveLength(0);
    expect(await collected(client.readStream('s', { fromRevision: 500n }))).toHaveLength(0);
    expect(places(await collected(client.readStream('s', { fromRevision: 500n, direction: 'backwards', maxCount: 1 })))).toEqual(['s@99']);
  });

  it('a stream that is not there says so', async () => {
    expect(await failure(collected(client.readStream('none')))).toMatchObject({ type: 'stream-not-found' });
    expect(await failure(collected(client.readStream('none', { direction: 'backwards', fromRevision: 'end' })))).toMatchObject({
      type: 'stream-not-found',
    });
  });

  it('the log keeps the order of commits, with the events of the system in between', async () => {
    const all = await collected(client.readAll());
    const positions = all.map(({ event }) => event?.position?.commit ?? 0n);
    expect(positions).toEqual([...positions].sort((a, b) => Number(a - b)));
    expect(new Set(positions).size).toBe(all.length);
    expect(all.map(({ event }) => event?.streamId)).toEqual(expect.arrayContaining(['s', 't', '$stats-127.0.0.1:2113']));
    expect(all).toHaveLength(pair.server.log.events.length);
    expect(places(await collected(client.readAll({ direction: 'backwards', fromPosition: 'end' })))).toEqual(places(all).reverse());
  });

  it('the log forwards begins with the event at the position, backwards with the one before it', async () => {
    const all = await collected(client.readAll());
    const position = all[60]?.event?.position ?? { commit: 0n, prepare: 0n };
    expect(places(await collected(client.readAll({ fromPosition: position, maxCount: 2 })))).toEqual(places(all.slice(60, 62)));
    const before = await collected(client.readAll({ fromPosition: position, maxCount: 2, direction: 'backwards' }));
    expect(places(before)).toEqual(places([...all.slice(58, 60)].reverse()));
    expect(all[60]?.commitPosition).toBe(position.commit);
  });

  it('the head of the log takes one event', async () => {
    const [last] = await collected(client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 1 }));
    expect(last?.event?.position).toEqual(pair.server.log.lastIndexed);
    expect(await collected(client.readAll({ fromPosition: 'end' }))).toEqual([]);
  });

  it('the log forwards from beyond its end finds nothing, and backwards fails', async () => {
    const beyond = { commit: 9_999_999n, prepare: 9_999_999n };
    expect(await collected(client.readAll({ fromPosition: beyond }))).toEqual([]);
    expect(await failure(collected(client.readAll({ fromPosition: beyond, direction: 'backwards' })))).toMatchObject({ type: 'unknown' });
  });

  it('the log from within a record fails', async () => {
    const at = pair.server.log.events[5]?.position.commit ?? 0n;
    const reading = client.readAll({ fromPosition: { commit: at + 3n, prepare: at + 3n } });
    expect(await failure(collected(reading))).toMatchObject({ type: 'unknown', message: expect.stringContaining('InvalidPosition') });
  });

  it('links gives the link, or what it links to, or the link alone when that is gone', async () => {
    writeLink(pair.server.log, 'links', { stream: 's', revision: 7n });
    writeLink(pair.server.log, 'links', { stream: 's', revision: 7000n });
    expect(places(await collected(client.readStream('links')))).toEqual(['links@0', 'links@1']);
    const [found, gone] = await collected(client.readStream('links', { resolveLinkTos: true }));
    expect(found).toMatchObject({ event: { streamId: 's', revision: 7n }, link: { streamId: 'links', revision: 0n, type: '$>' } });
    expect(gone?.event).toBeUndefined();
    expect(gone?.link).toMatchObject({ streamId: 'links', revision: 1n });
  });
});
