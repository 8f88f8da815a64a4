import { randomUUID } from 'node:crypto';
import { binaryEvent, jsonEvent } from '@eventstore/db-client';
import { ProtocolLog } from './log.js';
import { CREDENTIALS, WRITERS, collected, failure, noted, notes, places, startPair, type Pair } from './raw-client.js';

describe.each(WRITERS)('an append by $name', ({ append }) => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair();
  });
  afterEach(() => pair.close());

  const add = (stream: string, events: ReturnType<typeof notes>, expected: Parameters<typeof append>[3]): ReturnType<typeof append> =>
    append(pair.client, stream, events, expected);

  it('answers with the revision and the position of its last event', async () => {
    const first = await add('s', notes(2), 'no_stream');
    const second = await add('s', notes(1), 1n);
    const read = await collected(pair.client.readStream('s'));
    expect(first).toMatchObject({ success: true, nextExpectedRevision: 1n, position: read[1]?.event?.position });
    expect(second).toMatchObject({ success: true, nextExpectedRevision: 2n, position: read[2]?.event?.position });
  });

  it('gives positions that rise and are not consecutive', async () => {
    await add('s', notes(3), 'any');
    const commits = (await collected(pair.client.readStream('s'))).map(({ event }) => event?.position?.commit ?? 0n);
    expect(commits[1]).toBeGreaterThan((commits[0] ?? 0n) + 1n);
    expect(commits[2]).toBeGreaterThan((commits[1] ?? 0n) + 1n);
  });

  it('refuses what its expectation contradicts, and says what is there', async () => {
    await add('s', notes(3), 'no_stream');
    expect(await failure(add('s', notes(1), 'no_stream'))).toMatchObject({
      type: 'wrong-expected-version',
      expectedVersion: 'no_stream',
      actualVersion: 2n,
    });
    expect(await failure(add('s', notes(1), 0n))).toMatchObject({ expectedVersion: 0n, actualVersion: 2n });
    expect(await failure(add('s', notes(1), 9n))).toMatchObject({ expectedVersion: 9n, actualVersion: 2n });
    expect(await failure(add('none', notes(1), 'stream_exists'))).toMatchObject({
      expectedVersion: 'stream_exists',
      actualVersion: 'no_stream',
    });
    expect(await failure(add('none', notes(1), 0n))).toMatchObject({ expectedVersion: 0n, actualVersion: 'no_stream' });
    expect(pair.server.log.stream('s')).toHaveLength(3);
  });

  it('takes stream_exists for a stream that has only metadata', async () => {
    await pair.client.setStreamMetadata('s', { maxCount: 5 });
    expect(await add('s', notes(1), 'stream_exists')).toMatchObject({ nextExpectedRevision: 0n });
  });

  it('answers a repetition at the same expectation with the original revision and position', async () => {
    const events = notes(2);
    const first = await add('s', events, 'no_stream');
    await add('s', notes(3), 1n);
    expect(await add('s', events, 'no_stream')).toEqual(first);
    expect(pair.server.log.stream('s')).toHaveLength(5);
  });

  it('knows the beginning of an earlier append as a repetition too', async () => {
    const events = notes(3);
    await add('s', events, 'no_stream');
    expect(await add('s', events.slice(0, 2), 'no_stream')).toMatchObject({ nextExpectedRevision: 1n });
    expect(pair.server.log.stream('s')).toHaveLength(3);
  });

  it('refuses a repetition that goes on differently', async () => {
    const events = notes(2);
    await add('s', events, 'no_stream');
    expect(await failure(add('s', [...events.slice(0, 1), noted()], 'no_stream'))).toMatchObject({ actualVersion: 1n });
    expect(await failure(add('s', [...events, noted()], 'no_stream'))).toMatchObject({ actualVersion: 1n });
    expect(await failure(add('s', [...events, noted()], 'any'))).toMatchObject({ expectedVersion: 'any', actualVersion: 1n });
    expect(pair.server.log.stream('s')).toHaveLength(2);
  });

  it('writes the same ids once more when the expectation is the new head', async () => {
    const events = notes(1);
    await add('s', events, 'no_stream');
    expect(await add('s', events, 0n)).toMatchObject({ nextExpectedRevision: 1n });
    expect(pair.server.log.stream('s')).toHaveLength(2);
  });

  it('knows recent ids at any and at stream_exists', async () => {
    const events = notes(2);
    const first = await add('s', events, 'any');
    await add('s', notes(1), 'any');
    expect(await add('s', events, 'any')).toEqual(first);
    expect(await add('s', events, 'stream_exists')).toEqual(first);
    expect(pair.server.log.stream('s')).toHaveLength(3);
  });

  it('lets another stream use the same id, whose repetition there it does not know at any', async () => {
    const events = notes(1);
    await add('a', events, 'any');
    await add('b', events, 'any');
    await add('b', events, 'any');
    expect([pair.server.log.stream('a').length, pair.server.log.stream('b').length]).toEqual([1, 2]);
  });

  it('takes an append of nothing without making a stream', async () => {
    expect(await add('s', [], 'any')).toMatchObject({ success: true });
    expect(await failure(collected(pair.client.readStream('s')))).toMatchObject({ type: 'stream-not-found' });
    await add('s', notes(2), 'no_stream');
    expect(await add('s', [], 1n)).toMatchObject({ nextExpectedRevision: 1n });
    expect(await failure(add('s', [], 0n))).toMatchObject({ actualVersion: 1n });
  });

  it('lets one of many win that expect the same', async () => {
    const attempts = await Promise.allSettled(Array.from({ length: 30 }, () => add('s', notes(1), 'no_stream')));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(pair.server.log.stream('s')).toHaveLength(1);
  });

  it('takes many at any, and loses none', async () => {
    await Promise.all(Array.from({ length: 100 }, () => add('s', notes(1), 'any')));
    expect(await collected(pair.client.readStream('s'))).toHaveLength(100);
  });

  it('refuses more than a mebibyte, and counts the type twice', async () => {
    const limit = 1024 * 1024;
    const bytes = (count: number): ReturnType<typeof binaryEvent> =>
      binaryEvent({ id: randomUUID(), type: 'T', data: new Uint8Array(count) });
    expect(await failure(append(pair.client, 's', [bytes(limit - 1)], 'any'))).toMatchObject({
      type: 'maximum-append-size-exceeded',
      maxAppendSize: limit,
    });
    expect(await failure(append(pair.client, 's', [bytes(limit / 2), bytes(limit / 2)], 'any'))).toMatchObject({ maxAppendSize: limit });
    expect(await append(pair.client, 's', [bytes(limit - 2)], 'no_stream')).toMatchObject({ nextExpectedRevision: 0n });
  });

  it('keeps ids, types, data, metadata and the kind of content as they came', async () => {
    const id = randomUUID();
    const json = jsonEvent({ id, type: 'Grüße', data: { nul: '\u0000', deep: [[{ n: 1e21 }]] }, metadata: { $correlationId: 'c' } });
    const binary = binaryEvent({ id: randomUUID(), type: 'Bytes', data: Uint8Array.of(0, 255), metadata: Uint8Array.of(1, 2) });
    const before = Date.now();
    await append(pair.client, 'ström', [json, binary], 'no_stream');
    const [first, second] = await collected(pair.client.readStream('ström'));
    expect(first?.event).toMatchObject({ id, streamId: 'ström', type: 'Grüße', data: json.data, metadata: json.metadata, isJson: true });
    expect(second?.event).toMatchObject({ type: 'Bytes', isJson: false });
    expect([...(second?.event?.data as Uint8Array)]).toEqual([0, 255]);
    expect(first?.event?.created.getTime()).toBeGreaterThanOrEqual(before);
    expect(first?.event?.created.getTime()).toBeLessThanOrEqual(Date.now());
  });
});

