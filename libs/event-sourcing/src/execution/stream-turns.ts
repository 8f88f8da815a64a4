/** Commands of this process on one stream take turns, so that they do not run into each other's revision. */
export class StreamTurns {
  private readonly last = new Map<string, Promise<unknown>>();

  async take<Result>(stream: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.last.get(stream) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => undefined);
    this.last.set(stream, settled);
    try {
      return await mine;
    } finally {
      if (this.last.get(stream) === settled) this.last.delete(stream);
    }
  }
}
