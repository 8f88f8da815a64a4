import { Pause } from '../pause.js';
import type { EventStore } from '../store.js';
import { BeyondLog } from './beyond-log.js';
import type { Follower } from './follower.js';
import type { Claimed, Leases, Standing } from './leases.js';
import type { Runnable, RunnableUnits } from './runnable-units.js';
import { shareOut, type Shares, type UnitStanding } from './share-out.js';
import { unitKey, type Claim } from './unit.js';

/** Beats in the time of a lease: several may be lost before it runs out. */
const BEATS_A_LEASE = 5;
/** Between two rounds that news brought on, in milliseconds. */
const BREATH_MS = 30;
/** So many rounds in a row must find a checkpoint beyond the log before its worker believes it: a log's nodes may lag. */
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
  private readonly pulse: Pause;
  private readonly round: Pause;
  private loops: Promise<unknown> | undefined;
  private stopping = false;
  private runs: readonly string[] = [];
  /** False for the first round of a renewed connection: then all others may just be about to renew theirs. */
  private trusting = true;
  private connections = 0;

  constructor(
    private readonly leases: Leases,
    private readonly parts: {
      readonly store: EventStore;
      readonly units: RunnableUnits;
      readonly onError: (name: string, error: unknown) => void;
    },
  ) {
    this.pulse = new Pause(leases.leaseMs / BEATS_A_LEASE);
    this.round = new Pause(leases.leaseMs / BEATS_A_LEASE);
  }

  /** Names this process among the workers. */
  get name(): string {
    return this.leases.worker;
  }

  /** Told that there may be something to take, or that the heartbeat has a new connection. */
  hear(connected: boolean): void {
    if (connected) {
      this.connections += 1;
      this.trusting = this.connections === 1;
    }
    this.round.end();
  }

  start(): void {
    this.leases.start();
    this.loops ??= Promise.all([this.live(), this.share()]);
  }

  /** Ends after the batches in flight, and gives everything back. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.pulse.end();
    this.round.end();
    await this.loops;
    await this.leave([...this.jobs.keys()]);
    await Promise.all([...this.leaving.values()]);
    await this.leases.close();
  }

  /** Says that it lives and holds what it has, apart from all that may take its time. */
  private async live(): Promise<void> {
    while (!this.stopping) {
      await this.pulse.over();
      if (!this.stopping) await this.tried(() => this.beat());
    }
  }

  private async share(): Promise<void> {
    while (!this.stopping) {
      await this.round.over();
      if (!this.stopping) await this.tried(() => this.shareOnce());
      await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
    }
  }

  private tried(work: () => Promise<void>): Promise<void> {
    return work().catch((error: unknown) => this.parts.onError('projections', error));
  }

  private async beat(): Promise<void> {
    await this.leases.beat(this.runs);
    await this.leases.renew([...this.jobs.values()].map(({ claim, follower }) => ({ claim, error: follower.error })));
  }

  private async shareOnce(): Promise<void> {
    const { trusting } = this;
    const runnable = new Map((await this.parts.units.list()).map((one) => [unitKey(one.unit), one]));
    this.runs = [...runnable.keys()];
    await this.beat();
    const standing = await this.leases.standing(trusting);
    this.dropLost(standing);
    const { take, giveBack } = this.shares(standing);
    const orphaned = [...this.jobs.keys()].filter((key) => !runnable.has(key));
    void this.leave([...giveBack, ...orphaned]);
    const wanted = take.map((key) => runnable.get(key)?.unit).filter((unit) => unit !== undefined);
    const claimed = await this.leases.claim(wanted, trusting);
    for (const one of claimed) this.begin(runnable.get(unitKey(one.claim))!, one);
    // Another was quicker, and nobody tells of what is left: look again.
    if (claimed.length < wanted.length) this.round.end();
    await this.lookBeyond();
    if (!trusting) this.trusting = true;
  }

  /** Ends what another has taken: it could write nothing any more. */
  private dropLost({ units }: Standing): void {
    for (const [key, { claim, follower }] of this.jobs) {
      if (follower.lost || units.get(key)?.fence !== claim.fence) this.end(key, follower, () => Promise.resolve());
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

  private begin(runnable: Runnable, claimed: Claimed): void {
    const follower = runnable.open();
    this.jobs.set(unitKey(claimed.claim), { claim: claimed.claim, follower, beyond: 0 });
    follower.start(claimed);
  }

  /** Gives units back once their batch in flight is done; the beat does not wait for it. */
  private async leave(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const job = this.jobs.get(key);
      if (job) this.end(key, job.follower, () => this.leases.release([job.claim]));
    }
    await Promise.all(keys.flatMap((key) => this.leaving.get(key) ?? []));
  }

  private end(key: string, follower: Follower, then: () => Promise<void>): void {
    this.jobs.delete(key);
    const left = follower
      .stop()
      .then(then)
      .catch((error: unknown) => this.parts.onError(follower.name, error))
      .finally(() => this.leaving.delete(key));
    this.leaving.set(key, left);
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
}
