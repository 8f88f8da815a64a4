import { Metadata, credentials, type ServiceError } from '@grpc/grpc-js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import { ServerFeaturesClient } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { streamIdentifier } from './messages.js';
import { notes, startPair, type Pair } from './raw-client.js';

/** What the client of the package never sends or never shows, by the stubs themselves. */
describe('on the wire', () => {
  let pair: Pair;
  let stubs: StreamsClient;
  beforeEach(async () => {
    pair = await startPair();
    stubs = new StreamsClient(`127.0.0.1:${pair.server.port}`, credentials.createInsecure());
  });
  afterEach(async () => {
    stubs.close();
    await pair.close();
  });

  const { Options } = streams.ReadReq;

  const read = async (options: streams.ReadReq.Options): Promise<streams.ReadResp[]> => {
    options.setUuidOption(new Options.UUIDOption().setString(new shared.Empty()));
    const items: streams.ReadResp[] = [];
    for await (const item of stubs.read(new streams.ReadReq().setOptions(options))) items.push(item as streams.ReadResp);
    return items;
  };

  const ofStream = (stream: string, from: bigint): streams.ReadReq.Options =>
    new Options()
      .setStream(new Options.StreamOptions().setStreamIdentifier(streamIdentifier(stream)).setRevision(from.toString()))
      .setCount('100')
      .setNoFilter(new shared.Empty())
      .setControlOption(new Options.ControlOption().setCompatibility(1));

  const kinds = (items: readonly streams.ReadResp[]): number[] => items.map((item) => item.getContentCase());

  it('a read that asks for it is told the last revision, and the first when there is nothing before', async () => {
    const { EVENT, FIRST_STREAM_POSITION, LAST_STREAM_POSITION } = streams.ReadResp.ContentCase;
    await pair.client.appendToStream('s', notes(80));
    await pair.client.setStreamMetadata('s', { truncateBefore: 78 });
    const items = await read(ofStream('s', 0n));
    expect(kinds(items)).toEqual([FIRST_STREAM_POSITION, EVENT, EVENT, LAST_STREAM_POSITION]);
    expect([items[0]?.getFirstStreamPosition(), items[3]?.getLastStreamPosition()]).toEqual(['78', '79']);
    expect(kinds(await read(ofStream('s', 79n)))).toEqual([EVENT, LAST_STREAM_POSITION]);
  });

  it('the log can be read through a filter', async () => {
    await pair.client.appendToStream('other', notes(90));
    await pair.client.appendToStream('wanted', notes(3));
    const expression = new Options.FilterOptions.Expression().setPrefixList(['want']);
    const filter = new Options.FilterOptions().setStreamIdentifier(expression).setMax(10).setCheckpointintervalmultiplier(1);
    const items = await read(new Options().setAll(new Options.AllOptions().setStart(new shared.Empty())).setCount('2').setFilter(filter));
    expect(items.map((item) => item.getEvent()?.getEvent()?.getStreamRevision())).toEqual(['0', '1']);
  });

  it('the server says its version and what it serves', async () => {
    const asking = new ServerFeaturesClient(`127.0.0.1:${pair.server.port}`, credentials.createInsecure());
    const answer = await new Promise<features.SupportedMethods>((resolve, reject) => {
      asking.getSupportedMethods(new shared.Empty(), (error, methods) => (error ? reject(error) : resolve(methods)));
    });
    asking.close();
    expect(answer.getEventStoreServerVersion()).toBe('24.10.6');
    expect(answer.getMethodsList().map((method) => method.getMethodName())).toEqual(expect.arrayContaining(['read', 'batchappend']));
  });

  it('an identifier may come in two halves', async () => {
    const half = new shared.UUID.Structured().setMostSignificantBits('-1').setLeastSignificantBits('1');
    await append([new shared.UUID().setStructured(half)]);
    expect(pair.server.log.stream('s')[0]?.id).toBe('ffffffff-ffff-ffff-0000-000000000001');
  });

  it('an event without its type is refused', async () => {
    const error = await append([new shared.UUID().setString('a')], {}).catch((reason: unknown) => reason as ServiceError);
    expect(error).toMatchObject({ code: 3 });
    expect((error as ServiceError).metadata.getMap()).toMatchObject({ exception: 'missing-required-metadata-property' });
  });

  it('an append whose last part never comes is given up', async () => {
    const hasty = await startPair({ writeTimeoutMs: 30 });
    const own = new StreamsClient(`127.0.0.1:${hasty.server.port}`, credentials.createInsecure());
    const call = own.batchAppend(new Metadata());
    const answer = new Promise<streams.BatchAppendResp>((resolve) => call.on('data', resolve));
    const options = new streams.BatchAppendReq.Options().setStreamIdentifier(streamIdentifier('s')).setAny(new emptyPb.Empty());
    call.write(new streams.BatchAppendReq().setCorrelationId(new shared.UUID().setString('c')).setOptions(options).setIsFinal(false));
    expect((await answer).getError()?.getMessage()).toBe('Timeout');
    const ended = new Promise((resolve) => call.on('end', resolve));
    call.end();
    await ended;
    own.close();
    await hasty.close();
  });

  function append(ids: readonly shared.UUID[], properties: Readonly<Record<string, string>> = WITH_TYPE): Promise<streams.AppendResp> {
    return new Promise((resolve, reject) => {
      const call = stubs.append((error, answer) => (error ? reject(error) : resolve(answer)));
      const options = new streams.AppendReq.Options().setStreamIdentifier(streamIdentifier('s')).setAny(new shared.Empty());
      call.write(new streams.AppendReq().setOptions(options));
      for (const id of ids) {
        const message = new streams.AppendReq.ProposedMessage().setId(id);
        for (const [key, value] of Object.entries(properties)) message.getMetadataMap().set(key, value);
        call.write(new streams.AppendReq().setProposedMessage(message));
      }
      call.end();
    });
  }
});

const WITH_TYPE = { type: 'Noted', 'content-type': 'application/json' };
