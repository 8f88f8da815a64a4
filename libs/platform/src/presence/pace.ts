/** How often somebody may ask within a stretch of time, counted in this process only: a bound, not a right. */
export class Pace {
  private readonly counts = new Map<string, number>();
  private began = 0;

  /** @param most requests by one person within `stretch` ms */
  constructor(
    private readonly most: number,
    private readonly stretch: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** True while they keep within it. */
  take(who: string): boolean {
    const now = this.now();
    if (now - this.began >= this.stretch) {
      this.counts.clear();
      this.began = now;
    }
    const count = (this.counts.get(who) ?? 0) + 1;
    this.counts.set(who, count);
    return count <= this.most;
  }
}
