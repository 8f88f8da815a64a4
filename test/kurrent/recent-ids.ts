/**
 * The window in which the server knows event ids without reading the stream: bounded by bytes, first in first out. An id stays with the
 * stream that used it first, even when another stream writes the same id later.
 */
export class RecentIds {
  private readonly known = new Map<string, { stream: string; revision: bigint }>();
  private readonly order: string[] = [];
  private bytes = 0;

  constructor(private readonly limit: number) {}

  put(id: string, stream: string, revision: bigint): void {
    while (this.bytes > this.limit && this.order.length > 0) this.forgetOldest();
    this.bytes += costOf(stream);
    this.order.push(id);
    if (!this.known.has(id)) this.known.set(id, { stream, revision });
  }

  /** The revision under which this stream stored the id, when the window still holds it. */
  revisionIn(stream: string, id: string): bigint | undefined {
    const entry = this.known.get(id);
    return entry?.stream === stream ? entry.revision : undefined;
  }

  private forgetOldest(): void {
    const id = this.order.shift();
    const entry = id === undefined ? undefined : this.known.get(id);
    if (id === undefined || !entry) return;
    this.bytes -= costOf(entry.stream);
    this.known.delete(id);
  }
}

function costOf(stream: string): number {
  return 28 + 2 * stream.length;
}
