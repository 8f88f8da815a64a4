import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type shared from '@eventstore/db-client/generated/shared_pb.js';
import { handlerFailed, type RpcError } from './rpc-errors.js';
import { breakOff, isBreak, type Ending, type ServerContext } from './server-context.js';

type FeaturesCall = ServerUnaryCall<shared.Empty, features.SupportedMethods>;

/** Only what this server really serves is listed; the names are in lower case, as the server gives them. */
const METHODS: readonly { readonly service: string; readonly method: string; readonly features: readonly string[] }[] = [
  { service: 'event_store.client.streams.streams', method: 'read', features: ['position', 'events'] },
  { service: 'event_store.client.streams.streams', method: 'append', features: [] },
  { service: 'event_store.client.streams.streams', method: 'batchappend', features: ['deadline_duration'] },
  { service: 'event_store.client.streams.streams', method: 'delete', features: [] },
  { service: 'event_store.client.streams.streams', method: 'tombstone', features: [] },
  { service: 'event_store.client.gossip.gossip', method: 'read', features: [] },
  { service: 'event_store.client.server_features.serverfeatures', method: 'getsupportedmethods', features: [] },
];

export function serveFeatures(
  context: ServerContext,
  batchAppend: boolean,
  call: FeaturesCall,
  reply: sendUnaryData<features.SupportedMethods>,
): void {
  const ending: Ending = { fail: (error: RpcError) => reply(error), end: () => reply(handlerFailed()) };
  const fault = context.faults.take('serverFeatures');
  if (isBreak(fault)) return breakOff(context, call, ending, fault);
  const methods = METHODS.filter(({ method }) => batchAppend || method !== 'batchappend').map((supported) =>
    new features.SupportedMethod()
      .setServiceName(supported.service)
      .setMethodName(supported.method)
      .setFeaturesList([...supported.features]),
  );
  reply(null, new features.SupportedMethods().setEventStoreServerVersion(context.version).setMethodsList(methods));
}
