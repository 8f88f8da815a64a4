import type pg from 'pg';
import { chain } from '../../event-sourcing/chain.js';
import { uuidV7 } from '../../../libs/event-sourcing/src/ids.js';
import { START, type Append, type EventStore, type StoredEvent } from '../../../libs/event-sourcing/src/store.js';
import { storeWithin } from '../composed.js';
import { pause } from '../random.js';
import type { Opened, Specimen } from './specimen.js';

/** A database of its own, migrated, spoilt, with two processes' connections. */
export interface Lab {
  readonly specimen: Specimen;
  readonly url: string;
  readonly pools: readonly [pg.Pool, pg.Pool];
  /** How long to wait for what must come. */
  readonly patienceMs: number;
}

/** Looks for what a promise of the store comes to. @returns what is broken; nothing where it is kept */
export type Check = (lab: Lab) => Promise<readonly string[]>;

const stream = (): string => `specimen-${uuidV7()}`;
const append = (to: string, after?: { revision: number; hash: string }): Append => ({
  stream: to,
  expected: after?.revision ?? -1,
  events: chain(to, [{}], after),
});

/** A reader that never goes back: what it misses is lost. */
class Reader {
  readonly seen: StoredEvent[] = [];
  private next = START;

  constructor(private readonly store: EventStore) {}

  async catchUp(): Promise<void> {
    for (let caughtUp = false; !caughtUp;) {
      const page = await this.store.readAll({ after: this.next, limit: 200 });
      this.seen.push(...page.events);
      this.next = page.next;
      caughtUp = page.caughtUp;
    }
  }

  /** Reads on until it has so many events, or for a while. */
  async until(count: number, milliseconds: number): Promise<void> {
    for (const deadline = Date.now() + milliseconds; ;) {
      await this.catchUp();
      if (this.seen.length >= count || Date.now() > deadline) return;
      await pause(10);
    }
  }

  /** Streams of which events were seen out of order or left out. */
  disorder(): string[] {
    const last = new Map<string, number>();
    const found: string[] = [];
    for (const { stream: of, revision } of this.seen) {
      if (revision !== (last.get(of) ?? -1) + 1) found.push(`revision ${revision} of a stream was read after ${last.get(of) ?? 'nothing'}`);
      last.set(of, revision);
    }
    return found;
  }
}

async function within<Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

async function withStores<Result>({ specimen, pools }: Lab, work: (one: Opened, two: Opened) => Promise<Result>): Promise<Result> {
  const [one, two] = [specimen.open(pools[0]), specimen.open(pools[1])];
  try {
    return await work(one, two);
  } finally {
    await one.close();
    await two.close();
  }
}

/** An append is slow to commit; a later one commits before it. Both must be read. */
export const readsWithoutGaps: Check = (lab) =>
  withStores(lab, async (one, two) => {
    const reader = new Reader(one.store);
    for (let i = 0; i < 5 && reader.seen.length === 2 * i; i += 1) {
      const [slow, quick] = [append(stream()), append(stream())];
      await within(lab.pools[1], async (client) => {
        await client.query('BEGIN');
        const composed = storeWithin(client, lab.pools[1]);
        await composed.append([slow]);
        await composed.close();
        await two.store.append([quick]);
        await reader.until(2 * i + 1, 500); // past the slow one, if nothing holds it
        await client.query('COMMIT');
      });
      await reader.until(2 * i + 2, lab.patienceMs);
    }
    return reader.seen.length === 10 ? [] : ['an acknowledged event was never read'];
  });

/** A transaction that began early appends late to a stream that others appended to meanwhile. */
export const keepsTheOrder: Check = (lab) =>
  withStores(lab, async (one, two) => {
    await lab.pools[0].query('CREATE TABLE IF NOT EXISTS elsewhere (a int)');
    const reader = new Reader(one.store);
    for (let i = 0; i < 3; i += 1) {
      const to = stream();
      await within(lab.pools[1], async (client) => {
        await client.query('BEGIN; INSERT INTO elsewhere VALUES (1)');
        const meanwhile = append(to);
        await two.store.append([meanwhile]);
        const composed = storeWithin(client, lab.pools[1]);
        await composed.append([append(to, { revision: 0, hash: meanwhile.events[0]!.hash })]);
        await composed.close();
        await client.query('COMMIT');
      });
      await reader.until(2 * i + 2, lab.patienceMs);
    }
    return reader.disorder();
  });

/** Sessions that never append hold nobody up. */
export const isNotStalled: Check = (lab) =>
  withStores(lab, (one, two) =>
    within(lab.pools[1], async (client) => {
      await client.query('BEGIN; CREATE TABLE idle (a int)');
      try {
        const reader = new Reader(one.store);
        await two.store.append([append(stream())]);
        await reader.until(1, lab.patienceMs);
        return reader.seen.length > 0 ? [] : ['an event was not read while an unrelated session was idle in its transaction'];
      } finally {
        await client.query('ROLLBACK');
      }
    }),
  );

/** Many writers of two processes expect the same revision: one wins each time, and what is acknowledged is stored. */
export const oneWriterWins: Check = (lab) =>
  withStores(lab, async (one, two) => {
    const found: string[] = [];
    const to = stream();
    for (let revision = -1; revision < 5; revision += 1) {
      const last = (await one.store.readStream(to)).events.at(-1);
      const rivals = Array.from({ length: 8 }, () => append(to, last));
      const results = await Promise.all(rivals.map((rival, i) => (i % 2 ? one : two).store.append([rival])));
      const winners = rivals.filter((_, i) => results[i]![0]!.status === 'ok');
      const stored = new Set((await one.store.readStream(to)).events.map(({ id }) => id));
      if (winners.length !== 1) found.push(`${winners.length} writers won the same revision`);
      const lost = winners.filter(({ events }) => !stored.has(events[0]!.id)).length;
      if (lost > 0) found.push(`${lost} acknowledged events are not in their stream`);
    }
    return found;
  });
