import type { LiveMessage, LiveState } from './change.js';
import { LiveConnection } from './connection.js';

/**
 * One connection a browser: the tab that holds the lock keeps it and tells the others. When it closes, the next tab gets
 * the lock and goes on after the last position that any of them has heard of.
 */
export class SharedLive {
  private readonly channel: BroadcastChannel;
  private readonly ended = new AbortController();
  private connection: LiveConnection | undefined;
  private last: string | undefined;
  private state: LiveState = { is: 'connecting' };

  /**
   * `actorId`: two people in one browser profile never share a connection. `resume`: the page was opened without the service,
   * so it goes on from what this browser heard last.
   */
  constructor(
    private readonly actorId: string,
    private readonly listener: (message: LiveMessage) => void,
    resume = false,
  ) {
    if (resume) this.last = lastHeard(actorId);
    this.channel = new BroadcastChannel(`throughline-live-${actorId}`);
    this.channel.onmessage = (event: MessageEvent<LiveMessage>) => this.receive(event.data);
    window.addEventListener('online', this.retry);
    window.addEventListener('offline', this.cut);
    this.channel.postMessage({ say: 'hello' } satisfies LiveMessage);
    void this.lead();
  }

  /** Leaves; another tab takes over at once. */
  close(): void {
    this.ended.abort();
    this.connection?.stop();
    window.removeEventListener('online', this.retry);
    window.removeEventListener('offline', this.cut);
    this.channel.close();
  }

  private readonly retry = (): void => this.connection?.start();

  /** The device knows that it has no network before the connection notices. */
  private readonly cut = (): void => this.connection?.lose();

  private async lead(): Promise<void> {
    const hold = (): Promise<void> => {
      this.connect();
      return new Promise((resolve) => this.ended.signal.addEventListener('abort', () => resolve()));
    };
    if (!('locks' in navigator)) return void hold();
    await navigator.locks.request(`throughline-live-${this.actorId}`, { signal: this.ended.signal }, hold).catch(() => undefined);
  }

  private connect(): void {
    if (this.ended.signal.aborted) return;
    const browser = { open: (url: string) => new EventSource(url), isOnline: () => navigator.onLine, now: () => new Date() };
    this.connection = new LiveConnection((message) => this.send(message), this.last, browser);
    this.connection.start();
  }

  private send(message: LiveMessage): void {
    this.note(message);
    this.channel.postMessage(message);
    this.listener(message);
  }

  private receive(message: LiveMessage): void {
    if (message.say === 'hello') {
      if (this.connection) this.channel.postMessage({ say: 'state', state: this.state } satisfies LiveMessage);
      return;
    }
    this.note(message);
    this.listener(message);
  }

  private note(message: LiveMessage): void {
    if (message.say === 'state') this.state = message.state;
    const position =
      message.say === 'change' ? message.change.position : message.say === 'beat' || message.say === 'reset' ? message.position : undefined;
    if (position && (this.last === undefined || position > this.last || message.say === 'reset')) {
      this.last = position;
      localStorage.setItem(HEARD, JSON.stringify({ actorId: this.actorId, position }));
    }
  }
}

/** Up to where this browser has heard everything, for a page that is opened without the service. No personal data. */
const HEARD = 'throughline.heard';

function lastHeard(actorId: string): string | undefined {
  try {
    const heard = JSON.parse(localStorage.getItem(HEARD) ?? '{}') as { actorId?: string; position?: string };
    return heard.actorId === actorId ? heard.position : undefined;
  } catch {
    return undefined;
  }
}
