import type { SubjectKeys } from '../keys/subject-keys.js';
import type { StoredEvent } from '../store.js';
import type { Standing } from './drafts.js';

/** Streams whose state is kept. */
const MOST = 1_000;
/** How long a state is kept without being used, in milliseconds: no longer than the keys that opened it. */
const AGE_MS = 60_000;

/** Longer than this (in characters), what was written is read again: many streams are kept, and few are decided on at once. */
const LONGEST = 32_000;

/** Where a stream stood, and what was written here since: sealed as it is stored, opened and folded when somebody decides on it again. */
export interface KnownState<State> {
  readonly standing: Standing<State>;
  readonly since: readonly StoredEvent[];
}

interface Known extends KnownState<unknown> {
  /** By which stream definition it was folded. */
  readonly definition: object;
  readonly until: number;
}

/**
 * Where streams stood when a command was last decided on them, so that only what others wrote since is read, and only what came since is
 * opened and folded. Correctness does not rest on it: an append is at an exact revision, and whoever finds the stream elsewhere
 * reads it anew. A state that tells of somebody is used only while their key is there, and not kept for longer than a key is.
 */
export class KnownStates {
  private readonly entries = new Map<string, Known>();
  private sweeping: NodeJS.Timeout | undefined;

  constructor(
    private readonly keys: Pick<SubjectKeys, 'forReading'>,
    private readonly most = MOST,
  ) {}

  async find<State>(stream: string, definition: object): Promise<KnownState<State> | undefined> {
    const known = this.entries.get(stream);
    if (known?.definition !== definition) return undefined;
    if (await this.mayBeUsed(known)) return known as unknown as KnownState<State>;
    this.forget(stream);
    return undefined;
  }

  keep(stream: string, definition: object, standing: Standing<unknown>, since: readonly StoredEvent[] = []): void {
    this.entries.delete(stream);
    this.entries.set(stream, { definition, standing, since, until: performance.now() + AGE_MS });
    if (this.entries.size > this.most) this.entries.delete(this.entries.keys().next().value!);
    this.sweeping ??= setTimeout(() => this.sweep(), AGE_MS).unref();
  }

  /** Keeps what was just appended beside what it was decided on: whoever comes next need not read it. */
  wrote(stream: string, definition: object, standing: Standing<unknown>, events: readonly StoredEvent[]): void {
    const length = events.reduce((sum, { data, facts, metadata }) => sum + data.length + (facts?.length ?? 0) + metadata.length, 0);
    this.keep(stream, definition, standing, length > LONGEST ? [] : events);
  }

  forget(stream: string): void {
    this.entries.delete(stream);
  }

  private async mayBeUsed({ standing: { subjects }, until }: Known): Promise<boolean> {
    if (until < performance.now()) return false;
    if (subjects.size === 0) return true;
    const keys = await this.keys.forReading([...subjects]);
    return [...subjects].every((subject) => keys.get(subject));
  }

  /** They stand in the order of their last use. */
  private sweep(): void {
    this.sweeping = undefined;
    for (const [stream, { until }] of this.entries) {
      if (until > performance.now()) {
        this.sweeping = setTimeout(() => this.sweep(), until - performance.now()).unref();
        return;
      }
      this.entries.delete(stream);
    }
  }
}
