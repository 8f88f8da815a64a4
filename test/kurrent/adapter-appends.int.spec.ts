import { LogUnavailable } from '../../libs/event-sourcing/src/stores/postgres/pg-errors.js';
import { after, afterAppend, first } from '../event-sourcing/chain.js';
import { aStream, startAdapterWorld, storedIds, type AdapterWorld } from './adapter-world.js';
import type { Break, Fault } from './faults.js';
import { startProtocolServer } from './protocol-server.js';

const UNAVAILABLE: Break = { kind: 'status', code: 'UNAVAILABLE' };
const CANCELLED: Break = { kind: 'status', code: 'CANCELLED' };
const SILENCE: Break = { kind: 'silence' };
const RESET: Break = { kind: 'reset' };

describe('the KurrentDB store appends', () => {
  let world: AdapterWorld;
  beforeAll(async () => {
    world = await startAdapterWorld({ statisticsEvery: 3 });
  });
  afterAll(() => world.close());
  afterEach(() => world.server.faults.clear());

  const once: [string, Fault][] = [
    ['silence', SILENCE],
    ['UNAVAILABLE', UNAVAILABLE],
    ['CANCELLED', CANCELLED],
    ['a timeout of the server', { kind: 'status', code: 'ABORTED' }],
    ['a deadline', { kind: 'status', code: 'DEADLINE_EXCEEDED' }],
    ['a reset connection', RESET],
    ['an answer lost to UNAVAILABLE after the commit', { kind: 'lost-after-commit', then: UNAVAILABLE }],
    ['an answer lost to CANCELLED after the commit', { kind: 'lost-after-commit', then: CANCELLED }],
    ['an answer lost to a reset after the commit', { kind: 'lost-after-commit', then: RESET }],
    ['an answer lost to silence after the commit', { kind: 'lost-after-commit', then: SILENCE }],
    ['a refusal with a wrong revision', { kind: 'wrong-expected', current: 41n }],
    ['a refusal that says there is no stream', { kind: 'wrong-expected', current: 'no_stream' }],
    ['a refusal that names no revision', { kind: 'wrong-expected' }],
    ['an answer slower than its patience', { kind: 'slow', ms: 1500 }],
  ];

  it.each(once)('once, in spite of %s', async (_, fault) => {
    const append = first(aStream(), 3);
    world.server.faults.arm('append', fault);
    const [result] = await world.store.append([append]);
    expect(result).toMatchObject({ revision: 2, status: expect.stringMatching(/^(ok|duplicate)$/u) });
    const next = afterAppend(append);
    world.server.faults.arm('append', fault);
    expect((await world.store.append([next]))[0]).toMatchObject({ revision: 3 });
    expect(storedIds(world.server, append.stream)).toEqual([...append.events, ...next.events].map(({ id }) => id));
    expect(world.server.faults.met('append')).toBeGreaterThan(0);
  });

  it('once, when nothing answers for a while and the same is tried again later', async () => {
    const append = first(aStream(), 2);
    for (const then of [UNAVAILABLE, SILENCE, RESET]) {
      world.server.faults.arm('append', { kind: 'lost-after-commit', then }, 'until-cleared');
      await world.store.append([append]).catch((error: unknown) => expect(error).toBeInstanceOf(LogUnavailable));
      world.server.faults.clear('append');
    }
    // The server answers a repetition as it answered the first: whether it was one, the store cannot always know.
    expect((await world.store.append([append]))[0]).toMatchObject({ status: expect.stringMatching(/^(ok|duplicate)$/u), revision: 1 });
    expect(storedIds(world.server, append.stream)).toEqual(append.events.map(({ id }) => id));
  });

  it('nothing, and says so, while the server is away', async () => {
    const append = first(aStream());
    world.server.faults.arm('append', UNAVAILABLE, 'until-cleared');
    await expect(world.store.append([append])).rejects.toBeInstanceOf(LogUnavailable);
    expect(storedIds(world.server, append.stream)).toEqual([]);
    world.server.faults.clear();
    expect((await world.store.append([append]))[0]).toMatchObject({ status: 'ok' });
  });

  it('again after the network has swallowed everything', async () => {
    const append = first(aStream());
    world.server.relay.blackhole(true);
    await expect(world.store.append([append])).rejects.toBeInstanceOf(LogUnavailable);
    world.server.relay.blackhole(false);
    expect((await world.store.append([append]))[0]).toMatchObject({ revision: 0 });
    expect(storedIds(world.server, append.stream)).toHaveLength(1);
  });

  it('a conflict as a conflict, also when the answer of the winner was lost', async () => {
    const stream = aStream();
    const [winner, loser] = [first(stream), first(stream)];
    world.server.faults.arm('append', { kind: 'lost-after-commit', then: UNAVAILABLE });
    expect((await world.store.append([winner]))[0]).toMatchObject({ revision: 0 });
    const other = await world.open();
    expect((await other.append([loser]))[0]).toEqual({ status: 'conflict', actual: 0 });
    expect(storedIds(world.server, stream)).toEqual(winner.events.map(({ id }) => id));
  });

  it('never the same ids twice, not even after a newer head', async () => {
    const append = first(aStream());
    await world.store.append([append]);
    const stored = (await world.store.readStream(append.stream)).events;
    const again = { ...after(stored), events: append.events };
    const results = await world.store.append([again]).catch(() => undefined);
    expect(results?.[0]?.status).not.toBe('ok');
    expect(storedIds(world.server, append.stream)).toHaveLength(1);
  });

  it('each of many at once, while connections are reset and answers are lost', async () => {
    const appends = Array.from({ length: 24 }, () => first(aStream(), 2));
    for (let round = 0; round < 8; round += 1) {
      world.server.faults.arm('append', round % 2 === 0 ? { kind: 'lost-after-commit', then: RESET } : UNAVAILABLE);
    }
    const attempt = async (append: (typeof appends)[number]): Promise<void> => {
      for (let tries = 0; tries < 5; tries += 1) {
        const done = await world.store.append([append]).catch((error: unknown) => void expect(error).toBeInstanceOf(LogUnavailable));
        if (done) return void expect(done[0]).toMatchObject({ revision: 1 });
      }
    };
    await Promise.all(appends.map(attempt));
    for (const append of appends) expect(storedIds(world.server, append.stream)).toEqual(append.events.map(({ id }) => id));
  });

  it('at the new leader, when the old one says who that is', async () => {
    const leader = await startProtocolServer({ log: world.server.log });
    world.server.follow({ host: '127.0.0.1', port: leader.port });
    const append = first(aStream());
    expect((await world.store.append([append]))[0]).toMatchObject({ revision: 0 });
    leader.follow({ host: '127.0.0.1', port: world.server.port });
    world.server.follow(undefined);
    expect((await world.store.append([afterAppend(append)]))[0]).toMatchObject({ revision: 1 });
    await leader.stop();
    expect((await world.store.readStream(append.stream)).events).toHaveLength(2);
  });
});
