import { once } from 'node:events';
import { EventStoreDBClient, streamNameFilter, type Position } from '@eventstore/db-client';
import { ProtocolLog } from './log.js';
import { notes, places, startPair, taken, type Pair } from './raw-client.js';

describe('checkpoints of a filtered subscription', () => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair({ log: new ProtocolLog() });
  });
  afterEach(() => pair.close());

  const checkpointed = (
    window: number,
    interval: number,
  ): { readonly checkpoints: Position[]; readonly subscription: ReturnType<EventStoreDBClient['subscribeToAll']> } => {
    const checkpoints: Position[] = [];
    const checkpointReached = (_: unknown, position: Position): void => void checkpoints.push(position);
    const filter = streamNameFilter({ prefixes: ['wanted'], maxSearchWindow: window, checkpointInterval: interval, checkpointReached });
    return { checkpoints, subscription: pair.client.subscribeToAll({ filter }) };
  };

  it('come through a long stretch without a match while it catches up', async () => {
    for (let round = 0; round < 10; round += 1) await pair.client.appendToStream('other', notes(20));
    await pair.client.appendToStream('wanted', notes(1));
    const { checkpoints, subscription } = checkpointed(10, 2);
    expect(places(await taken(subscription, 1))).toEqual(['wanted@0']);
    const commits = checkpoints.map(({ commit }) => commit);
    expect(commits.length).toBeGreaterThanOrEqual(9);
    expect(commits).toEqual([...new Set(commits)].sort((a, b) => Number(a - b)));
  });

  it('come once at the end of catching up, behind the events they cover', async () => {
    await pair.client.appendToStream('wanted', notes(3));
    const { checkpoints, subscription } = checkpointed(100, 1);
    const items = taken(subscription, 4);
    await once(subscription, 'caughtUp');
    expect(checkpoints).toEqual([pair.server.log.lastIndexed]);
    await pair.client.appendToStream('wanted', notes(1));
    expect(await items).toHaveLength(4);
  });

  it('never stand where the next event will, which is not passed over', async () => {
    const matching = 32;
    for (const count of [matching, 5, matching]) {
      await pair.client.appendToStream('wanted', notes(count));
      const { checkpoints, subscription } = checkpointed(matching, 1);
      const all = pair.server.log.stream('wanted').length;
      const items = taken(subscription, all + 1);
      await once(subscription, 'caughtUp');
      await pair.client.appendToStream('wanted', notes(1));
      expect((await items).map(({ event }) => event?.revision)).toEqual(Array.from({ length: all + 1 }, (_, i) => BigInt(i)));
      expect(checkpoints.length).toBeGreaterThan(0);
    }
  });

  it('come live after so many events, matching or not', async () => {
    const { checkpoints, subscription } = checkpointed(5, 1);
    const items = taken(subscription, 1);
    await once(subscription, 'caughtUp');
    for (let round = 0; round < 11; round += 1) await pair.client.appendToStream('other', notes(1));
    await pair.client.appendToStream('wanted', notes(1));
    await items;
    const events = pair.server.log.events;
    expect(checkpoints).toEqual([events[4]?.position, events[9]?.position]);
  });
});
