import {
  eventTypeFilter,
  excludeSystemEvents,
  streamNameFilter,
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type EventStoreDBClient,
  type Filter,
  type Position,
} from '@eventstore/db-client';
import type { LogFilter, StoredEvent } from '../../store.js';
import { storedEvent } from './event-format.js';
import { placeOf, positionText } from './positions.js';

/** What a subscription gave, in the order in which the server sent it. */
export type FeedItem =
  | { readonly kind: 'event'; readonly event: StoredEvent }
  /** Everything up to here has been sent, says the server. */
  | { readonly kind: 'checkpoint'; readonly position: string };

/** A subscription that the server, the network or nobody knows who has ended. */
export class FeedEnded extends Error {
  constructor(how: string, cause?: unknown) {
    super(`The subscription has ended: ${how}.`, { cause });
    this.name = 'FeedEnded';
  }
}

type CheckpointReached = (subscription: AllStreamSubscription, position: Position) => void;

/** The coarse filter that the server applies; what it lets through is looked at again here. */
export function serverFilter({ types, categories }: LogFilter, checkpointReached: CheckpointReached): Filter {
  const options = { checkpointReached, checkpointInterval: 8 };
  const nothing = ['$nothing-'];
  if (types) return eventTypeFilter({ prefixes: types.length > 0 ? [...types] : nothing, ...options });
  if (!categories) return excludeSystemEvents(options);
  return streamNameFilter({ prefixes: categories.length > 0 ? categories.map((category) => `${category}-`) : nothing, ...options });
}

/** One subscription to $all as a queue: bounded, with checkpoints in their place among the events. */
export class Feed {
  private readonly items: FeedItem[] = [];
  private readonly subscription: AllStreamSubscription;
  /** Checkpoints that wait for the events which the client still holds back before them. */
  private checkpoints: { readonly position: string; readonly after: number }[] = [];
  private received = 0;
  private failure: FeedEnded | undefined;
  private wake: () => void = () => undefined;

  constructor(
    client: EventStoreDBClient,
    after: string,
    filter: LogFilter,
    private readonly most: number,
  ) {
    const checkpointReached: CheckpointReached = (subscription, position) => this.onCheckpoint(subscription, position);
    const options = { fromPosition: placeOf(after), filter: serverFilter(filter, checkpointReached), requiresLeader: true };
    this.subscription = client.subscribeToAll(options);
    this.subscription.on('data', (resolved: AllStreamResolvedEvent) => this.onEvent(resolved));
    this.subscription.on('error', (error: Error) => this.end(new FeedEnded('an error', error)));
    this.subscription.on('end', () => this.end(new FeedEnded('the server ended it')));
    this.subscription.on('close', () => this.end(new FeedEnded('it was closed')));
  }

  /** True when nothing more is at hand. */
  get isDry(): boolean {
    return this.items.length === 0;
  }

  /**
   * What is at hand, at most `limit` events; waits up to `patience` ms for something.
   *
   * @throws FeedEnded once everything that came before the end was taken
   */
  async take(limit: number, patience: number): Promise<readonly FeedItem[]> {
    if (this.items.length === 0 && !this.failure) await this.anything(patience);
    const taken = this.items.splice(0, limit);
    if (taken.length === 0 && this.failure) throw this.failure;
    if (this.items.length < this.most) this.subscription.resume();
    return taken;
  }

  /** Ends the waiting of {@link take}. */
  poke(): void {
    this.wake();
  }

  close(): void {
    this.subscription.unsubscribe().catch(() => undefined); // it never began
  }

  private onEvent({ event }: AllStreamResolvedEvent): void {
    this.received += 1;
    const stored = storedEvent(event);
    if (stored) this.items.push({ kind: 'event', event: stored });
    this.placeCheckpoints();
    if (this.items.length >= this.most) this.subscription.pause();
    this.wake();
  }

  /** The client calls this before it has given the events that it holds in its buffer. */
  private onCheckpoint(subscription: AllStreamSubscription, position: Position): void {
    this.checkpoints.push({ position: positionText(position), after: this.received + subscription.readableLength });
    this.placeCheckpoints();
    this.wake();
  }

  private placeCheckpoints(): void {
    const due = this.checkpoints.filter(({ after }) => after <= this.received);
    if (due.length === 0) return;
    this.items.push({ kind: 'checkpoint', position: due.at(-1)!.position });
    this.checkpoints = this.checkpoints.slice(due.length);
  }

  private end(failure: FeedEnded): void {
    this.failure ??= failure;
    this.wake();
  }

  private anything(patience: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, patience);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
