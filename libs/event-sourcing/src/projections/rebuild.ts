import type { Recorded } from '../event.js';
import { START } from '../store.js';
import { type Answers, loadAnswers } from './answers.js';
import { applyEvents, isOfData } from './apply-batch.js';
import type { Shared } from './shared.js';
import { wantedBy } from './shards.js';
import type { Target } from './target.js';
import { transact } from './transact.js';

const PAGE = 2_000;

/** A projection, or one shard of it, that is made again from the first event, in the tables of another schema. */
export class Rebuild {
  /** Up to where it is made. */
  at = START;
  /** Up to where it should be made. */
  goal = START;
  private readonly parked = new Map<string, string>();
  private answers: Answers | undefined;

  constructor(
    private readonly shared: Shared,
    readonly target: Target & { readonly schema: string },
  ) {}

  /** Applies what lies between where it is and its goal. */
  async take(events: readonly Recorded[], next: string): Promise<void> {
    const mine = events.filter(({ position }) => position > this.at && position <= this.goal);
    await this.apply(mine.filter(wantedBy(this.target)));
    if (next > this.at) this.at = next < this.goal ? next : this.goal;
  }

  /** As the live projection does it: what a value makes fail is halved until its row is found. */
  private async apply(events: readonly Recorded[]): Promise<void> {
    if (events.length === 0) return;
    try {
      await this.commit(events, false);
    } catch (error) {
      if (!isOfData(error)) throw error;
      if (events.length === 1) return this.commit(events, true);
      const half = Math.floor(events.length / 2);
      await this.apply(events.slice(0, half));
      await this.apply(events.slice(half));
    }
  }

  private async commit(events: readonly Recorded[], singly: boolean): Promise<void> {
    this.answers ??= await loadAnswers(this.shared.pool, this.target.projection.name);
    const known = { parked: this.parked, answers: this.answers };
    const withheld = await transact(this.shared.pool, (client) => applyEvents(client, this.target, events, known, singly));
    for (const { key, event } of withheld.parked.values()) this.parked.set(key, event.position);
  }
}

/** Brings rebuilds to their goals; each page is read and decrypted once for all of them. */
export async function rebuildTogether({ store, unsealer }: Shared, rebuilds: readonly Rebuild[]): Promise<void> {
  for (;;) {
    const behind = rebuilds.filter((rebuild) => rebuild.at < rebuild.goal);
    const from = behind.map((rebuild) => rebuild.at).sort()[0];
    if (from === undefined) return;
    const page = await store.readAll({ after: from, limit: PAGE });
    if (page.next === from) throw new Error('The checkpoint is beyond the end of the log.');
    const events = await unsealer.unseal(page.events);
    for (const rebuild of behind) await rebuild.take(events, page.next);
  }
}
