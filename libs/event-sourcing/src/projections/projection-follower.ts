import type { PoolClient } from 'pg';
import type { Recorded } from '../event.js';
import { applyEvents, isOfData } from './apply-batch.js';
import type { Move } from './checkpoints.js';
import { type Exceptions, loadExceptions, NO_EXCEPTIONS } from './exceptions.js';
import type { Parked } from './fold-batch.js';
import { Follower } from './follower.js';
import { retryParked } from './parked.js';
import { saveWithheld } from './parked-rows.js';
import type { Shared } from './shared.js';
import type { ReadPage } from './shared-page.js';
import { wantedBy } from './shards.js';
import { ERASURE, erasedSubject, type Target } from './target.js';
import { transactAsOwner } from './transact.js';

/** Keeps one projection's tables: each page's rows and checkpoint in one transaction. */
export class ProjectionFollower extends Follower {
  private exceptions = NO_EXCEPTIONS;
  /** Of the parked keys as they were read; undefined until they are. */
  private revision: string | undefined;
  private retrying: Promise<unknown> = Promise.resolve();
  private readonly ending = new AbortController();
  readonly target: Target;

  constructor(shared: Shared, target: Target, shard = 0) {
    super(target.projection.name, wantedBy({ ...target, shard }), shared);
    this.target = { ...target, shard };
  }

  protected begin(): Promise<void> {
    this.revision = undefined;
    // A restart may have brought the code that the parked events need. Beside the work: however much has to be read for it.
    const { claim } = this;
    this.retrying = this.retrying
      .then(() => retryParked(this.shared, this.target, claim, { signal: this.ending.signal }))
      .catch((error: unknown) => (this.ending.signal.aborted ? undefined : this.shared.onError(this.name, error)));
    return Promise.resolve();
  }

  override async stop(): Promise<void> {
    this.ending.abort();
    await super.stop();
    await this.retrying;
  }

  protected async apply(page: ReadPage): Promise<void> {
    const events = await page.open(this.wants);
    for (const event of events) if (event.type === ERASURE) this.shared.keys.forget([erasedSubject(event)]);
    if (events.length === 0) await this.shared.checkpoints.advance(this.claim, this.moveIn(page, page.next));
    else
      await this.shared.turnstile.pass(() =>
        this.shared.meter.batch(this.metered(), events, () => this.applyEvents(events, page, page.next)),
      );
    this.at = page.next;
    this.shared.moves.announce();
  }

  protected caughtUp(): Promise<void> {
    return Promise.resolve();
  }

  /** How its batches are told. */
  protected metered(): { name: string; shard: number; shown: boolean } {
    return { name: this.name, shard: this.target.shard ?? 0, shown: true };
  }

  /** A value that the database refuses is found by halving; the row it belongs to is parked and the others go on. */
  private async applyEvents(events: readonly Recorded[], page: ReadPage, next: string): Promise<void> {
    try {
      await this.commit(events, this.moveIn(page, next), false);
    } catch (error) {
      if (!isOfData(error)) throw error;
      if (events.length === 1) return this.commit(events, this.moveIn(page, next), true);
      const half = Math.floor(events.length / 2);
      await this.applyEvents(events.slice(0, half), page, events[half - 1]!.position);
      await this.applyEvents(events.slice(half), page, next);
    }
  }

  private async commit(events: readonly Recorded[], move: Move, singly: boolean): Promise<void> {
    const done = await transactAsOwner(this.shared.pool, async (client: PoolClient) => {
      const revision = await this.shared.checkpoints.moveTo(client, this.claim, move);
      const exceptions = revision === this.revision ? this.exceptions : await loadExceptions(client, this.claim);
      const withheld = await applyEvents(client, this.target, events, exceptions, singly);
      await saveWithheld(client, this.claim, withheld);
      return { revision, exceptions, newly: [...withheld.parked.values()] };
    });
    this.revision = done.revision;
    this.exceptions = withParked(done.exceptions, done.newly);
    for (const { event, code } of done.newly) this.shared.onError(this.name, new ParkedKey(event.position, code));
    this.shared.meter.parked(this.name, done.newly.length);
    this.at = move.to;
  }
}

function withParked(exceptions: Exceptions, newly: readonly Parked[]): Exceptions {
  if (newly.length === 0) return exceptions;
  const added = newly.map(({ key, event }): [string, string] => [key, event.position]);
  return { ...exceptions, parked: new Map([...exceptions.parked, ...added]) };
}

/** Reported once when a key is parked; names no person. */
export class ParkedKey extends Error {
  constructor(
    readonly position: string,
    readonly code: string,
  ) {
    super(`An event at ${position} could not be applied (${code}); its row waits, the others go on.`);
    this.name = 'ParkedKey';
  }
}
