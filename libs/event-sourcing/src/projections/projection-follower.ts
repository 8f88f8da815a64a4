import type { PoolClient } from 'pg';
import type { Recorded } from '../event.js';
import { applyEvents, ERASURE, erasedSubject, isOfData, type Target } from './apply-batch.js';
import { saveWithheld } from './checkpoints.js';
import { Follower } from './follower.js';
import { loadParked, retryParked } from './parked.js';
import { takeOverViews } from './prepare-tables.js';
import type { Shared } from './shared.js';
import type { SharedPage } from './shared-page.js';
import { wantedBy } from './shards.js';
import { transact } from './transact.js';
import type { Claim } from './unit.js';

/** Keeps one projection's tables: each page's rows and checkpoint in one transaction. */
export class ProjectionFollower extends Follower {
  private at: string | undefined;
  private mine: Claim | undefined;
  private parked = new Set<string>();
  private viewsTaken = false;
  readonly target: Target;

  constructor(
    private readonly shared: Shared,
    target: Target,
    private readonly shard = 0,
  ) {
    super(target.projection.name, wantedBy({ ...target, shard }), shared);
    this.target = { ...target, shard };
  }

  get position(): string | undefined {
    return this.at;
  }

  protected async claim(): Promise<string> {
    const { build, projection } = this.target;
    const { name, version } = projection;
    const { claim, position } = await this.shared.checkpoints.claim({ projection: name, version, build, shard: this.shard });
    if (position > (await this.shared.store.head())) throw new BeyondLog(name);
    this.mine = claim;
    // A restart may have brought the code that the parked events need.
    await retryParked(this.shared, this.target, claim, position);
    this.parked = await loadParked(this.shared.pool, claim);
    this.at = position;
    return position;
  }

  protected async apply(page: SharedPage): Promise<void> {
    const events = await page.open(this.wants);
    for (const event of events) if (event.type === ERASURE) this.shared.keys.forget([erasedSubject(event)]);
    if (events.length === 0) await this.shared.checkpoints.advance(this.mine!, { from: this.at!, to: page.next });
    else await this.shared.turnstile.pass(() => this.applyEvents(events, page.next));
    this.at = page.next;
    this.shared.checkpoints.announce();
  }

  protected forget(): void {
    this.at = undefined;
  }

  protected async caughtUp(): Promise<void> {
    if (this.viewsTaken) return;
    await takeOverViews(this.shared.pool, this.target);
    this.viewsTaken = true;
  }

  /** A value that the database refuses is found by halving; the row it belongs to is parked and the others go on. */
  private async applyEvents(events: readonly Recorded[], next: string): Promise<void> {
    try {
      await this.commit(events, next, false);
    } catch (error) {
      if (!isOfData(error)) throw error;
      if (events.length === 1) return this.commit(events, next, true);
      const half = Math.floor(events.length / 2);
      await this.applyEvents(events.slice(0, half), events[half - 1]!.position);
      await this.applyEvents(events.slice(half), next);
    }
  }

  private async commit(events: readonly Recorded[], next: string, singly: boolean): Promise<void> {
    const withheld = await transact(this.shared.pool, async (client: PoolClient) => {
      await this.shared.checkpoints.moveTo(client, this.mine!, { from: this.at!, to: next });
      const result = await applyEvents(client, this.target, events, this.parked, singly);
      await saveWithheld(client, this.mine!, result);
      return result;
    });
    for (const { key, event, code } of withheld.parked.values()) {
      this.parked.add(key);
      this.shared.onError(this.name, new ParkedKey(event.position, code));
    }
    this.at = next;
  }
}

/** The log ends before the checkpoint: it was restored from an older backup, and what it shows is not what it is made of. */
class BeyondLog extends Error {
  readonly code = 'beyond-log';

  constructor(projection: string) {
    super(`The log ends before the checkpoint of ${projection}.`);
    this.name = 'BeyondLog';
  }
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
