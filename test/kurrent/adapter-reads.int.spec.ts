import { first } from '../event-sourcing/chain.js';
import { eventually } from '../event-sourcing/eventually.js';
import { aStream, follow, loggedIds, startAdapterWorld, type AdapterWorld, type Follower } from './adapter-world.js';
import type { Break, Fault } from './faults.js';
import { startProtocolServer } from './protocol-server.js';
import { writeStatistics } from './writes.js';

const UNAVAILABLE: Break = { kind: 'status', code: 'UNAVAILABLE' };
const CLEAN_END: Break = { kind: 'half-close' };
const RESET: Break = { kind: 'reset' };

const after = (events: number, then: Break): Fault => ({ kind: 'after', events, then });

describe('the KurrentDB store follows the log', () => {
  let world: AdapterWorld;
  let follower: Follower;
  beforeEach(async () => {
    world = await startAdapterWorld({ statisticsEvery: 5, tellsFellBehind: true });
  });
  afterEach(async () => {
    await follower.subscription.stop();
    await world.close();
  });

  const write = async (count: number): Promise<void> => {
    for (let done = 0; done < count; done += 3) await world.store.append([first(aStream(), 3)]);
  };

  /** Followed to the head: everything once, in order, and no page told of more than it had given. */
  const expectWhole = async (): Promise<void> => {
    await eventually(() => follower.ids().length >= loggedIds(world.server).length && follower.subscription.caughtUp);
    expect(follower.ids()).toEqual(loggedIds(world.server));
    for (const { next, handled } of follower.pages) expect(handled).toBeGreaterThanOrEqual(loggedUpTo(next));
  };

  const loggedUpTo = (position: string): number => {
    const [commit, prepare] = [BigInt(position.slice(0, 20)), BigInt(position.slice(20) || 0)];
    const isBefore = (of: { readonly commit: bigint; readonly prepare: bigint }): boolean =>
      of.commit < commit || (of.commit === commit && of.prepare <= prepare);
    return world.server.log.events.filter((event) => !event.stream.startsWith('$') && isBefore(event.position)).length;
  };

  const faults: [string, Fault[]][] = [
    ['clean ends in the middle', [after(3, CLEAN_END), after(4, CLEAN_END), after(5, CLEAN_END)]],
    ['errors and silence in the middle', [after(4, UNAVAILABLE), after(3, { kind: 'silence' }), after(5, RESET)]],
    ['the same events once more after it was made anew', [after(10, CLEAN_END), { kind: 'redelivery', events: 6 }]],
    ['a checkpoint before the events that it covers, and a break among them', [{ kind: 'checkpoint-first' }, after(2, RESET)]],
    ['a link without its event, slowly', [{ kind: 'dangling-link' }, { kind: 'slow', ms: 3 }]],
  ];

  it.each(faults)('whole and in order, in spite of %s', async (_, script) => {
    await write(30);
    for (const fault of script) world.server.faults.arm('subscribe', fault);
    follower = follow(world.store);
    await write(30);
    await expectWhole();
    await write(6);
    await expectWhole();
  });

  it('when it is slower than those who write', async () => {
    follower = follow(world.store);
    await world.store.append(Array.from({ length: 40 }, () => first(aStream(), 10)));
    await expectWhole();
  });

  it('through a network that swallows everything for a while', async () => {
    await write(9);
    follower = follow(world.store);
    await expectWhole();
    world.server.relay.blackhole(true);
    await new Promise((resolve) => setTimeout(resolve, 400));
    world.server.relay.blackhole(false);
    world.server.relay.resetAll();
    await write(9);
    await expectWhole();
  });

  it('through a server that starts again with its log', async () => {
    await write(9);
    follower = follow(world.store);
    await expectWhole();
    await world.server.stop();
    const again = await startProtocolServer({ log: world.server.log, port: world.server.port });
    await write(9).catch(() => write(9));
    await expectWhole();
    await follower.subscription.stop();
    await again.stop();
  });

  it('past a long stretch in which only the server writes about itself', async () => {
    await write(3);
    follower = follow(world.store);
    await expectWhole();
    for (let stretch = 0; stretch < 3; stretch += 1) {
      for (let event = 0; event < 300; event += 1) writeStatistics(world.server.log);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    await write(3);
    await expectWhole();
    expect(follower.errors).toEqual([]);
  });

  it('not into a log that is shorter than what it has seen, and says so', async () => {
    await write(9);
    follower = follow(world.store);
    await expectWhole();
    const seen = follower.ids().length;
    await world.server.stop();
    const restored = await startProtocolServer({ port: world.server.port });
    await eventually(() => follower.errors.some((error) => error instanceof Error && error.name === 'BeyondLog'));
    expect(follower.ids()).toHaveLength(seen);
    await follower.subscription.stop();
    await restored.stop();
  });
});
