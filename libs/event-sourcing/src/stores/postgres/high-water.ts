import type { PatientPool } from './patient-pool.js';
import { elementsOf, type Statement } from './text-query.js';

interface Candidate {
  readonly last: bigint;
  readonly holders: readonly (string | null)[];
}

const FIRST_WAIT_MS = 2;
const LONGEST_WAIT_MS = 50;
/** Under load one look serves many appends: each, with what it settles, costs more than two appends. */
const BETWEEN_LOOKS_MS = 10;
const PATIENCE_MS = 15_000;

const POLL: Statement = { name: 'poll-log', text: 'SELECT hwm, last, holders FROM poll_log()', values: [] };
const SETTLE = { name: 'settle-log', text: 'SELECT settle_log($1)' };

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
    private readonly pool: PatientPool,
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
    const [row] = await this.pool.rows(POLL, PATIENCE_MS);
    const [hwm, last, holders] = row!;
    this.raise(BigInt(hwm!));
    if (BigInt(last!) > this.hwm) await this.settle(BigInt(last!), elementsOf(holders));
    return this.hwm;
  }

  close(): Promise<void> {
    this.closed = true;
    return this.running ?? Promise.resolve();
  }

  /** Keeps a short queue of candidates, so that one slow append does not double the wait for those before it. */
  private async settle(last: bigint, writing: readonly (string | null)[]): Promise<void> {
    if (this.candidates.at(-1)?.last !== last) this.candidates.push({ last, holders: writing });
    const holders = new Set(writing);
    const settled = this.candidates.findLast((candidate) => !candidate.holders.some((holder) => holders.has(holder)));
    if (!settled) return;
    await this.pool.rows({ ...SETTLE, values: [settled.last.toString()] }, PATIENCE_MS);
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
