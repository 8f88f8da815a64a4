import { LogUnavailable } from '../../libs/event-sourcing/src/stores/postgres/pg-errors.js';
import { after, first } from '../event-sourcing/chain.js';
import { aStream, startAdapterWorld, storedIds, type AdapterWorld } from './adapter-world.js';
import type { Break } from './faults.js';

const UNAVAILABLE: Break = { kind: 'status', code: 'UNAVAILABLE' };
const SILENCE: Break = { kind: 'silence' };
const RESET: Break = { kind: 'reset' };

/** Beside the faults one by one, which the store's own specs go through. */
describe('the KurrentDB store appends', () => {
  let world: AdapterWorld;
  beforeAll(async () => {
    world = await startAdapterWorld({ statisticsEvery: 3 });
  });
  afterAll(() => world.close());
  afterEach(() => world.server.faults.clear());

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

  it('again after the network has swallowed everything', async () => {
    const append = first(aStream());
    world.server.relay.blackhole(true);
    await expect(world.store.append([append])).rejects.toBeInstanceOf(LogUnavailable);
    world.server.relay.blackhole(false);
    expect((await world.store.append([append]))[0]).toMatchObject({ revision: 0 });
    expect(storedIds(world.server, append.stream)).toHaveLength(1);
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
});
