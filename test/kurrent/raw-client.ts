import { randomUUID } from 'node:crypto';
import {
  EventStoreDBClient,
  jsonEvent,
  type AllStreamSubscription,
  type AppendExpectedRevision,
  type AppendResult,
  type EventData,
  type ResolvedEvent,
  type StreamSubscription,
} from '@eventstore/db-client';
import { startProtocolServer, type ProtocolServer, type ProtocolServerOptions } from './protocol-server.js';

/** A server and the client of the package against it, both closed by `close`. */
export interface Pair {
  readonly server: ProtocolServer;
  readonly client: EventStoreDBClient;
  close(): Promise<void>;
}

export async function startPair(options: ProtocolServerOptions = {}): Promise<Pair> {
  const server = await startProtocolServer(options);
  const client = connectTo(server);
  const close = async (): Promise<void> => {
    await client.dispose();
    await server.stop();
  };
  return { server, client, close };
}

export function connectTo({ url }: Pick<ProtocolServer, 'url'>, parameters = ''): EventStoreDBClient {
  return EventStoreDBClient.connectionString(url + parameters);
}

/** With credentials the client takes Append, without them BatchAppend. */
export const CREDENTIALS = { username: 'admin', password: 'changeit' };

export interface Writer {
  readonly name: 'Append' | 'BatchAppend';
  append(client: EventStoreDBClient, stream: string, events: EventData[], expectedRevision: AppendExpectedRevision): Promise<AppendResult>;
}

/** Both ways to append, which the server answers in different forms. */
export const WRITERS: readonly Writer[] = [
  {
    name: 'BatchAppend',
    append: (client, stream, events, expectedRevision) => client.appendToStream(stream, events, { expectedRevision }),
  },
  {
    name: 'Append',
    append: (client, stream, events, expectedRevision) =>
      client.appendToStream(stream, events, { expectedRevision, credentials: CREDENTIALS }),
  },
];

export function noted(text = 'hello', id: string = randomUUID()): EventData {
  return jsonEvent({ id, type: 'Noted', data: { text } });
}

export function notes(count: number, type = 'Noted'): EventData[] {
  return Array.from({ length: count }, (_, index) => jsonEvent({ id: randomUUID(), type, data: { index } }));
}

export async function collected(reading: AsyncIterable<ResolvedEvent>): Promise<ResolvedEvent[]> {
  const items: ResolvedEvent[] = [];
  for await (const item of reading) items.push(item);
  return items;
}

/** `stream@revision` of each event, in order. */
export function places(items: readonly ResolvedEvent[]): string[] {
  return items.map(({ event }) => (event ? `${event.streamId}@${event.revision}` : 'nothing'));
}

/** The first so many events of a subscription, which is ended after that. */
export async function taken(subscription: AllStreamSubscription | StreamSubscription, count: number): Promise<ResolvedEvent[]> {
  const items: ResolvedEvent[] = [];
  if (count === 0) return items;
  for await (const item of subscription) {
    items.push(item);
    if (items.length === count) break;
  }
  await subscription.unsubscribe();
  return items;
}

/** The error that a promise or a reading ends with. */
export async function failure(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('It succeeded, and should not have.');
}

/** Whether a promise settles before a while has passed; what never answers has to be told from what answers late. */
export async function settles(work: Promise<unknown>): Promise<boolean> {
  const waited = new Promise<false>((resolve) => setTimeout(resolve, 300, false));
  return await Promise.race([work.then(() => true).catch(() => true), waited]);
}