describe('appends', () => {
  it('of several events can stand behind one commit position with prepare positions of their own', async () => {
    const pair = await startPair({ log: new ProtocolLog({ commitRecords: true }) });
    await pair.client.appendToStream('s', notes(3));
    await pair.client.appendToStream('t', notes(1));
    const all = await collected(pair.client.readAll());
    const [a, b, c, d] = all.map(({ event }) => event?.position ?? { commit: 0n, prepare: 0n });
    expect(new Set([a?.commit, b?.commit, c?.commit]).size).toBe(1);
    expect(a?.prepare).toBeLessThan(b?.prepare ?? 0n);
    expect(c?.prepare).toBeLessThan(c?.commit ?? 0n);
    expect(d?.commit).toBe(d?.prepare);
    expect(places(await collected(pair.client.readAll({ fromPosition: b ?? 'start' })))).toEqual(['s@1', 's@2', 't@0']);
    await pair.close();
  });

  it('at any are written once more when the id is too long ago', async () => {
    const pair = await startPair({ log: new ProtocolLog({ recentIdBytes: 200 }) });
    const events = notes(1);
    await pair.client.appendToStream('s', events);
    for (let round = 0; round < 10; round += 1) await pair.client.appendToStream('s', notes(1));
    await pair.client.appendToStream('s', events);
    expect(pair.server.log.stream('s')).toHaveLength(12);
    expect(await pair.client.appendToStream('s', events, { expectedRevision: 'no_stream' })).toMatchObject({ nextExpectedRevision: 0n });
    await pair.close();
  });

  it('go by Append when the server does not know BatchAppend', async () => {
    const pair = await startPair({ batchAppend: false });
    pair.server.faults.arm('batchAppend', { kind: 'silence' }, 'until-cleared');
    expect(await pair.client.appendToStream('s', notes(1))).toMatchObject({ nextExpectedRevision: 0n });
    await pair.close();
  });

  it('in several parts are one append', async () => {
    const pair = await startPair();
    const result = await pair.client.appendToStream('s', notes(20), { expectedRevision: 'no_stream', batchAppendSize: 200 });
    expect(result).toMatchObject({ nextExpectedRevision: 19n });
    await pair.close();
  });

  it('whose deadline has passed are refused and not stored', async () => {
    const pair = await startPair();
    expect(await failure(pair.client.appendToStream('s', notes(1), { deadline: -1000 }))).toMatchObject({ type: 'deadline-exceeded' });
    expect(await failure(pair.client.appendToStream('s', notes(1), { deadline: -1000, credentials: CREDENTIALS }))).toMatchObject({
      type: 'deadline-exceeded',
    });
    expect(pair.server.log.stream('s')).toHaveLength(0);
    await pair.close();
  });
});
