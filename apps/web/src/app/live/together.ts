import type { LiveChange } from './change.js';

/** How long the first change waits for those of the same command, in milliseconds. */
const WAIT = 20;

/** Changes that come together make the pages ask once: a command of three events is one answer, not three. */
export class Together {
  private waiting: LiveChange[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (changes: readonly LiveChange[]) => void) {}

  add(change: LiveChange): void {
    this.waiting.push(change);
    this.timer ??= setTimeout(() => this.flush(), WAIT);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private flush(): void {
    const changes = this.waiting;
    this.waiting = [];
    this.timer = undefined;
    this.tell(changes);
  }
}
