import type { LiveChange, LiveMessage, LiveState } from './change.js';

const SILENCE = 25_000;
const WAITS = [500, 1_000, 2_000, 4_000, 8_000, 10_000];

/** What a connection needs of the browser, so that a test can stand in for it. */
export interface LiveBrowser {
  open(url: string): EventSource;
  isOnline(): boolean;
  now(): Date;
}

/**
 * The one connection to the server's changes. It resumes after the last position it has heard of, so that a cut loses
 * nothing and repeats nothing: what is not newer than the last position is dropped.
 */
export class LiveConnection {
  private source: EventSource | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private offlineSince: string | undefined;
  private stopped = false;

  constructor(
    private readonly tell: (message: LiveMessage) => void,
    private last: string | undefined,
    private readonly browser: LiveBrowser,
  ) {}

  /** Opens the connection, at once. */
  start(): void {
    this.close();
    if (this.stopped) return;
    if (!this.offlineSince) this.say({ is: 'connecting' });
    const source = this.browser.open(this.last ? `/api/live?after=${encodeURIComponent(this.last)}` : '/api/live');
    source.addEventListener('open', () => this.opened());
    source.addEventListener('error', () => this.failed());
    source.addEventListener('beat', (event) => this.heard({ say: 'beat', position: positionOf(event, this.last) }));
    source.addEventListener('change', (event) => this.heard({ say: 'change', change: JSON.parse(event.data) as LiveChange }));
    source.addEventListener('reset', (event) => this.heard({ say: 'reset', position: event.lastEventId || undefined }));
    this.source = source;
    this.listenForSilence();
  }

  /** Takes it for cut now, and tries again by itself. */
  lose(): void {
    this.failed();
  }

  /** Ends it for good; the next tab takes over. */
  stop(): void {
    this.stopped = true;
    this.close();
  }

  private opened(): void {
    this.failures = 0;
    this.offlineSince = undefined;
    this.say({ is: 'live' });
  }

  private heard(message: Extract<LiveMessage, { say: 'beat' | 'change' | 'reset' }>): void {
    this.listenForSilence();
    const position = message.say === 'change' ? message.change.position : message.position;
    const isNews = message.say !== 'change' || this.last === undefined || message.change.position > this.last;
    if (position && (message.say === 'reset' || this.last === undefined || position > this.last)) this.last = position;
    if (isNews) this.tell(message);
  }

  private failed(): void {
    this.close();
    if (this.stopped) return;
    this.offlineSince ??= this.browser.now().toISOString();
    this.say({ is: 'offline', since: this.offlineSince, down: this.browser.isOnline() });
    const wait = WAITS[Math.min(this.failures, WAITS.length - 1)] ?? 10_000;
    this.failures += 1;
    this.again = setTimeout(() => this.start(), wait);
  }

  private listenForSilence(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.failed(), SILENCE);
  }

  private say(state: LiveState): void {
    this.tell({ say: 'state', state });
  }

  private close(): void {
    clearTimeout(this.silence);
    clearTimeout(this.again);
    this.source?.close();
    this.source = undefined;
  }
}

function positionOf(event: MessageEvent<string>, last: string | undefined): string {
  return event.lastEventId || last || '';
}
