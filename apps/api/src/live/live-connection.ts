import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { HttpMetrics } from '#platform';
import type { LiveFeed } from './live-feed.js';
import { movesMeasures, type LivePolicy } from './live-policy.js';
import type { LiveTraces } from './live-traces.js';

const BEAT = 10_000;
/** When to try again while the database is away, in milliseconds. */
const AGAIN = 500;
/** A listener that has read nothing for so long is disconnected, in milliseconds; it resumes where it was. */
const STUCK = 20_000;
/** Rows that are decided upon together. */
const AT_ONCE = 200;

export interface ConnectionParts {
  readonly feed: LiveFeed;
  readonly policy: LivePolicy;
  readonly response: ServerResponse;
  /** True where a listener also hears, without any id, that numbers may have moved. */
  readonly measures: boolean;
  readonly numbers: HttpMetrics;
  readonly traces: LiveTraces;
  /** Whether whoever listens is still signed in. */
  readonly stillSignedIn: () => Promise<boolean>;
}

/** One open stream of changes. What is not sent yet stays in the feed: nothing piles up here. */
export class LiveConnection {
  private pumping = false;
  private more = false;
  private ended = false;
  private first = false;
  private beat: NodeJS.Timeout | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stop: (() => void) | undefined;

  constructor(
    private readonly parts: ConnectionParts,
    private position: string,
    private readonly onEnd: (connection: LiveConnection) => void,
  ) {}

  start(): void {
    const { response, feed, numbers } = this.parts;
    numbers.liveOpened();
    response.on('close', () => this.end());
    response.on('error', () => this.end());
    response.write('retry: 1000\n\n');
    this.stop = feed.listen(() => this.pump());
    this.beat = setInterval(() => void this.check(), BEAT);
    this.first = true;
    this.pump();
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.parts.numbers.liveClosed();
    clearInterval(this.beat);
    clearTimeout(this.retry);
    this.stop?.();
    this.parts.response.end();
    this.onEnd(this);
  }

  /** Sends what has come since, in order, one pump at a time. */
  private pump(): void {
    this.more = true;
    if (this.pumping || this.ended) return;
    this.pumping = true;
    void this.run().then(
      () => {
        // The first beat comes after all that was missed: by it the page knows that it has heard everything.
        if (this.first) this.say('beat', this.position, { position: this.position });
        this.first = false;
        this.rest(this.more);
      },
      () => {
        // The database is away: it goes on from the same position.
        this.retry = setTimeout(() => this.pump(), AGAIN);
        this.rest(false);
      },
    );
  }

  private rest(goOn: boolean): void {
    this.pumping = false;
    if (goOn) this.pump();
  }

  private async run(): Promise<void> {
    while (this.more && !this.ended) {
      this.more = false;
      const stretch = await this.parts.feed.after(this.position);
      const from = Date.now();
      const rows = stretch.rows.slice(0, AT_ONCE);
      const changes = await this.parts.policy.changesOf(rows);
      let upTo = rows.length < stretch.rows.length ? rows.at(-1)!.position : stretch.upTo;
      let moved = false;
      for (const [i, row] of rows.entries()) {
        if (this.ended) return;
        const change = changes[i];
        const waited = change !== undefined && (await this.send('change', row.position, change));
        if (change) void this.parts.traces.sent(row.position, row.topic, from);
        else moved ||= movesMeasures(row);
        this.position = row.position;
        if (!waited) continue;
        upTo = row.position; // what was decided about the others is no longer new
        break;
      }
      if (moved && this.parts.measures) await this.send('change', upTo, { position: upTo, kind: 'MeasuresMoved', topic: 'measures' });
      if (upTo > this.position) this.position = upTo;
      if (rows.length > 0) this.more = true;
    }
  }

  private async check(): Promise<void> {
    const signedIn = await this.parts.stillSignedIn().catch(() => true);
    if (!signedIn) return this.end();
    if (!this.pumping) this.say('beat', this.position, { position: this.position });
  }

  /** True when it had to wait for the listener. */
  private async send(event: 'change' | 'beat', id: string, data: object): Promise<boolean> {
    if (this.say(event, id, data) || this.ended) return false;
    const { response } = this.parts;
    const stuck = setTimeout(() => response.destroy(), STUCK);
    const over = new AbortController(); // else each time a listener for the end would stay
    const { signal } = over;
    await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]).finally(() => {
      clearTimeout(stuck);
      over.abort();
    });
    return true;
  }

  private say(event: 'change' | 'beat', id: string, data: object): boolean {
    if (this.ended || this.parts.response.destroyed) return false;
    this.parts.numbers.liveSent(event);
    return this.parts.response.write(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
  }
}
