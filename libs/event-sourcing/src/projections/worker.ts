import type { EventStore } from '../store.js';
import { BeyondLog, refuseBeyond } from './beyond-log.js';
import type { Follower } from './follower.js';
import type { Claimed, Leases, Standing } from './leases.js';
import type { Runnable, RunnableUnits } from './runnable-units.js';
import { shareOut, type Shares, type UnitStanding } from './share-out.js';
import { unitKey, type Claim } from './unit.js';

/** Beats in the time of a lease: several may be lost before it runs out. */
const BEATS_A_LEASE = 5;
/** Between two beats that news brought on, in milliseconds. */
const BREATH_MS = 30;
/** So many beats in a row must find a checkpoint beyond the log before its worker believes it: a log's nodes may lag. */
const BELIEVED = 3;

interface Job {
  readonly claim: Claim;
  readonly follower: Follower;
  beyond: number;
}

/**
 * This process among all that run units: says that it lives, holds what it works at, takes its share of what is free and gives back
 * what is more. What it lost to another, because it was held up for longer than a lease, it just ends, and comes back for more.
 */
export class Worker {
  private readonly jobs = new Map<string, Job>();
  private readonly leaving = new Map<string, Promise<void>>();
  private loop: Promise<void> | undefined;
  private stopping = false;
  private news = false;
  /** False for the first beat of a renewed connection: then all others may just be about to renew theirs. */
  private trusting = true;
  private connections = 0;
  private wake: () => void = () => undefined;

  constructor(
    private readonly leases: Leases,
    private readonly parts: {
      readonly store: EventStore;
      readonly units: RunnableUnits;
      readonly onError: (name: string, error: unknown) => void;
    },
  ) {}

  /** Told that there may be something to take, or that the heartbeat has a new connection. */
  hear(connected: boolean): void {
    if (connected) {
      this.connections += 1;
      this.trusting = this.connections === 1;
    }
    this.news = true;
    this.wake();
  }

  start(): void {
    this.leases.start();
    this.loop ??= this.run();
  }

  /** Ends after the batches in flight, and gives everything back. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.loop;
    await this.leave([...this.jobs.keys()]);
    await Promise.all(this.leaving.values());
    await this.leases.close();
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      await this.pause(this.leases.leaseMs / BEATS_A_LEASE);
      if (this.stopping) return;
      this.news = false;
      await this.beat().catch((error: unknown) => this.parts.onError('heartbeat', error));
      await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
    }
  }

  private async beat(): Promise<void> {
    const { trusting } = this;
    const runnable = new Map((await this.parts.units.list()).map((one) => [unitKey(one.unit), one]));
    await this.leases.beat([...runnable.keys()]);
    await this.leases.renew([...this.jobs.values()].map(({ claim, follower }) => ({ claim, error: follower.error })));
    const standing = await this.leases.standing(trusting);
    await this.dropLost(standing);
    const { take, giveBack } = this.shares(standing);
    const orphaned = [...this.jobs.keys()].filter((key) => !runnable.has(key));
    void this.leave([...giveBack, ...orphaned]);
    const wanted = take.map((key) => runnable.get(key)).filter((one) => one !== undefined);
    const claimed = await this.leases.claim(
      wanted.map(({ unit }) => unit),
      trusting,
    );
    for (const one of claimed) await this.begin(runnable.get(unitKey(one.claim))!, one);
    await this.lookBeyond();
    this.trusting = true;
  }

  /** Ends what another has taken: it could write nothing any more. */
  private async dropLost({ units }: Standing): Promise<void> {
    for (const [key, { claim, follower }] of this.jobs) {
      if (!follower.lost && units.get(key)?.fence === claim.fence) continue;
      this.jobs.delete(key);
      await follower.stop();
    }
  }

  private shares({ colleagues, units }: Standing): Shares {
    const seen: UnitStanding[] = [];
    for (const unit of units.values()) {
      if (this.leaving.has(unit.key)) seen.push({ ...unit, owner: null, free: false });
      // Taken, and the answer was lost: it is still to be begun.
      else if (unit.owner === this.leases.worker) seen.push({ ...unit, free: !this.jobs.has(unit.key) });
      else seen.push(unit);
    }
    return shareOut(this.leases.worker, colleagues, seen);
  }

  private async begin(runnable: Runnable, claimed: Claimed): Promise<void> {
    const follower = runnable.open();
    this.jobs.set(unitKey(claimed.claim), { claim: claimed.claim, follower, beyond: 0 });
    const { projection } = claimed.claim;
    await refuseBeyond(this.parts.store, projection, claimed.position).catch((error: unknown) => {
      if (!(error instanceof BeyondLog)) throw error;
      follower.halt(error);
    });
    follower.start(claimed);
  }

  /** Stops followers after their batch in flight and gives their units back; the beat does not wait for it. */
  private async leave(keys: readonly string[]): Promise<void> {
    await Promise.all(
      keys.map((key) => {
        const job = this.jobs.get(key);
        if (!job) return undefined;
        this.jobs.delete(key);
        const left = job.follower
          .stop()
          .then(() => this.leases.release([job.claim]))
          .catch((error: unknown) => this.parts.onError(job.follower.name, error))
          .finally(() => this.leaving.delete(key));
        this.leaving.set(key, left);
        return left;
      }),
    );
  }

  /** Looks whether the log ends before a checkpoint: what it would show later is not what the rows were made of. */
  private async lookBeyond(): Promise<void> {
    const working = [...this.jobs.values()].filter(({ follower }) => follower.position !== undefined);
    if (working.length === 0) return;
    const places = working.map((job) => ({ job, at: job.follower.position! }));
    const head = await this.parts.store.head();
    for (const { job, at } of places) {
      job.beyond = at > head ? job.beyond + 1 : 0;
      if (job.beyond === BELIEVED) job.follower.halt(new BeyondLog(job.follower.name, at, head));
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    if (this.stopping || this.news) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
