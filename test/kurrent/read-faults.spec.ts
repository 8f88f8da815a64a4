import { EventStoreDBClient, streamNameFilter, type ResolvedEvent } from '@eventstore/db-client';
import type { Break } from './faults.js';
import { ProtocolLog } from './log.js';
import { collected, failure, notes, places, settles, startPair, taken, type Pair } from './raw-client.js';

const UNAVAILABLE: Break = { kind: 'status', code: 'UNAVAILABLE' };

describe('a fault of a read or a subscription', () => {
  let pair: Pair;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    pair = await startPair({ log: new ProtocolLog() });
    client = pair.client;
    await client.appendToStream('s', notes(10));
  });
  afterEach(() => pair.close());

  it('breaks a read off in the middle', async () => {
    pair.server.faults.arm('read', { kind: 'after', events: 3, then: UNAVAILABLE });
    const items: ResolvedEvent[] = [];
    const reading = (async () => {
      for await (const item of client.readStream('s')) items.push(item);
    })();
    expect(await failure(reading)).toMatchObject({ type: 'unavailable' });
    expect(items.length).toBeLessThanOrEqual(3);
    expect(await collected(client.readStream('s'))).toHaveLength(10);
  });

  it('ends a subscription cleanly, which the client does not tell from its own end', async () => {
    pair.server.faults.arm('subscribe', { kind: 'after', events: 4, then: { kind: 'half-close' } });
    expect(places(await collected(client.subscribeToStream('s')))).toEqual(['s@0', 's@1', 's@2', 's@3']);
  });

  it('lets a subscription fall silent', async () => {
    pair.server.faults.arm('subscribe', { kind: 'after', events: 4, then: { kind: 'silence' } });
    const subscription = client.subscribeToStream('s');
    const items: ResolvedEvent[] = [];
    subscription.on('data', (item: ResolvedEvent) => items.push(item));
    await settles(new Promise(() => undefined));
    await client.appendToStream('s', notes(1));
    expect(items).toHaveLength(4);
    await subscription.unsubscribe();
  });

  it('resets the connection of a subscription', async () => {
    pair.server.faults.arm('subscribe', { kind: 'after', events: 2, then: { kind: 'reset' } });
    expect(await failure(taken(client.subscribeToAll(), 10))).toMatchObject({ type: expect.any(String) });
  });

  it('delivers once more what a resubscription has seen', async () => {
    pair.server.faults.arm('subscribe', { kind: 'redelivery', events: 3 });
    const position = pair.server.log.events[6]?.position;
    const items = await taken(client.subscribeToAll({ fromPosition: position ?? 'start' }), 5);
    expect(places(items)).toEqual(['s@4', 's@5', 's@6', 's@7', 's@8']);
    pair.server.faults.arm('subscribe', { kind: 'redelivery', events: 2 });
    expect(places(await taken(client.subscribeToStream('s', { fromRevision: 6n }), 2))).toEqual(['s@5', 's@6']);
  });

  it('sends a checkpoint before the events that it covers', async () => {
    pair.server.faults.arm('subscribe', { kind: 'checkpoint-first' });
    const told: string[] = [];
    const filter = streamNameFilter({
      prefixes: ['s'],
      checkpointReached: (_, { commit }) => void told.push(commit === pair.server.log.lastIndexed.commit ? 'head' : 'earlier'),
    });
    const subscription = client.subscribeToAll({ filter });
    for await (const { event } of subscription) {
      told.push(String(event?.revision));
      if (event?.revision === 9n) break;
    }
    expect(told[0]).toBe('head');
    expect(told).toContain('9');
    await subscription.unsubscribe();
  });

  it('gives a link without its event', async () => {
    pair.server.faults.arm('subscribe', { kind: 'dangling-link' });
    const [first, second] = await taken(client.subscribeToAll(), 2);
    expect(first?.event).toBeUndefined();
    expect(first?.link).toMatchObject({ type: '$>' });
    expect(places(second ? [second] : [])).toEqual(['s@0']);
  });

  it('refuses a position', async () => {
    pair.server.faults.arm('subscribe', { kind: 'invalid-position' });
    expect(await failure(taken(client.subscribeToAll(), 1))).toMatchObject({ message: expect.stringContaining('invalid position') });
  });

  it('delivers slowly', async () => {
    pair.server.faults.arm('subscribe', { kind: 'slow', ms: 5 });
    expect(await taken(client.subscribeToStream('s'), 10)).toHaveLength(10);
  });
});
