import type { AppendResult } from './store.js';

/** What a command came to: a kind of refusal, or one of these. `nothing`: there was nothing to write. */
export type CommandOutcome = 'done' | 'replayed' | 'nothing' | 'failed' | import('./refusal.js').RefusalKind;

/** One call that wrote (or tried to write) appends to the log. */
export interface AppendedBatch {
  readonly results: readonly AppendResult[];
  readonly events: number;
  readonly milliseconds: number;
}

/** A page of the log that a projection made rows of, committed. */
export interface AppliedBatch {
  readonly projection: string;
  readonly shard: number;
  /** Those that mattered to it. */
  readonly events: number;
  readonly milliseconds: number;
}

/**
 * What the kernel tells of its work, for whoever counts: the platform binds it to metrics. Told once a call, batch or command,
 * never once an event; names are those of the code, never of people or streams. Nothing here may throw or wait.
 */
export interface Instruments {
  appended(batch: AppendedBatch): void;
  /** A write is tried again: streams locked in a ring, or a batch cut in halves for the one that cannot be written. */
  appendRetried(reason: 'contended' | 'halves'): void;
  /** A write had no answer, or was refused by the database. */
  appendFailed(reason: 'unavailable' | 'refused'): void;
  /** From the answer to a write of this process until readers may see it. */
  settled(milliseconds: number): void;
  commandDone(command: string, outcome: CommandOutcome, milliseconds: number): void;
  /** A command is decided anew because its stream moved, or sent anew because the log did not answer. */
  commandRetried(reason: 'conflict' | 'outage'): void;
  batchApplied(batch: AppliedBatch): void;
  /** A key (or a command of a reaction) is put aside until somebody looks. */
  keyParked(name: string): void;
  /** A reaction sent a command. */
  reacted(reaction: string, outcome: 'done' | 'refused'): void;
}

const nothing = (): void => undefined;

/** Nobody counts. */
export const NO_INSTRUMENTS: Instruments = {
  appended: nothing,
  appendRetried: nothing,
  appendFailed: nothing,
  settled: nothing,
  commandDone: nothing,
  commandRetried: nothing,
  batchApplied: nothing,
  keyParked: nothing,
  reacted: nothing,
};
