import { first } from '../../../../../test/event-sourcing/conformance.js';
import { eventually } from '../../../../../test/event-sourcing/eventually.js';
import type { Fault, FaultyMethod } from '../../../../../test/kurrent/faults.js';
import { ProtocolLog } from '../../../../../test/kurrent/log.js';
import { startProtocolServer, type ProtocolServer } from '../../../../../test/kurrent/protocol-server.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { uuidV7 } from '../../ids.js';
import { START, type StoredEvent } from '../../store.js';
import { kurrentMigrations } from './command-index.js';
import { KurrentEventStore } from './kurrent-store.js';

const BREAKS: readonly (readonly [string, Fault])[] = [
  ['silence', { kind: 'silence' }],
  ['a clean end', { kind: 'half-close' }],
  ['UNAVAILABLE', { kind: 'status', code: 'UNAVAILABLE' }],
  ['CANCELLED', { kind: 'status', code: 'CANCELLED' }],
  ['a reset of the connection', { kind: 'reset' }],
  ['silence after some events', { kind: 'after', events: 7, then: { kind: 'silence' } }],
  ['a clean end after some events', { kind: 'after', events: 7, then: { kind: 'half-close' } }],
  ['a reset after some events', { kind: 'after', events: 7, then: { kind: 'reset' } }],
  ['a slow server', { kind: 'slow', ms: 5 }],
  ['a link whose event is gone', { kind: 'dangling-link' }],
];

const SUBSCRIPTION_BREAKS: readonly (readonly [string, Fault])[] = [
  ...BREAKS,
  ['events that come again', { kind: 'redelivery', events: 5 }],
  ['a checkpoint before the events that it covers', { kind: 'checkpoint-first' }],
];

describe('reading through faults', () => {
  let database: TestDatabase;
  let server: ProtocolServer;
  let store: KurrentEventStore;
  let written: readonly string[];
  const arm = (method: FaultyMethod, fault: Fault, times = 1): void => void server.faults.arm(method, fault, times);
  beforeAll(async () => {
    database = await testDatabase(migrated('kurrent', kurrentMigrations));
    server = await startProtocolServer({ statisticsEvery: 4 });
    store = new KurrentEventStore({ url: server.url, pool: database.pool, timeoutMs: 400, silenceMs: 300, pollMs: 200 });
    await store.start();
    const appends = Array.from({ length: 12 }, (_, i) => first(`s-${uuidV7()}`, 5, i % 4 === 0 ? 'Rare' : 'Noted'));
    for (const append of appends) await store.append([append]);
    written = appends.flatMap(({ events }) => events.map(({ id }) => id));
  });
  afterEach(() => server.faults.clear());
  afterAll(async () => {
    await store.close();
    await server.stop();
    await database.drop();
  });

  it.each(BREAKS)('gives the whole log: %s', async (_, fault) => {
    arm('read', fault, 2);
    const events: StoredEvent[] = [];
    for (let after = START; ;) {
      const page = await store.readAll({ after, limit: 20 });
      events.push(...page.events);
      after = page.next;
      if (page.caughtUp) break;
    }
    expect(server.faults.met('read')).toBeGreaterThan(0);
    expect(events.slice(0, written.length).map(({ id }) => id)).toEqual(written);
  });

  it.each(SUBSCRIPTION_BREAKS)('gives a follower each event once and in order: %s', async (_, fault) => {
    arm('subscribe', fault, 3);
    const seen: string[] = [];
    const subscription = store.subscribe({ after: START, filter: { types: ['Rare'] }, limit: 4 }, async ({ events }) => {
      seen.push(...events.map(({ id }) => id));
    });
    await eventually(() => seen.length >= 15);
    const late = first(`s-${uuidV7()}`, 3, 'Late');
    await store.append([late]);
    const head = await store.head();
    await eventually(() => subscription.caughtUp && subscription.position >= head);
    await subscription.stop();
    const rare = (await store.readAll({ after: START, limit: 1_000, filter: { types: ['Rare'] } })).events;
    expect(seen).toEqual(rare.map(({ id }) => id));
  });

  it('notices a subscription that falls silent while it lives', async () => {
    const seen: string[] = [];
    arm('subscribe', { kind: 'after', events: 1, then: { kind: 'silence' } });
    const subscription = store.subscribe(
      { after: await store.head() },
      async ({ events }) => void seen.push(...events.map(({ id }) => id)),
    );
    const appends = [first(`s-${uuidV7()}`, 2), first(`s-${uuidV7()}`, 2)];
    for (const append of appends) await store.append([append]);
    await eventually(() => seen.length >= 4);
    expect(seen).toEqual(appends.flatMap(({ events }) => events.map(({ id }) => id)));
    await subscription.stop();
  });

  it('tells of growth when its own subscription is dead, by looking', async () => {
    arm('subscribe', { kind: 'silence' }, 50);
    const deaf = new KurrentEventStore({ url: server.url, pool: database.pool, timeoutMs: 400, pollMs: 50 });
    await deaf.start();
    let told = 0;
    const stop = deaf.onGrowth(() => (told += 1));
    await eventually(() => told > 0);
    const before = told;
    await store.append([first(`s-${uuidV7()}`)]);
    await eventually(() => told > before);
    stop();
    await deaf.close();
  });

  it('stops with an alarm at a position that the log does not reach, and never begins again from the start', async () => {
    const beyond = '9'.repeat(18).padStart(20, '0').repeat(2);
    await expect(store.readAll({ after: beyond, limit: 10 })).rejects.toMatchObject({ code: 'beyond-log' });
    const errors: unknown[] = [];
    const pages: unknown[] = [];
    const subscription = store.subscribe({ after: beyond, onError: (error) => errors.push(error) }, async (page) => void pages.push(page));
    await eventually(() => errors.some((error) => (error as { code?: string }).code === 'beyond-log'));
    await subscription.stop();
    expect(pages).toEqual([]);
  });

  it('stops with an alarm when the server calls a position invalid', async () => {
    const position = (await store.readAll({ after: START, limit: 3 })).next;
    arm('read', { kind: 'invalid-position' });
    await expect(store.readAll({ after: position, limit: 10 })).rejects.toMatchObject({ code: 'beyond-log' });
  });

  it('does not begin on another log than the one that its index was made from', async () => {
    const again = new KurrentEventStore({ url: server.url, pool: database.pool });
    await again.start();
    await again.close();
    const other = await startProtocolServer({ log: new ProtocolLog() });
    const elsewhere = new KurrentEventStore({ url: other.url, pool: database.pool });
    await expect(elsewhere.start()).rejects.toMatchObject({ code: 'beyond-log' });
    await elsewhere.close();
    await other.stop();
  });
});
