/** A rest between two rounds of work that can be ended early; ended in the middle of a round, the next rest does not begin. */
export class Pause {
  private ended = false;
  private wake = (): void => undefined;

  constructor(private readonly milliseconds: number) {}

  end(): void {
    this.ended = true;
    this.wake();
  }

  async over(): Promise<void> {
    if (!this.ended) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, this.milliseconds);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.ended = false;
  }
}
