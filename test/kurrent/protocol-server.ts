import { Server, ServerCredentials } from '@grpc/grpc-js';
import { GossipService, type IGossipServer } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import { ServerFeaturesService, type IServerFeaturesServer } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import { StreamsService, type IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { serveAppend } from './append.js';
import { serveBatchAppend } from './batch-append.js';
import { serveDelete, serveTombstone } from './delete.js';
import { Faults } from './faults.js';
import { serveGossip } from './gossip.js';
import { ProtocolLog } from './log.js';
import { isSystemStream } from './records.js';
import { Relay } from './relay.js';
import type { Endpoint } from './rpc-errors.js';
import type { ServerContext } from './server-context.js';
import { serveFeatures } from './server-features.js';
import { serveRead } from './serve-read.js';
import { writeStatistics } from './writes.js';

export interface ProtocolServerOptions {
  /** A free port when missing. */
  readonly port?: number;
  readonly version?: string;
  /** A log that another server has, for the nodes of one cluster or a server that starts again. */
  readonly log?: ProtocolLog;
  /** A follower names its leader to calls that require it. */
  readonly leader?: Endpoint;
  /** Bytes; 1 MiB as the server's default. */
  readonly maxAppendSize?: number;
  readonly writeTimeoutMs?: number;
  /** Servers before 21.10 know no BatchAppend; clients then use Append. */
  readonly batchAppend?: boolean;
  readonly tellsFellBehind?: boolean;
  /** System events come into the log after every so many others. */
  readonly statisticsEvery?: number;
}

export interface ProtocolServer {
  /** For `EventStoreDBClient.connectionString` and for `EVENT_STORE_URL`. */
  readonly url: string;
  readonly port: number;
  readonly log: ProtocolLog;
  readonly faults: Faults;
  /** Connections at the level of TCP: reset them, or let everything be swallowed. */
  readonly relay: Relay;
  /** From now on another server leads, or this one again. */
  follow(leader: Endpoint | undefined): void;
  stop(): Promise<void>;
}

const MAX_MESSAGE = 16 * 1024 * 1024;

/** Starts a server that speaks the protocol of EventStoreDB and KurrentDB, and keeps everything in memory. */
export async function startProtocolServer(options: ProtocolServerOptions = {}): Promise<ProtocolServer> {
  const log = options.log ?? freshLog();
  const faults = new Faults();
  const server = new Server({ 'grpc.max_receive_message_length': MAX_MESSAGE, 'grpc.max_send_message_length': -1 });
  const innerPort = await bound(server);
  const relay = await Relay.listen(options.port ?? 0, innerPort);
  const context: ServerContext = {
    log,
    faults,
    relay,
    version: options.version ?? '24.10.6',
    tellsFellBehind: options.tellsFellBehind ?? false,
    maxAppendSize: options.maxAppendSize ?? 1024 * 1024,
    writeTimeoutMs: options.writeTimeoutMs ?? 2000,
    leader: options.leader,
  };
  serve(server, context, options.batchAppend ?? true);
  const stopStatistics = interleaveStatistics(log, options.statisticsEvery);
  const follow = (leader: Endpoint | undefined): void => {
    context.leader = leader;
  };
  const stop = async (): Promise<void> => {
    stopStatistics();
    await relay.close();
    server.forceShutdown();
  };
  return { url: `esdb://127.0.0.1:${relay.port}?tls=false`, port: relay.port, log, faults, relay, follow, stop };
}

/** A server that has just started has written about itself already. */
function freshLog(): ProtocolLog {
  const log = new ProtocolLog();
  writeStatistics(log);
  return log;
}

/** Not inside the commit of another event, since that would put the records out of order. */
function interleaveStatistics(log: ProtocolLog, every: number | undefined): () => void {
  if (every === undefined) return () => undefined;
  let since = 0;
  return log.onCommitted(({ stream }) => {
    if (isSystemStream(stream)) return;
    since += 1;
    if (since % every === 0) queueMicrotask(() => writeStatistics(log));
  });
}

function serve(server: Server, context: ServerContext, batchAppend: boolean): void {
  const streams: IStreamsServer = {
    read: (call) => void serveRead(context, call),
    append: (call, reply) => void serveAppend(context, call, reply),
    batchAppend: (call) => serveBatchAppend(context, call),
    delete: (call, reply) => serveDelete(context, call, reply),
    tombstone: (call, reply) => serveTombstone(context, call, reply),
  };
  const features: IServerFeaturesServer = { getSupportedMethods: (call, reply) => serveFeatures(context, batchAppend, call, reply) };
  const gossip: IGossipServer = { read: (call, reply) => serveGossip(context, call, reply) };
  server.addService(StreamsService, { ...streams });
  server.addService(ServerFeaturesService, { ...features });
  server.addService(GossipService, { ...gossip });
}

function bound(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => (error ? reject(error) : resolve(port)));
  });
}
