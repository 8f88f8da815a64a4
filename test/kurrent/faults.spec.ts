import type { EventStoreDBClient } from '@eventstore/db-client';
import type { Break } from './faults.js';
import { ProtocolLog } from './log.js';
import { WRITERS, connectTo, failure, noted, notes, places, settles, startPair, taken, type Pair } from './raw-client.js';

const UNAVAILABLE: Break = { kind: 'status', code: 'UNAVAILABLE' };

describe('the script of faults', () => {
  let pair: Pair;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    pair = await startPair({ log: new ProtocolLog() });
    client = pair.client;
  });
  afterEach(() => pair.close());

  it('hits the next call, so many calls, or all until it is cleared', async () => {
    const { faults } = pair.server;
    faults.arm('batchAppend', { kind: 'wrong-expected', current: 4n });
    faults.arm('batchAppend', { kind: 'wrong-expected', current: 5n }, 2);
    const attempt = (): Promise<unknown> => failure(client.appendToStream('s', notes(1)));
    expect([await attempt(), await attempt(), await attempt()]).toMatchObject([
      { actualVersion: 4n },
      { actualVersion: 5n },
      { actualVersion: 5n },
    ]);
    await client.appendToStream('s', notes(1));
    faults.arm('batchAppend', { kind: 'wrong-expected', current: 6n }, 'until-cleared');
    await attempt();
    await attempt();
    faults.clear('batchAppend');
    await client.appendToStream('s', notes(1));
    expect([faults.met('batchAppend'), pair.server.log.stream('s').length]).toEqual([5, 2]);
  });

  it('can be taken back', async () => {
    const disarm = pair.server.faults.arm('batchAppend', UNAVAILABLE, 'until-cleared');
    disarm();
    await client.appendToStream('s', notes(1));
  });
});

describe.each(WRITERS)('a fault of $name', ({ name, append }) => {
  const method = name === 'Append' ? 'append' : 'batchAppend';
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair({ log: new ProtocolLog() });
  });
  afterEach(() => pair.close());
  const attempt = (): Promise<unknown> => append(pair.client, 's', [noted()], 'no_stream');
  const stored = (): number => pair.server.log.stream('s').length;

  it('silence leaves the caller waiting and stores nothing', async () => {
    pair.server.faults.arm(method, { kind: 'silence' });
    const waiting = attempt();
    expect(await settles(waiting)).toBe(false);
    expect(stored()).toBe(0);
    await attempt();
    void waiting.catch(() => undefined);
  });

  it('UNAVAILABLE and CANCELLED arrive as such, and the next call goes through', async () => {
    pair.server.faults.arm(method, UNAVAILABLE);
    pair.server.faults.arm(method, { kind: 'status', code: 'CANCELLED' });
    expect(await failure(attempt())).toMatchObject({ type: 'unavailable' });
    expect(await failure(attempt())).toMatchObject({ type: 'cancelled' });
    expect(stored()).toBe(0);
    await attempt();
  });

  it('a reset connection is an error, and the next call goes through', async () => {
    pair.server.faults.arm(method, { kind: 'reset' });
    expect(await failure(attempt())).toMatchObject({ type: expect.stringMatching(/unavailable|cancelled|unknown/u) });
    expect(stored()).toBe(0);
    await attempt();
    expect(stored()).toBe(1);
  });

  it.each<Break>([UNAVAILABLE, { kind: 'reset' }])('an answer lost after the commit ($kind) leaves the event stored', async (then) => {
    pair.server.faults.arm(method, { kind: 'lost-after-commit', then });
    await failure(attempt());
    expect(stored()).toBe(1);
  });

  it('a refusal can name a revision, no stream, or nothing', async () => {
    pair.server.faults.arm(method, { kind: 'wrong-expected', current: 41n });
    pair.server.faults.arm(method, { kind: 'wrong-expected', current: 'no_stream' });
    pair.server.faults.arm(method, { kind: 'wrong-expected' });
    expect(await failure(attempt())).toMatchObject({ type: 'wrong-expected-version', actualVersion: 41n });
    expect(await failure(attempt())).toMatchObject({ type: 'wrong-expected-version', actualVersion: 'no_stream' });
    expect(await failure(attempt())).toMatchObject({ type: 'wrong-expected-version', actualVersion: 'no_stream' });
    expect(stored()).toBe(0);
  });

  it('a slow answer comes all the same', async () => {
    pair.server.faults.arm(method, { kind: 'slow', ms: 50 });
    expect(await attempt()).toMatchObject({ success: true });
  });
});

describe('a half-closed stream of appends', () => {
  it('leaves its client without answers for good, while a new client goes on', async () => {
    const pair = await startPair();
    pair.server.faults.arm('batchAppend', { kind: 'half-close' });
    const met = pair.client.appendToStream('s', notes(1));
    expect(await settles(met)).toBe(false);
    const later = pair.client.appendToStream('s', notes(1));
    expect(await settles(later)).toBe(false);
    const other = connectTo(pair.server);
    expect(await other.appendToStream('s', notes(1))).toMatchObject({ nextExpectedRevision: 0n });
    void Promise.allSettled([met, later, pair.client.dispose()]);
    await other.dispose();
    await pair.server.stop();
  });
});

describe('a connection', () => {
  const warn = console.warn;
  /** The client warns of pings this frequent. */
  beforeAll(() => {
    console.warn = () => undefined;
  });
  afterAll(() => {
    console.warn = warn;
  });

  it('that swallows everything is noticed by the pings of the client', async () => {
    const pair = await startPair();
    const impatient = connectTo(pair.server, '&keepAliveInterval=100&keepAliveTimeout=100');
    await impatient.appendToStream('s', notes(1));
    pair.server.relay.blackhole(true);
    expect(await failure(impatient.appendToStream('s', notes(1)))).toMatchObject({ type: 'unavailable' });
    pair.server.relay.blackhole(false);
    expect(await impatient.appendToStream('s', notes(1))).toMatchObject({ success: true });
    await impatient.dispose();
    await pair.close();
  });

  it('is answered pings while nothing else happens', async () => {
    const pair = await startPair();
    const impatient = connectTo(pair.server, '&keepAliveInterval=50&keepAliveTimeout=50');
    const subscription = impatient.subscribeToAll({ fromPosition: 'end' });
    const next = taken(subscription, 1);
    await settles(new Promise(() => undefined));
    await pair.client.appendToStream('s', notes(1));
    expect(places(await next)).toEqual(['s@0']);
    await impatient.dispose();
    await pair.close();
  });
});
