import type { BuildId } from './builds.js';
import { besideLive, type BesideLive } from './ceiling.js';
import { ProjectionFollower } from './projection-follower.js';
import type { Shared } from './shared.js';
import type { ReadPage } from './shared-page.js';
import { takeOver, type Outcome } from './takeover.js';
import type { Target } from './target.js';
import type { Turnstile } from './turnstile.js';

/** How often it is looked, without being told, whether the shown build has gone on; in milliseconds. */
const LOOK_MS = 250;

/** What builds share among themselves, so that they hold up nobody who keeps what is shown. */
export type BuildShared = Shared & {
  readonly live: Shared;
  /** One takeover at a time: each holds a connection, and needs others. */
  readonly takeovers: Turnstile;
};

/**
 * Fills a shard of a build that is not shown yet. It goes no further than the shown build; once all shards have come so far, whoever
 * has the first shard takes over. From then on it follows the log like any other.
 */
export class BuildFollower extends ProjectionFollower {
  private ceiling: string | undefined;
  /** Where the shown build was when it was looked last: who is past that is close enough. */
  private marks: readonly string[] | undefined;
  private live = false;

  constructor(
    private readonly builds: BuildShared,
    private readonly build: BuildId,
    target: Target,
    private readonly shard: number,
  ) {
    super(builds, target, shard);
  }

  protected override metered(): { name: string; shard: number; shown: boolean } {
    return { ...super.metered(), shown: this.live };
  }

  protected override async within(page: ReadPage, position: string): Promise<ReadPage> {
    if (this.live) return page;
    if (this.ceiling === undefined || page.next > this.ceiling) await this.look();
    if (this.live || (this.ceiling !== undefined && page.next < this.ceiling)) return page;
    const next = this.ceiling === undefined || this.ceiling < position ? position : this.ceiling;
    return {
      next,
      seen: page.seen,
      caughtUp: true,
      open: (wanted) => page.open((event) => event.position <= next && wanted(event)),
      lastUpTo: (place) => page.lastUpTo(place),
    };
  }

  protected override async caughtUp(): Promise<void> {
    if (this.live || this.shard !== 0 || this.ceiling === undefined) return;
    const { shards, status } = await besideLive(this.shared.pool, this.build);
    const marks = this.marks ?? shards.map(({ ceiling }) => ceiling);
    this.marks = shards.map(({ ceiling }) => ceiling);
    if (status !== 'building' || shards.some(({ position }, i) => position < marks[i]!)) return;
    const outcome = await this.builds.takeovers.pass(() => this.unlessStopping(() => takeOver(this.shared, this.build, this.target)));
    if (outcome !== 'taken') return;
    this.becomeLive();
    // The takeover moved it to exactly where the other was.
    this.at = undefined;
    this.shared.moves.announce();
  }

  protected override async more(page: ReadPage): Promise<void> {
    if (this.live) return super.more(page);
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        off();
        this.wakeUp = undefined;
        resolve();
      };
      const timer = setTimeout(done, LOOK_MS);
      const off = this.shared.moves.onMove(done);
      this.wakeUp = done;
    });
    this.ceiling = undefined;
    this.pages.wake();
  }

  private async look(): Promise<void> {
    const { status, shards }: BesideLive = await besideLive(this.shared.pool, this.build);
    this.ceiling = status === 'building' ? shards[this.shard]!.ceiling : undefined;
    if (status === 'live') this.becomeLive();
  }

  /** It may have waited for other takeovers. */
  private unlessStopping(work: () => Promise<Outcome>): Promise<Outcome> {
    return this.stopping ? Promise.resolve('not-yet') : work();
  }

  /** It reads on with those who keep what is shown. */
  private becomeLive(): void {
    this.live = true;
    this.readFrom(this.builds.live.pages);
  }
}
