import { EventEmitter } from 'node:events';
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { KeptConnection } from '../stores/postgres/kept-connection.js';

const CHANNEL = 'throughline_read_models';
/** Other processes are told no more often, in milliseconds. */
const SPACING_MS = 20;

/**
 * Tells those who wait that checkpoints have moved, here and in other processes. Only a hint, without data: who hears it looks at
 * what is stored, and who hears nothing looks now and then.
 */
export class Moves {
  private readonly emitter = new EventEmitter();
  private readonly self = randomBytes(6).toString('hex');
  private connection: KeptConnection | undefined;
  private telling = false;
  private again = false;

  constructor(private readonly pool: Pool) {
    this.emitter.setMaxListeners(0);
  }

  /** Begins to hear of what other processes move. */
  listen(): void {
    this.connection ??= new KeptConnection({
      config: this.pool.options,
      opening: `LISTEN ${CHANNEL}`,
      onConnected: () => this.emitter.emit('moved'),
      onNotice: (_channel, payload) => payload !== this.self && this.emitter.emit('moved'),
    });
    this.connection.start();
  }

  async close(): Promise<void> {
    await this.connection?.close();
    this.connection = undefined;
  }

  /** Something was committed: those who wait here hear it now, those elsewhere within a moment. Call it after the commit. */
  announce(): void {
    this.emitter.emit('moved');
    this.again = true;
    if (!this.telling) void this.tell();
  }

  /** Calls back when a checkpoint may have moved. Returns how to stop. */
  onMove(listener: () => void): () => void {
    this.emitter.on('moved', listener);
    return () => this.emitter.off('moved', listener);
  }

  /** The first at once, those that follow together. Need not wait for the disk, nor for an answer that does not come. */
  private async tell(): Promise<void> {
    this.telling = true;
    while (this.again) {
      this.again = false;
      const text = `SELECT pg_notify($1, $2), set_config('synchronous_commit', 'off', true)`;
      const told = this.pool.query({ name: 'tell-moves', text, values: [CHANNEL, this.self] }).catch(() => undefined);
      await Promise.all([told, new Promise((resolve) => setTimeout(resolve, SPACING_MS).unref())]);
    }
    this.telling = false;
  }
}
