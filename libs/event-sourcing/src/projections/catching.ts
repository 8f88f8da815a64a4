import type { PoolClient } from 'pg';
import type { Placed } from './shards.js';
import { applyEvents } from './apply-batch.js';
import type { HeldCheckpoint } from './build-life.js';
import { isSameBuild, type BuildId } from './builds.js';
import { ceilingsOf } from './ceiling.js';
import { loadExceptions } from './exceptions.js';
import { saveWithheld } from './parked-rows.js';
import type { Shared } from './shared.js';
import { SharedPage } from './shared-page.js';
import { shardOfEvent, wantedBy } from './shards.js';
import { ERASURE, type Target } from './target.js';
import { SAME_UNIT, unitValues, type Unit } from './unit.js';

const PAGE = 2_000;
/** A build that is further behind is filled by its followers first, while nobody waits. */
const NEAR_PAGES = 4;

type Place = (event: Placed, shard: number) => string;

/** Brings a build to where the shown one is, while both are held. */
export class Catching {
  private readonly own: readonly string[];
  private readonly live: readonly string[];
  private readonly pages: SharedPage[] = [];

  constructor(
    private readonly shared: Shared,
    private readonly target: Target,
    private readonly build: BuildId,
    shown: BuildId,
    held: readonly HeldCheckpoint[],
  ) {
    const positions = (of: BuildId): string[] => held.filter((row) => isSameBuild(row, of)).map(({ position }) => position);
    this.own = positions(build);
    this.live = positions(shown);
  }

  /** The furthest that the shown one has come. */
  get position(): string {
    return [...this.live].sort().at(-1)!;
  }

  /** Reads what is missing; false when that is too much for now, or when the build has gone too far. */
  async isNear(): Promise<boolean> {
    const ceilings = ceilingsOf(this.own.length, this.live);
    if (this.own.some((position, shard) => position > ceilings[shard]!)) throw new AheadOfLive(this.build.projection);
    let after = [...this.own].sort()[0]!;
    while (after < this.position) {
      if (this.pages.length === NEAR_PAGES) return false;
      const page = await this.shared.store.readAll({ after, limit: PAGE });
      if (page.next === after) return false;
      this.pages.push(new SharedPage(page, 0, this.shared.unsealer));
      after = page.next;
    }
    return true;
  }

  /** To the very events that the shown one has applied. */
  alike(client: PoolClient): Promise<void> {
    return this.apply(client, (_event, shard) => this.own[shard]!, this.shownTo);
  }

  /** On to where the furthest shard of the shown one was, where the two are divided differently; and moves the checkpoints. */
  async whole(client: PoolClient): Promise<void> {
    const alike = this.live.length === this.own.length;
    if (!alike) await this.apply(client, this.shownTo, () => this.position);
    for (const [shard, was] of this.own.entries()) {
      const position = alike ? this.live[shard]! : this.position;
      if (position === was) continue;
      await client.query(
        `UPDATE projection_checkpoints SET position = $5, updated_at = clock_timestamp(),
           seen_position = coalesce($6, seen_position), seen_hash = coalesce($7, seen_hash) WHERE ${SAME_UNIT}`,
        [...unitValues(this.unit(shard)), position, ...this.seenAt(position)], // prettier-ignore
      );
    }
  }

  private seenAt(position: string): (string | null)[] {
    const seen = this.pages.findLast((page) => page.lastUpTo(position))?.lastUpTo(position);
    return [seen?.position ?? null, seen?.hash ?? null];
  }

  /** How far the shown one has come in what an event belongs to. */
  private readonly shownTo: Place = (event, shard) => {
    if (this.live.length === this.own.length) return this.live[shard]!;
    return event.type === ERASURE ? this.position : this.live[shardOfEvent(this.target.projection, this.live.length, event)]!;
  };

  private async apply(client: PoolClient, from: Place, to: Place): Promise<void> {
    for (const shard of this.own.keys()) {
      const target = { ...this.target, shard };
      const wants = wantedBy(target);
      for (const page of this.pages) {
        const events = await page.open(
          (event) => wants(event) && event.position > from(event, shard) && event.position <= to(event, shard),
        );
        if (events.length === 0) continue;
        const withheld = await applyEvents(client, target, events, await loadExceptions(client, this.unit(shard)), true);
        await saveWithheld(client, this.unit(shard), withheld);
      }
    }
  }

  private unit(shard: number): Unit {
    const { projection, version, build } = this.build;
    return { projection, version, build, shard };
  }
}

/** A build that went further than the shown one cannot be compared with it: somebody changed a checkpoint. */
class AheadOfLive extends Error {
  readonly code = 'ahead-of-live';

  constructor(projection: string) {
    super(`The new tables of ${projection} are further than those that are shown: give them up and begin again.`);
    this.name = 'AheadOfLive';
  }
}
