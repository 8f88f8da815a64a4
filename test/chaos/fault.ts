import type { Load } from './load.js';
import type { Sender } from './sender.js';
import type { Shape, World } from './world.js';

/** What a fault works with. */
export interface Scene {
  readonly world: World;
  readonly load: Load;
  readonly sender: Sender;
  /** The how-manieth time, from 0. */
  readonly round: number;
  readonly random: () => number;
  /** A sentence for the report. */
  note(text: string): void;
  /** A promise was broken. */
  wrong(text: string): void;
}

/** Something that goes wrong while people work. */
export interface Fault {
  readonly name: string;
  /** How often, in `npm test` and in `npm run chaos`. */
  readonly rounds: { readonly short: number; readonly long: number };
  readonly shape: Shape;
  /** What a round takes beside a kill of a process, looks included: the time is shared out by it. Default 1. */
  readonly weight?: number;
  /** Why it cannot happen on this machine; undefined where it can. */
  cannot?(): string | undefined;
  /** Breaks it and, where that is not the product's own affair, mends it again. */
  strike(scene: Scene): Promise<void>;
}
