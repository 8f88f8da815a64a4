import { kurrentMigrations } from '../../libs/event-sourcing/src/stores/kurrent/command-index.js';
import { KurrentEventStore } from '../../libs/event-sourcing/src/stores/kurrent/kurrent-store.js';
import { START, type LogPage, type Subscription } from '../../libs/event-sourcing/src/store.js';
import { uuidV7 } from '../../libs/event-sourcing/src/ids.js';
import { migrated, testDatabase } from '../support/database.js';
import { startProtocolServer, type ProtocolServer, type ProtocolServerOptions } from './protocol-server.js';

/** The adapter, impatient, against a server whose script the tests write. */
export interface AdapterWorld {
  readonly server: ProtocolServer;
  readonly store: KurrentEventStore;
  /** Another store of the same log and index, as another process has it. */
  open(url?: string): Promise<KurrentEventStore>;
  close(): Promise<void>;
}

/** How long the adapter waits for an answer, and for a subscription that says nothing. */
const PATIENCE = { timeoutMs: 600, silenceMs: 300, pollMs: 100 };

export async function startAdapterWorld(options: ProtocolServerOptions = {}): Promise<AdapterWorld> {
  const server = await startProtocolServer(options);
  const database = await testDatabase(migrated('kurrent', kurrentMigrations));
  const opened: KurrentEventStore[] = [];
  const open = async (url = server.url): Promise<KurrentEventStore> => {
    const store = new KurrentEventStore({ url, pool: database.pool, ...PATIENCE });
    opened.push(store);
    await store.start();
    return store;
  };
  const store = await open();
  const close = async (): Promise<void> => {
    server.faults.clear();
    server.relay.blackhole(false);
    await Promise.all(opened.map((each) => each.close()));
    await server.stop();
    await database.drop();
  };
  return { server, store, open, close };
}

export function aStream(): string {
  return `faults-${uuidV7()}`;
}

/** Ids of what the server has of a stream. */
export function storedIds(server: ProtocolServer, stream: string): string[] {
  return server.log.stream(stream).map(({ id }) => id);
}

/** Ids of all that is not of the system, in the order of the log. */
export function loggedIds(server: ProtocolServer): string[] {
  return server.log.events.filter(({ stream }) => !stream.startsWith('$')).map(({ id }) => id);
}

export interface Follower {
  readonly subscription: Subscription;
  readonly errors: unknown[];
  ids(): string[];
  /** Each page together with how many events had been handed over once it was handled. */
  readonly pages: { readonly next: string; readonly handled: number }[];
}

/** Follows the log from the start and keeps what it is given. */
export function follow(store: KurrentEventStore, after: string = START, limit = 7): Follower {
  const given: string[] = [];
  const pages: Follower['pages'] = [];
  const errors: unknown[] = [];
  const handler = async ({ events, next }: LogPage): Promise<void> => {
    given.push(...events.map(({ id }) => id));
    pages.push({ next, handled: given.length });
    await Promise.resolve();
  };
  const subscription = store.subscribe({ after, limit, onError: (error) => errors.push(error) }, handler);
  return { subscription, errors, ids: () => given, pages };
}
