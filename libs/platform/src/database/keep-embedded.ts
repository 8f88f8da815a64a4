import { isAlive, startOf } from '../lifecycle/process-identity.js';
import { openEmbedded, type EmbeddedDatabase } from './embedded.js';

/** How often it is looked whether the server still runs, in milliseconds. */
const LOOK_MS = 200;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/** Told after each try to bring the server back; without an error it runs again. */
export type OnRestart = (error?: unknown) => void;

/**
 * Starts the embedded server again whenever it ends without being asked to: the out-of-memory killer, a crash, somebody's
 * `kill -9`. It comes back at the same address, so that pools find it again by themselves.
 */
export function keepEmbedded(dataFolder: string, first: EmbeddedDatabase, onRestart: OnRestart = () => undefined): EmbeddedDatabase {
  const keeper = new Keeper(dataFolder, first, onRestart);
  keeper.look();
  return {
    url: first.url,
    get pid() {
      return keeper.pid;
    },
    takenOver: first.takenOver,
    stop: (options) => keeper.stop(options),
  };
}

class Keeper {
  private start: string | null;
  private timer: NodeJS.Timeout | undefined;
  private restarting: Promise<void> = Promise.resolve();
  private stopped = false;
  private pause = FIRST_PAUSE_MS;

  constructor(
    private readonly dataFolder: string,
    private server: EmbeddedDatabase,
    private readonly onRestart: OnRestart,
  ) {
    this.start = startOf(server.pid);
  }

  get pid(): number {
    return this.server.pid;
  }

  /** Looks now and, until it is stopped, again. */
  look(): void {
    if (this.stopped) return;
    const runs = isAlive(this.server.pid) && startOf(this.server.pid) === this.start;
    if (!runs) this.restarting = this.restart();
    void this.restarting.then(() => {
      if (!this.stopped) this.timer = setTimeout(() => this.look(), runs ? LOOK_MS : this.pause).unref();
    });
  }

  async stop(options?: { unlessUsed?: boolean }): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.restarting;
    await this.server.stop(options);
  }

  private async restart(): Promise<void> {
    try {
      const { port } = new URL(this.server.url);
      const server = await openEmbedded(this.dataFolder, {}, Number(port));
      this.start = startOf(server.pid);
      this.server = server;
      this.pause = FIRST_PAUSE_MS;
      this.onRestart();
    } catch (error) {
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
      this.onRestart(error);
    }
  }
}
