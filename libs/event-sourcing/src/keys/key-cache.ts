interface Entry {
  /**
   * As text: a Buffer so small is a window into 8 kB, which it keeps in memory together with whatever else was written there. Where
   * keys are read a few at a time, as requests do, 45,000 of them held 350 MB so, and hold 2 MB as texts.
   */
  readonly key: string | null;
  readonly until: number;
}

/** Recently used data keys: bounded in number and in age, so that an erasure elsewhere is seen in bounded time. */
export class KeyCache {
  /** In the order in which they were set, which is that of their age. */
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly capacity: number,
    private readonly maxAgeMs: number,
  ) {}

  /** How many are held. */
  get size(): number {
    return this.entries.size;
  }

  /** The key, null for a destroyed one, undefined when it has to be asked for. */
  get(subject: string): Buffer | null | undefined {
    const entry = this.entries.get(subject);
    if (!entry) return undefined;
    if (entry.until < performance.now()) {
      this.entries.delete(subject);
      return undefined;
    }
    return entry.key === null ? null : Buffer.from(entry.key, 'latin1');
  }

  set(subject: string, key: Buffer | null): void {
    const now = performance.now();
    this.entries.delete(subject);
    this.entries.set(subject, { key: key && key.toString('latin1'), until: now + this.maxAgeMs });
    this.dropOld(now);
  }

  delete(subject: string): void {
    this.entries.delete(subject);
  }

  /** Those that are too old for anybody, and the oldest of those that are too many. */
  private dropOld(now: number): void {
    for (const [subject, { until }] of this.entries) {
      if (until >= now && this.entries.size <= this.capacity) return;
      this.entries.delete(subject);
    }
  }
}
