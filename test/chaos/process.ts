import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checkout } from '../lifecycle/checkout.js';
import { start, type Run } from '../lifecycle/run.js';
import { JUMPING_CLOCK } from './jumping-clock.js';

const MAINS = { api: 'dist/apps/api/src/main.js', projector: 'dist/apps/projector/src/main.js' } as const;

/** One process of the product, and whoever looks after it. */
export class Process {
  private run: Run | undefined;
  /** True while it is being ended and started by us. */
  private expected = false;
  private running = false;

  /** @param onDeath told when it ends although nobody had asked it to */
  constructor(
    private readonly checkout: Checkout,
    readonly kind: keyof typeof MAINS,
    readonly port: number,
    private readonly onDeath: (one: Process, text: string) => void,
  ) {}

  get pid(): number {
    return this.current.pid;
  }

  get base(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  output(): string {
    return this.current.output();
  }

  start(env: Record<string, string>): void {
    if (this.running) return;
    this.running = true;
    const hook = join(this.checkout.folder, 'jumping-clock.mjs');
    writeFileSync(hook, JUMPING_CLOCK);
    const command = [process.execPath, '--import', hook, MAINS[this.kind]] as const;
    const run = start(this.checkout, { port: this.port, env: { DEMO: 'off', LOG_LEVEL: 'warn', ...env }, command: [...command] });
    this.run = run;
    this.expected = false;
    void run.ended().then((code) => {
      this.running = false;
      if (!this.expected) this.onDeath(this, `a process ended by itself with ${code}: ${run.output().slice(-400)}`);
    });
  }

  /** From then on its end is what was meant. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    this.expected = true;
    this.signal(signal);
    await this.ended();
  }

  /** Its exit code; null when a signal ended it. */
  ended(): Promise<number | null> {
    this.expected = true;
    return this.current.ended();
  }

  signal(signal: NodeJS.Signals): void {
    this.current.signal(signal);
  }

  private get current(): Run {
    if (!this.run) throw new Error('The process was never started.');
    return this.run;
  }
}
