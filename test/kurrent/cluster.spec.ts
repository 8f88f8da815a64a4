import { EventStoreDBClient } from '@eventstore/db-client';
import { ProtocolLog } from './log.js';
import { startProtocolServer, type ProtocolServer } from './protocol-server.js';
import { CREDENTIALS, collected, connectTo, failure, notes, places, startPair, taken } from './raw-client.js';

describe('two servers with one log', () => {
  let leader: ProtocolServer;
  let follower: ProtocolServer;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    const log = new ProtocolLog();
    leader = await startProtocolServer({ log });
    follower = await startProtocolServer({ log, leader: { host: '127.0.0.1', port: leader.port } });
    client = connectTo(follower);
  });
  afterEach(async () => {
    await client.dispose();
    await Promise.all([leader.stop(), follower.stop()]);
  });

  const endpoint = (): unknown => ({ type: 'not-leader', leader: { address: '127.0.0.1', port: leader.port } });

  it('name the leader to calls that require it, and the client goes there next', async () => {
    expect(await failure(client.appendToStream('s', notes(1), { requiresLeader: true }))).toMatchObject({ type: 'not-leader' });
    follower.faults.arm('batchAppend', { kind: 'status', code: 'UNAVAILABLE' }, 'until-cleared');
    expect(await client.appendToStream('s', notes(1), { requiresLeader: true })).toMatchObject({ success: true });
  });

  it('name the leader to every method', async () => {
    const options = { requiresLeader: true };
    const fresh = async (work: (client: EventStoreDBClient) => Promise<unknown>): Promise<unknown> => {
      const one = connectTo(follower);
      const error = await failure(work(one));
      await one.dispose();
      return error;
    };
    expect(await fresh((one) => one.appendToStream('s', notes(1), { ...options, credentials: CREDENTIALS }))).toMatchObject(
      endpoint() as object,
    );
    expect(await fresh((one) => one.deleteStream('s', options))).toMatchObject(endpoint() as object);
    expect(await fresh((one) => one.tombstoneStream('s', options))).toMatchObject(endpoint() as object);
    expect(await fresh((one) => collected(one.readStream('s', options)))).toMatchObject(endpoint() as object);
    expect(await fresh((one) => taken(one.subscribeToAll(options), 1))).toMatchObject(endpoint() as object);
  });

  it('do for each other what does not require the leader', async () => {
    await client.appendToStream('s', notes(2));
    const other = connectTo(leader);
    expect(places(await collected(other.readStream('s')))).toEqual(['s@0', 's@1']);
    await other.dispose();
  });

  it('change their roles', async () => {
    follower.follow(undefined);
    leader.follow({ host: '127.0.0.1', port: follower.port });
    expect(await client.appendToStream('s', notes(1), { requiresLeader: true })).toMatchObject({ success: true });
  });

  it('tell of themselves to a client that looks for the leader', async () => {
    const discovering = EventStoreDBClient.connectionString(
      `esdb://127.0.0.1:${follower.port},127.0.0.1:${leader.port}?tls=false&nodePreference=leader`,
    );
    expect(await discovering.appendToStream('s', notes(1), { requiresLeader: true })).toMatchObject({ success: true });
    await discovering.dispose();
  });

  it('can say by script that another leads', async () => {
    leader.faults.arm('append', { kind: 'not-leader', leader: { host: '127.0.0.1', port: follower.port } });
    const one = connectTo(leader);
    expect(await failure(one.appendToStream('s', notes(1), { credentials: CREDENTIALS }))).toMatchObject({
      type: 'not-leader',
      leader: { port: follower.port },
    });
    await one.dispose();
  });
});

describe('a server', () => {
  it('that starts again on its port with its log goes on where it was', async () => {
    const log = new ProtocolLog();
    const first = await startProtocolServer({ log });
    const client = connectTo(first);
    await client.appendToStream('s', notes(2));
    await first.stop();
    expect(await failure(client.appendToStream('s', notes(1), { expectedRevision: 1n }))).toMatchObject({ type: 'unavailable' });
    const second = await startProtocolServer({ log, port: first.port });
    expect(await client.appendToStream('s', notes(1), { expectedRevision: 1n })).toMatchObject({ nextExpectedRevision: 2n });
    await client.dispose();
    await second.stop();
  });

  it('ignores credentials, and writes about itself between what others write', async () => {
    const pair = await startPair({ statisticsEvery: 2 });
    await pair.client.appendToStream('s', notes(4), { credentials: { username: 'nobody', password: 'wrong' } });
    const streams = pair.server.log.events.map(({ stream }) => stream);
    expect(streams.filter((stream) => stream.startsWith('$stats-'))).toHaveLength(3);
    await pair.close();
  });
});
