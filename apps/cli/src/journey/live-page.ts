import { pause, type Caller } from './caller.js';
import { expectThat } from './not-as-told.js';

/** A change as the open page of somebody hears of it. */
export interface Heard {
  readonly position: string;
  readonly kind: string;
  readonly caseId?: string;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
}

/** Somebody's open page: follows the live updates, can lose its network, and resumes where it was. */
export class LivePage {
  readonly heard: Heard[] = [];
  resets = 0;
  private last: string | undefined;
  private cut: AbortController | undefined;

  constructor(private readonly reader: Pick<Caller, 'base' | 'person' | 'token'>) {}

  /** Opens the stream; after a cut it resumes by `Last-Event-ID`. */
  async open(): Promise<void> {
    const cut = new AbortController();
    this.cut = cut;
    const { base, token } = this.reader;
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream', ...(this.last && { 'last-event-id': this.last }) };
    const response = await fetch(`${base}/api/live`, { headers, signal: cut.signal });
    expectThat(response.ok && response.body !== null, 'The live updates do not open.', response.status);
    void this.follow(response.body);
    for (let tries = 0; tries < 40 && this.last === undefined; tries += 1) await pause(50);
  }

  /** The network goes. */
  close(): void {
    this.cut?.abort();
  }

  /** Waits until a position was heard of; answers how long after `since` it came, in milliseconds. */
  async hears(position: string, since: number): Promise<number> {
    for (let tries = 0; tries < 200; tries += 1) {
      const found = this.heard.find((one) => one.position === position);
      if (found) return Math.max(0, found.at - since);
      await pause(25);
    }
    expectThat(false, `The open page of ${this.reader.person} did not hear of the change at ${position}.`);
  }

  private async follow(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
      }
    } catch (error) {
      if ((error as Error).name !== 'AbortError') throw error;
    }
  }

  private take(block: string): void {
    const field = (name: string): string | undefined => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1];
    const id = field('id');
    if (id) this.last = id;
    if (field('event') === 'reset') this.resets += 1;
    if (field('event') !== 'change') return;
    const data = JSON.parse(field('data') ?? '{}') as { position?: string; kind?: string; caseId?: string };
    this.heard.push({ position: data.position ?? id ?? '', kind: data.kind ?? '', caseId: data.caseId, at: Date.now() });
  }
}
