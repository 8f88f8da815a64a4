import type { Follower } from './follower.js';
import type { Unit } from './unit.js';

/** A unit that this process has the code for. */
export interface Runnable {
  readonly unit: Unit;
  /** What makes it, not started yet. */
  open(): Follower;
}

/** The units that this process can run, as the builds stand now. */
export interface RunnableUnits {
  list(): Promise<readonly Runnable[]>;
}
