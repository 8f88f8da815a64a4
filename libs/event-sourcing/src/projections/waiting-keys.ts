import type { Recorded } from '../event.js';
import { START } from '../store.js';
import type { StillParked } from './apply-waiting.js';
import type { Exceptions } from './exceptions.js';
import { type Parked, parkedStream, type PlannedChange } from './fold-batch.js';
import type { Target } from './target.js';
import { WaitingChanges, type Erasure, type WaitingRow } from './waiting-changes.js';

/** Reads a target's events from a position up to another, page by page. */
export type ReadsEvents = (from: string, upTo: string) => AsyncIterable<readonly Recorded[]>;

/**
 * What a set of parked keys needs to be whole. A row that waits needs its changes since. A stream that waits needs those of its
 * events; but a row that others changed meanwhile is made anew from the first event, so that each change takes effect in its turn.
 */
export class WaitingKeys {
  readonly wanted: ReadonlySet<string>;
  private readonly parked: Map<string, string>;
  /** Streams that wait and are not tried now. */
  private readonly otherStreams = new Map<string, string>();
  private readonly since: WaitingChanges;
  private readonly mixed = new Set<string>();
  private anew: { readonly changes: WaitingChanges; readonly of: ReadonlySet<string> } | undefined;
  private at: string | undefined;

  constructor(
    private readonly target: Target,
    private readonly known: Exceptions,
    wanted: readonly string[],
    private readonly reads: ReadsEvents,
  ) {
    this.wanted = new Set(wanted);
    this.parked = new Map(known.parked);
    for (const [key, position] of this.parked) if (isStream(key) && !this.wanted.has(key)) this.otherStreams.set(key, position);
    this.since = new WaitingChanges(target, this.otherStreams, known.answers, (change, rowKey) => this.isWaitedFor(change, rowKey));
  }

  /** Keys that were parked since, all after what was read. */
  learn(parked: ReadonlyMap<string, string>): void {
    for (const [key, position] of parked) {
      if (this.parked.has(key)) continue;
      this.parked.set(key, position);
      if (isStream(key)) this.otherStreams.set(key, position);
    }
  }

  /** Reads on. */
  async readTo(upTo: string): Promise<void> {
    const from = this.at;
    for await (const events of this.reads(from ?? this.start(), upTo)) this.since.take(events.filter((event) => isAfter(event, from)));
    this.at = upTo;
    this.refuseNewFailures(this.since);
    await this.readAnew(upTo, from);
    if (this.anew) this.refuseNewFailures(this.anew.changes);
  }

  /** The rows to be written, each with the erasures that concern it. */
  *rows(): Iterable<{ readonly row: WaitingRow; readonly erasures: readonly Erasure[] }> {
    for (const [key, row] of this.since.rows) if (!this.mixed.has(key)) yield { row, erasures: this.since.erasures };
    for (const row of this.anew?.changes.rows.values() ?? []) yield { row, erasures: this.anew!.changes.erasures };
  }

  streamsThatFail(): readonly StillParked[] {
    const { parked, counts } = this.since.withheld;
    return [...parked.values()].map((one) => ({ ...one, withheld: 1 + (counts.get(one.key) ?? 0) }));
  }

  /** Keys that wait no more, unless applying them fails. */
  settled(): readonly string[] {
    return [...new Set([...this.wanted, ...this.mixed])];
  }

  private start(): string {
    return [...this.wanted].map((key) => this.parked.get(key)!).sort()[0]!;
  }

  private isWaitedFor({ event }: PlannedChange, rowKey: string): boolean {
    const stream = parkedStream(event.stream);
    if (this.wanted.has(stream) && event.position >= this.parked.get(stream)!) {
      if (this.parked.has(rowKey)) this.mixed.add(rowKey);
      return true;
    }
    const since = this.wantedSince(rowKey);
    if (since !== undefined) return event.position >= since;
    if (this.since.rows.has(rowKey)) this.mixed.add(rowKey);
    return false;
  }

  private wantedSince(rowKey: string): string | undefined {
    return this.wanted.has(rowKey) ? this.parked.get(rowKey) : undefined;
  }

  /** Rows that were found to be mixed only now are read from the first event; the others read on. */
  private async readAnew(upTo: string, before: string | undefined): Promise<void> {
    if (this.mixed.size === 0) return;
    const known = this.anew?.of.size === this.mixed.size;
    const of = known ? this.anew!.of : new Set(this.mixed);
    const { target, otherStreams, known: exceptions } = this;
    const changes = known
      ? this.anew!.changes
      : new WaitingChanges(target, otherStreams, exceptions.answers, (_, rowKey) => of.has(rowKey), true);
    this.anew = { changes, of };
    const from = known ? before : undefined;
    for await (const events of this.reads(from ?? START, upTo)) changes.take(events.filter((event) => isAfter(event, from)));
  }

  /** An event that was applied before and cannot be now: this code is not what the others go by, and what is made by it would lack it. */
  private refuseNewFailures({ withheld }: WaitingChanges): void {
    const isStrange = ({ key, event }: Parked): boolean => !this.wanted.has(key) || event.position < this.parked.get(key)!;
    if ([...withheld.parked.values()].some(isStrange)) throw new RetryRefused(this.target.projection.name, 'cannot-replay');
  }
}

const isStream = (key: string): boolean => key.startsWith('stream:');
const isAfter = (event: Recorded, position: string | undefined): boolean => position === undefined || event.position > position;

/** Nothing was changed: somebody else tries the same keys, or this code cannot apply events that were applied before. */
export class RetryRefused extends Error {
  constructor(
    projection: string,
    readonly code: 'keys-change' | 'cannot-replay',
  ) {
    super(
      code === 'keys-change'
        ? `The parked keys of ${projection} change while they are read.`
        : `This version of ${projection} cannot apply events that were applied before.`,
    );
    this.name = 'RetryRefused';
  }
}
