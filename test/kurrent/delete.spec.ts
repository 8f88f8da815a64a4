import { CREDENTIALS, collected, failure, notes, places, startPair, taken, type Pair } from './raw-client.js';

describe('a stream', () => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair();
  });
  afterEach(() => pair.close());

  it('that was deleted is not found, and a later write continues its revisions', async () => {
    const { client } = pair;
    await client.appendToStream('s', notes(3));
    expect(await client.deleteStream('s')).toMatchObject({ position: expect.objectContaining({ commit: expect.any(BigInt) }) });
    expect(await failure(collected(client.readStream('s')))).toMatchObject({ type: 'stream-not-found', streamName: expect.anything() });
    expect(await client.appendToStream('s', notes(2), { expectedRevision: 'no_stream' })).toMatchObject({ nextExpectedRevision: 4n });
    expect(places(await collected(client.readStream('s')))).toEqual(['s@3', 's@4']);
    expect(await client.getStreamMetadata('s')).toMatchObject({ metadata: { truncateBefore: 3 } });
  });

  it('that was deleted takes its last revision and any as expectations, and no other', async () => {
    const { client } = pair;
    for (const name of ['a', 'b', 'c']) {
      await client.appendToStream(name, notes(2));
      await client.deleteStream(name);
    }
    expect(await client.appendToStream('a', notes(1), { expectedRevision: 1n })).toMatchObject({ nextExpectedRevision: 2n });
    expect(await client.appendToStream('b', notes(1))).toMatchObject({ nextExpectedRevision: 2n });
    expect(await failure(client.appendToStream('c', notes(1), { expectedRevision: 0n }))).toMatchObject({ actualVersion: 1n });
    expect(await failure(client.appendToStream('c', notes(1), { expectedRevision: 'stream_exists' }))).toMatchObject({
      type: 'stream-deleted',
    });
  });

  it('that was deleted still has its events in the log', async () => {
    const { client } = pair;
    await client.appendToStream('s', notes(2));
    await client.deleteStream('s');
    expect(places(await collected(client.readAll()))).toEqual(expect.arrayContaining(['s@0', 's@1', '$$s@0']));
  });

  it('that was deleted comes back when its metadata is written', async () => {
    const { client } = pair;
    await client.appendToStream('s', notes(2));
    await client.deleteStream('s');
    await client.setStreamMetadata('s', { maxCount: 10 });
    expect(await collected(client.readStream('s'))).toHaveLength(0);
    expect(await client.getStreamMetadata('s')).toMatchObject({ metadata: { truncateBefore: 2, maxCount: 10 } });
  });

  it('is deleted only under its expectation', async () => {
    const { client } = pair;
    await client.appendToStream('s', notes(2));
    expect(await failure(client.deleteStream('s', { expectedRevision: 0n }))).toMatchObject({
      type: 'wrong-expected-version',
      expectedVersion: 0n,
      actualVersion: 1n,
    });
    expect(await failure(client.deleteStream('none'))).toMatchObject({ type: 'wrong-expected-version', actualVersion: -1n });
    await client.deleteStream('s', { expectedRevision: 1n });
  });

  it('with a tombstone takes and gives nothing any more', async () => {
    const { client } = pair;
    await client.appendToStream('s', notes(2));
    await client.tombstoneStream('s', { expectedRevision: 1n });
    expect(await failure(collected(client.readStream('s')))).toMatchObject({ type: 'stream-deleted' });
    expect(await failure(collected(client.readStream('s', { direction: 'backwards', fromRevision: 'end' })))).toMatchObject({
      type: 'stream-deleted',
    });
    expect(await failure(client.appendToStream('s', notes(1)))).toMatchObject({ type: 'stream-deleted' });
    expect(await failure(client.appendToStream('s', notes(1), { credentials: CREDENTIALS }))).toMatchObject({ type: 'stream-deleted' });
    expect(await failure(client.setStreamMetadata('s', {}))).toMatchObject({ type: 'stream-deleted' });
    expect(await failure(client.deleteStream('s'))).toMatchObject({ type: 'stream-deleted' });
    expect(await failure(client.tombstoneStream('s'))).toMatchObject({ type: 'stream-deleted' });
    expect(await failure(taken(client.subscribeToStream('s'), 1))).toMatchObject({ type: 'stream-deleted' });
  });

  it('that never was can be given a tombstone', async () => {
    await pair.client.tombstoneStream('s');
    const last = (await collected(pair.client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 1 })))[0]?.event;
    expect(last).toMatchObject({ streamId: 's', type: '$streamDeleted', revision: 9_223_372_036_854_775_807n });
  });

  it('is read from where its metadata lets it begin', async () => {
    const { client } = pair;
    await client.appendToStream('s', notes(6));
    await client.setStreamMetadata('s', { maxCount: 4 });
    expect(places(await collected(client.readStream('s')))).toEqual(['s@2', 's@3', 's@4', 's@5']);
    await client.setStreamMetadata('s', { truncateBefore: 5 });
    expect(places(await collected(client.readStream('s', { direction: 'backwards', fromRevision: 'end' })))).toEqual(['s@5']);
    await client.setStreamMetadata('s', { truncateBefore: 9 });
    expect(await collected(client.readStream('s'))).toEqual([]);
  });

  it('knows a repetition of what truncation hides, and names no position for it', async () => {
    const { client } = pair;
    const events = notes(2);
    await client.appendToStream('s', events, { expectedRevision: 'no_stream' });
    await client.setStreamMetadata('s', { truncateBefore: 2 });
    const again = await client.appendToStream('s', events, { expectedRevision: 'no_stream' });
    expect(again).toEqual({ success: true, nextExpectedRevision: 1n, position: undefined });
  });
});
