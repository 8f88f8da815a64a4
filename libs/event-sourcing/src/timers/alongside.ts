import type { PoolClient } from 'pg';
import type { Recorded } from '../event.js';
import type { Reaction } from '../projection.js';
import { saveTimers, type WantedTimer } from './timer-table.js';

/** Whether a reaction does anything with events of this type. */
export function listensTo({ on, timers, rows }: Reaction, type: string): boolean {
  return type in on || (timers !== undefined && type in timers.on) || rows?.types.includes(type) === true;
}

/** What a reaction writes in one transaction with its checkpoint: timers, and rows of its own. */
export class Alongside {
  /** The last word on each timer. */
  private timers = new Map<string, WantedTimer>();
  private events: Recorded[] = [];

  constructor(private readonly reaction: Reaction) {}

  get empty(): boolean {
    return this.timers.size === 0 && this.events.length === 0;
  }

  /** Takes note of what an event wants. @throws what the reaction's handler throws */
  see(event: Recorded): void {
    const { name, timers, rows } = this.reaction;
    const changes = timers?.on[event.type]?.(event as Recorded<never>) ?? [];
    for (const change of changes) this.timers.set(change.key, { reaction: name, change, event });
    if (rows?.types.includes(event.type)) this.events.push(event);
  }

  /** Writes it; a page that is cut short is seen again from the checkpoint on, so what was noted is forgotten. */
  async write(client: PoolClient): Promise<void> {
    if (this.timers.size > 0) await saveTimers(client, [...this.timers.values()]);
    if (this.events.length > 0) await this.reaction.rows!.write(client, this.events);
  }

  /** After the commit. */
  clear(): void {
    this.timers = new Map();
    this.events = [];
  }
}
