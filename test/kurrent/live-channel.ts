import type { LogPosition, StoredEvent } from './records.js';

export type LiveItem = { readonly event: StoredEvent } | { readonly checkpoint: LogPosition };

/** Holds what was committed until a subscription takes it; when it is full the oldest goes, and the gap in the numbers tells. */
export class LiveChannel {
  private readonly items: { readonly number: number; readonly item: LiveItem }[] = [];
  private pushed = 0;
  private closed = false;
  private wake: () => void = () => undefined;

  constructor(private readonly capacity: number) {}

  push(item: LiveItem): void {
    this.pushed += 1;
    this.items.push({ number: this.pushed, item });
    if (this.items.length > this.capacity) this.items.shift();
    this.wake();
  }

  close(): void {
    this.closed = true;
    this.wake();
  }

  /** The next item with its number in the order of commits; undefined once closed. */
  async take(): Promise<{ readonly number: number; readonly item: LiveItem } | undefined> {
    while (this.items.length === 0 && !this.closed) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return this.closed ? undefined : this.items.shift();
  }
}
