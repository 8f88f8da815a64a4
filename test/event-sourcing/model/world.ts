import type { Append, EventStore, LogFilter, Subscription } from '../../../libs/event-sourcing/src/store.js';
import { NO_HASH } from '../../../libs/event-sourcing/src/sealing/seal-event.js';
import { chain } from '../chain.js';
import { idsOf, streamNamed, type Suite } from '../conformance/suite.js';
import { eventually } from '../eventually.js';
import type { LogModel } from './log-model.js';

/** What an append expects: what is there, too little, too much, or the right place after another event. */
export type Expectation = 'right' | 'behind' | 'ahead' | 'forged';
export const EXPECTATIONS: readonly Expectation[] = ['right', 'right', 'right', 'right', 'behind', 'ahead', 'forged'];
export const TYPES = ['Noted', 'NotedLater', 'Left'];
const FILTERS: readonly (LogFilter | undefined)[] = [
  undefined,
  { types: ['Noted'] },
  { categories: ['kind'] },
  { types: ['Left'], categories: ['kind-two'] },
];

/** A follower that is stopped and goes on from where it was. */
export interface Follower {
  readonly filter: LogFilter | undefined;
  readonly seen: string[];
  saved: string;
  running?: Subscription;
}

/** The store under test, and what the steps of a run keep of it. */
export class World {
  readonly streams = ['kind', 'kind', 'kind-two', 'kind-two'].map(streamNamed);
  readonly tried: Append[] = [];
  readonly followers: readonly Follower[];
  readonly mayBothBeOk: boolean;

  private constructor(
    private readonly suite: Suite,
    public store: EventStore,
    /** The end of the log before the run: what other runs wrote is not looked at. */
    readonly from: string,
  ) {
    this.mayBothBeOk = suite.traits.overlappingRetryMayBothBeOk ?? false;
    this.followers = FILTERS.map((filter) => ({ filter, seen: [], saved: from }));
  }

  static async begin(suite: Suite): Promise<World> {
    return new World(suite, suite.store, await suite.store.head());
  }

  /** Goes on with another client; followers of the one before are stopped first, as in a process that ends. */
  async reopen(): Promise<void> {
    for (const follower of this.followers) await this.stop(follower);
    const before = this.store;
    this.store = await this.suite.open();
    if (before !== this.suite.store) await this.suite.traits.close?.(before);
  }

  start(follower: Follower, limit: number): void {
    if (follower.running) return;
    const { filter } = follower;
    follower.running = this.store.subscribe({ after: follower.saved, limit, ...(filter && { filter }) }, async (page) => {
      follower.seen.push(...idsOf(page.events));
      follower.saved = page.next;
    });
  }

  async stop(follower: Follower): Promise<void> {
    await follower.running?.stop();
    delete follower.running;
  }

  /** What each follower has seen, once there is no more. */
  async settleFollowers(model: LogModel): Promise<void> {
    const head = await this.store.head();
    for (const follower of this.followers) {
      this.start(follower, 5);
      const subscription = follower.running!;
      await eventually(() => subscription.position >= head && subscription.caughtUp);
      await this.stop(follower);
      expect(follower.seen).toEqual(model.idsOf(model.log, follower.filter ? { filter: follower.filter } : {}));
    }
  }

  async end(): Promise<void> {
    for (const follower of this.followers) await this.stop(follower);
    if (this.store !== this.suite.store) await this.suite.traits.close?.(this.store);
  }

  /** A new append as it is expected, given what the model says is there. */
  prepare(model: LogModel, order: { stream: number; expect: Expectation; count: number; type: number; minute: number }): Append {
    const stream = this.streams[order.stream]!;
    const own = model.stream(stream);
    const moved = { right: 0, forged: 0, behind: -1, ahead: 1 }[order.expect];
    const expected = Math.max(own.length - 1 + moved, -1);
    const hash = order.expect === 'forged' && expected >= 0 ? 'f'.repeat(64) : (own[expected]?.hash ?? NO_HASH);
    const recordedAt = new Date(Date.UTC(2026, 0, 1, 0, order.minute)).toISOString();
    const event = { type: TYPES[order.type]!, recordedAt };
    const events = chain(
      stream,
      Array.from({ length: order.count }, () => event),
      { revision: expected, hash },
    );
    const append = { stream, expected, events };
    this.tried.push(append);
    return append;
  }
}
