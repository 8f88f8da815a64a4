import { once } from 'node:events';
import {
  EventStoreDBClient,
  eventTypeFilter,
  excludeSystemEvents,
  streamNameFilter,
  type SubscribeToAllOptions,
} from '@eventstore/db-client';
import { eventually } from '../event-sourcing/eventually.js';
import { ProtocolLog } from './log.js';
import { failure, notes, places, startPair, taken, type Pair } from './raw-client.js';
import { writeLink, writeStatistics } from './writes.js';

describe('a subscription', () => {
  let pair: Pair;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    pair = await startPair({ log: new ProtocolLog() });
    client = pair.client;
  });
  afterEach(() => pair.close());

  it('to a stream is confirmed, catches up, says so, and goes on live', async () => {
    await client.appendToStream('s', notes(70));
    const subscription = client.subscribeToStream('s');
    const told: string[] = [];
    subscription.on('confirmation', () => told.push('confirmed'));
    subscription.on('caughtUp', () => told.push('caught up'));
    const items: string[] = [];
    for await (const { event } of subscription) {
      items.push(String(event?.revision));
      if (items.length === 70) await client.appendToStream('s', notes(2));
      if (items.length === 72) break;
    }
    await subscription.unsubscribe();
    expect(items).toEqual(Array.from({ length: 72 }, (_, revision) => String(revision)));
    expect(told).toEqual(['confirmed', 'caught up']);
  });

  it('to a stream begins behind the revision it names, or behind the end', async () => {
    await client.appendToStream('s', notes(5));
    expect(places(await taken(client.subscribeToStream('s', { fromRevision: 2n }), 2))).toEqual(['s@3', 's@4']);
    const live = client.subscribeToStream('s', { fromRevision: 'end' });
    const next = taken(live, 1);
    await once(live, 'caughtUp');
    await client.appendToStream('s', notes(1));
    expect(places(await next)).toEqual(['s@5']);
  });

  it('to a stream that does not exist yet waits for it, and survives its deletion', async () => {
    const subscription = client.subscribeToStream('s');
    const items = taken(subscription, 3);
    await once(subscription, 'caughtUp');
    await client.appendToStream('s', notes(2));
    await client.deleteStream('s');
    await client.appendToStream('s', notes(1));
    expect(places(await items)).toEqual(['s@0', 's@1', 's@2']);
  });

  it('to a stream ends with an error when that gets a tombstone', async () => {
    await client.appendToStream('s', notes(1));
    const subscription = client.subscribeToStream('s');
    const ended = failure(taken(subscription, 3));
    await once(subscription, 'caughtUp');
    await client.tombstoneStream('s');
    expect(await ended).toMatchObject({ type: 'stream-deleted' });
  });

  it('to the log begins behind the position it names', async () => {
    await client.appendToStream('s', notes(5));
    const position = pair.server.log.events[1]?.position;
    expect(places(await taken(client.subscribeToAll({ fromPosition: position ?? 'start' }), 3))).toEqual(['s@2', 's@3', 's@4']);
  });

  it('to the log leaves nothing out and gives nothing twice while others write', async () => {
    const writing = (async () => {
      for (let round = 0; round < 60; round += 1) await client.appendToStream(`s-${round % 7}`, notes(5));
    })();
    const items = places(await taken(client.subscribeToAll(), 300));
    await writing;
    expect(items).toEqual(pair.server.log.events.map(({ stream, revision }) => `${stream}@${revision}`));
  });

  it('from within a record fails, and from beyond the end waits without a word', async () => {
    await client.appendToStream('s', notes(3));
    const within = { commit: 1n, prepare: 1n };
    expect(await failure(taken(client.subscribeToAll({ fromPosition: within }), 1))).toMatchObject({
      message: expect.stringContaining('invalid position'),
    });
    const ahead = pair.server.log.end.commit + 100n;
    const subscription = client.subscribeToAll({ fromPosition: { commit: ahead, prepare: ahead } });
    const items = taken(subscription, 1);
    await once(subscription, 'caughtUp');
    await client.appendToStream('s', notes(4));
    const [first] = await items;
    expect(first?.event?.position?.commit).toBeGreaterThan(ahead);
  });

  it('filters by stream and by type, by prefix and by expression, and leaves the system out when asked', async () => {
    await client.appendToStream('case-1', notes(1, 'Opened'));
    writeStatistics(pair.server.log);
    await client.appendToStream('plan-1', notes(1, 'Drafted'));
    await client.appendToStream('case-2', notes(1, 'Closed'));
    const through = async (filter: SubscribeToAllOptions['filter'], count: number): Promise<string[]> =>
      places(await taken(client.subscribeToAll({ filter }), count));
    expect(await through(streamNameFilter({ prefixes: ['case-'] }), 2)).toEqual(['case-1@0', 'case-2@0']);
    expect(await through(streamNameFilter({ regex: '^(plan|\\$stats)-' }), 2)).toEqual(['$stats-127.0.0.1:2113@0', 'plan-1@0']);
    expect(await through(eventTypeFilter({ prefixes: ['Op', 'Dr'] }), 2)).toEqual(['case-1@0', 'plan-1@0']);
    expect(await through(eventTypeFilter({ regex: '^[A-Z].*ed$' }), 3)).toEqual(['case-1@0', 'plan-1@0', 'case-2@0']);
    expect(await through(excludeSystemEvents(), 3)).toEqual(['case-1@0', 'plan-1@0', 'case-2@0']);
  });

  it('resolves links only when asked', async () => {
    await client.appendToStream('s', notes(2));
    writeLink(pair.server.log, 'links', { stream: 's', revision: 1n });
    const [plain] = await taken(client.subscribeToStream('links'), 1);
    const [resolved] = await taken(client.subscribeToStream('links', { resolveLinkTos: true }), 1);
    expect(plain?.event).toMatchObject({ streamId: 'links', type: '$>' });
    expect(resolved).toMatchObject({ event: { streamId: 's', revision: 1n }, link: { streamId: 'links' } });
  });

  it('that nobody listens to any more is forgotten by the server', async () => {
    const subscription = client.subscribeToAll();
    subscription.resume();
    await once(subscription, 'caughtUp');
    expect(pair.server.log.subscribers).toBe(1);
    await subscription.unsubscribe();
    await eventually(() => pair.server.log.subscribers === 0);
  });
});

describe('a slow reader', () => {
  it('is told that it fell behind where the server tells, catches up again and misses nothing', async () => {
    const pair = await startPair({ log: new ProtocolLog(), tellsFellBehind: true });
    const subscription = pair.client.subscribeToAll();
    const told: string[] = [];
    subscription.on('caughtUp', () => told.push('caught up'));
    subscription.on('fellBehind', () => told.push('fell behind'));
    const items = taken(subscription, 200);
    await once(subscription, 'caughtUp');
    await pair.client.appendToStream('s', notes(200));
    expect(places(await items)).toEqual(Array.from({ length: 200 }, (_, revision) => `s@${revision}`));
    expect(told.slice(0, 2)).toEqual(['caught up', 'fell behind']);
    await pair.close();
  });
});
