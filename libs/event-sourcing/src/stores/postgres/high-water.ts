import type { Pool } from 'pg';

interface PollRow {
  readonly hwm: string;
  readonly last: string;
  readonly holders: readonly string[];
}

interface Candidate {
  readonly last: bigint;
  readonly holders: readonly string[];
}

const FIRST_WAIT_MS = 2;
const LONGEST_WAIT_MS = 50;
/** Under load one look serves many appends: each costs about what an append costs. */
const BETWEEN_LOOKS_MS = 5;

/**
 * Finds the position up to which the log is settled. Writers hold a shared marker lock from before they draw a position
 * until their transaction ends; so once those who held it after the last position was read are gone, nothing at or below
 * that position can still appear. No timeouts, and sessions that do not append are never waited for.
 */
export class HighWater {
  private hwm = 0n;
  private candidates: Candidate[] = [];
  private running: Promise<void> | undefined;
  private again = false;
  private lookedAt = 0;
  private closed = false;

  constructor(
    private readonly pool: Pool,
    private readonly moved: () => void,
  ) {}

  /** The last mark this process knows. */
  get known(): bigint {
    return this.hwm;
  }

  /** Takes a mark that another process stored. */
  raise(mark: bigint): void {
    if (mark <= this.hwm) return;
    this.hwm = mark;
    this.candidates = this.candidates.filter(({ last }) => last > mark);
    this.moved();
  }

  /** Starts advancing if it is not under way; goes on until everything drawn by then is settled. */
  poke(): void {
    if (this.running) this.again = true;
    else if (!this.closed) this.running = this.advance().finally(() => (this.running = undefined));
  }

  /** One look; resolves with the mark after it. */
  async look(): Promise<bigint> {
    const { rows } = await this.pool.query<PollRow>({ name: 'poll-log', text: 'SELECT hwm, last, holders FROM poll_log()' });
    const { hwm, last, holders } = rows[0]!;
    this.raise(BigInt(hwm));
    if (BigInt(last) > this.hwm) await this.settle(BigInt(last), holders);
    return this.hwm;
  }

  close(): Promise<void> {
    this.closed = true;
    return this.running ?? Promise.resolve();
  }

  /** Keeps a short queue of candidates, so that one slow append does not double the wait for those before it. */
  private async settle(last: bigint, writing: readonly string[]): Promise<void> {
    if (this.candidates.at(-1)?.last !== last) this.candidates.push({ last, holders: writing });
    const holders = new Set(writing);
    const settled = this.candidates.findLast((candidate) => !candidate.holders.some((holder) => holders.has(holder)));
    if (!settled) return;
    await this.pool.query({ name: 'settle-log', text: 'SELECT settle_log($1)', values: [settled.last.toString()] });
    this.raise(settled.last);
  }

  private async advance(): Promise<void> {
    for (let wait = FIRST_WAIT_MS; !this.closed; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      await pause(this.lookedAt + BETWEEN_LOOKS_MS - performance.now());
      this.again = false;
      this.lookedAt = performance.now();
      try {
        await this.look();
      } catch {
        return; // The database is away: the next append, notification or poll looks again.
      }
      if (this.candidates.length === 0 && !this.again) return;
      if (this.candidates.length > 0) await pause(wait);
    }
  }
}

async function pause(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
