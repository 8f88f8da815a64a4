import { ErrorType, EventStoreDBClient, isCommandError, type EventData, type StreamingRead } from '@eventstore/db-client';
import { backoff, isInvalidPosition, mayBeAskedAgain, NoAnswer } from './kurrent-errors.js';

export interface ConnectionOptions {
  /** `esdb://…` or `esdb+discover://…`. */
  readonly url: string;
  /** A call without an answer for so long has failed. */
  readonly timeoutMs: number;
}

/** Our own timer fires when the client's has not. */
const GRACE_MS = 500;
const READS = 4;

/**
 * The client of a cluster, with a timer on every call: a read has none in the client, and after a silence the client is thrown
 * away and made anew, because its channel may be the cause.
 */
export class KurrentConnection {
  private client: EventStoreDBClient | undefined;
  private closed = false;

  constructor(private readonly options: ConnectionOptions) {}

  /** The client of now. Not to be kept. */
  get current(): EventStoreDBClient {
    this.client ??= plainAppends(EventStoreDBClient.connectionString(this.options.url));
    return this.client;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.drop(this.client);
  }

  /** Makes a new client next time, if the failed one is still that of now. What it had under way ends. */
  async drop(failed: EventStoreDBClient | undefined): Promise<void> {
    if (!failed || this.client !== failed) return;
    this.client = undefined;
    await failed.dispose();
  }

  /** One append, once. Errors come through as the client gives them, or {@link NoAnswer}. */
  async append(stream: string, events: EventData[], expected: number): Promise<void> {
    const client = this.current;
    const expectedRevision = expected < 0 ? ('no_stream' as const) : BigInt(expected);
    const { timeoutMs } = this.options;
    const answer = client.appendToStream(stream, events, { expectedRevision, requiresLeader: true, deadline: timeoutMs });
    await this.inTime(client, answer, timeoutMs + GRACE_MS, 'an append');
  }

  /** All that a read gives; it is begun again when it breaks off. An unknown stream is empty: `undefined`. */
  async read<Item>(begin: (client: EventStoreDBClient) => StreamingRead<Item>): Promise<Item[] | undefined> {
    for (let failures = 0; ; failures += 1) {
      try {
        return await this.readOnce(begin);
      } catch (error) {
        if (isCommandError(error as Error) && (error as { type?: ErrorType }).type === ErrorType.STREAM_NOT_FOUND) return undefined;
        if (this.closed || failures + 1 >= READS || isInvalidPosition(error) || !mayBeAskedAgain(error)) throw error;
        await backoff(failures);
      }
    }
  }

  private async readOnce<Item>(begin: (client: EventStoreDBClient) => StreamingRead<Item>): Promise<Item[]> {
    const client = this.current;
    const items = await collect(begin(client), this.options.timeoutMs).catch(async (error: unknown) => {
      if (error instanceof NoAnswer) void this.drop(client);
      throw error;
    });
    // A client that is thrown away ends its reads as if they were complete.
    if (this.client !== client) throw new NoAnswer('a read was cut off');
    return items;
  }

  private async inTime<Answer>(client: EventStoreDBClient, answer: Promise<Answer>, ms: number, what: string): Promise<Answer> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new NoAnswer(what)), ms);
    });
    try {
      return await Promise.race([answer, late]);
    } catch (error) {
      if (error instanceof NoAnswer) void this.drop(client);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

/**
 * Appends go by the call of their own instead of the shared BatchAppend stream. That stream's pending answers are kept in one
 * map for all clients of the process, emptied when any of them fails: the next answer on another finds no entry and throws
 * inside an event handler, which ends the process. It also has no deadline, and asks for the server's features without one.
 */
function plainAppends(client: EventStoreDBClient): EventStoreDBClient {
  return Object.defineProperty(client, 'supports', { value: () => Promise.resolve(false) });
}

/** Items until the end; fails when none comes for too long. */
function collect<Item>(read: StreamingRead<Item>, timeoutMs: number): Promise<Item[]> {
  return new Promise((resolve, reject) => {
    const items: Item[] = [];
    const timer = setTimeout(() => {
      reject(new NoAnswer('a read'));
      read.cancel().catch(() => undefined); // it never began
    }, timeoutMs);
    read.on('data', (item: Item) => {
      timer.refresh();
      items.push(item);
    });
    // Stays for good: an error that comes after the end would otherwise end the process.
    read.on('error', (error: Error) => {
      clearTimeout(timer);
      reject(error);
    });
    read.on('end', () => {
      clearTimeout(timer);
      resolve(items);
    });
  });
}
