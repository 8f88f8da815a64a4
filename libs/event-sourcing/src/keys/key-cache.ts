interface Entry {
  readonly key: Buffer | null;
  readonly until: number;
}

/** Recently used data keys: bounded in number and in age, so that an erasure elsewhere is seen in bounded time. */
export class KeyCache {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly capacity: number,
    private readonly maxAgeMs: number,
  ) {}

  /** The key, null for a destroyed one, undefined when it has to be asked for. */
  get(subject: string): Buffer | null | undefined {
    const entry = this.entries.get(subject);
    if (!entry) return undefined;
    if (entry.until < performance.now()) {
      this.entries.delete(subject);
      return undefined;
    }
    return entry.key;
  }

  set(subject: string, key: Buffer | null): void {
    this.entries.delete(subject);
    this.entries.set(subject, { key, until: performance.now() + this.maxAgeMs });
    while (this.entries.size > this.capacity) {
      this.entries.delete(this.entries.keys().next().value!);
    }
  }

  delete(subject: string): void {
    this.entries.delete(subject);
  }
}
