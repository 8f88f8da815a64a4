const EVERY_MS = 1_000;
const EVERY_MS_IN_A_FILE = 10_000;

/** Tells on the standard error how far a long work is: on a terminal in one line that changes, else a line now and then. */
export class Progress {
  private readonly began = Date.now();
  private told = Date.now();
  private first: number | undefined;

  constructor(
    private readonly noun: string,
    private readonly out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'> = process.stderr,
  ) {}

  /** @param total 0 when it is not known */
  tell({ done, total }: { done: number; total: number }): void {
    this.first ??= done;
    const now = Date.now();
    if (now - this.told < (this.out.isTTY ? EVERY_MS : EVERY_MS_IN_A_FILE)) return;
    this.told = now;
    const text = progressText({ noun: this.noun, done, total, fresh: done - this.first, seconds: (now - this.began) / 1_000 });
    this.out.write(this.out.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
  }

  /** Leaves the line free for what is said at the end. */
  end(): void {
    if (this.out.isTTY) this.out.write('\r\u001b[K');
  }
}

/** Such as `12,000 of 480,000 events, 24,000 a second, 20 s to go`. `fresh`: done since it was begun to count the seconds. */
export function progressText(now: { noun: string; done: number; total: number; fresh: number; seconds: number }): string {
  const { noun, done, total, fresh, seconds } = now;
  const speed = Math.round(fresh / Math.max(seconds, 0.001));
  const count = total > 0 ? `${grouped(done)} of ${grouped(total)}` : grouped(done);
  const left = total > done && speed > 0 ? `, ${duration((total - done) / speed)} to go` : '';
  return `${count} ${noun}, ${grouped(speed)} a second${left}`;
}

export const grouped = (value: number): string => value.toLocaleString('en-US');

/** Such as `12 s`, `4 min`, `1.5 h`. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`;
}
