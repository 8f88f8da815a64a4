import type { PoolClient } from 'pg';
import type { DomainEvent, Recorded } from './event.js';
import type { StoredEvent } from './store.js';
import type { Tally } from './tally.js';
import type { ReactionTimers } from './timers/timer.js';

export type { Tally, TallySql } from './tally.js';

/** A TypeORM entity class: its columns make the table `<name>_v<version>`, its name is the view. */
export type EntityClass<Row = object> = new () => Row;

/**
 * A change to one row: which table, which key, and how the row follows from what it was.
 * `fold` is pure: it may be run again on the same row. Returning undefined removes the row.
 */
export interface RowChange<Row extends object = object> {
  readonly entity: EntityClass<Row>;
  readonly key: Partial<Row>;
  fold(row: Row | undefined): Row | undefined;
  /** The row does not follow from what it was, so that it need not be read. */
  readonly whole?: true;
}

/**
 * A read model: the tables it owns and what each event does to their rows. The keys of `on` are the
 * subscription's filter. Rows and checkpoint are written in one transaction.
 */
export interface Projection {
  readonly name: string;
  /** Raise it when the tables or their meaning change: the runner makes new tables beside the old. */
  readonly version: number;
  readonly entities: readonly EntityClass[];
  /**
   * Those of `entities` whose history is kept: each change closes the current row and adds a new one. Their tables have four
   * more columns, which the entity may declare to read them: known_from_at, known_to_at (timestamptz: recordedAt),
   * known_from_position, known_to_position (text); the current rows have no known_to_position.
   */
  readonly versioned?: readonly EntityClass[];
  /** Counts of the rows that are kept with them. A projection with tallies has one shard. */
  readonly tallies?: readonly Tally[];
  /**
   * Into how many shards the work is divided, each with a checkpoint and a worker of its own; default 1. Fixed for a set of tables
   * once they are made. Every row must be fed by events of one shard key only.
   */
  readonly shards?: number;
  /** An event's shard key; default its stream. Asked before the event is opened. */
  readonly shardOf?: (event: Pick<StoredEvent, 'id' | 'stream' | 'type' | 'position'>) => string;
  readonly on: Readonly<Record<string, (event: Recorded<never>) => readonly RowChange[]>>;
}

/** Writes a row whatever was there: `fold` gets the row as it is, or undefined. */
export function change<Row extends object>(
  entity: EntityClass<Row>,
  key: Partial<Row>,
  fold: (row: Row | undefined) => Row | undefined,
): RowChange {
  return { entity, key, fold: fold as RowChange['fold'] };
}

/** Writes a row that does not depend on what was there, such as one that only one event makes. */
export function put<Row extends object>(entity: EntityClass<Row>, key: Partial<Row>, row: Row): RowChange {
  return { entity, key, fold: () => row, whole: true };
}

/** Changes a row only if it is there. */
export function patch<Row extends object>(entity: EntityClass<Row>, key: Partial<Row>, fold: (row: Row) => Row | undefined): RowChange {
  return change(entity, key, (row) => (row ? fold(row) : undefined));
}

/** Declares a handler with its event's type. */
export function on<E extends DomainEvent>(
  handler: (event: Recorded<E>) => readonly RowChange[],
): (event: Recorded<never>) => readonly RowChange[] {
  return handler as (event: Recorded<never>) => readonly RowChange[];
}

/**
 * A reaction: an event to commands. Its command's idempotency key is its name and the id of the cause,
 * so that doing it again does nothing.
 */
export interface Reaction {
  readonly name: string;
  /**
   * Where it begins when it never ran. Left out: as the projector's `reactionsStart` says, which leaves alone what was written
   * before. `beginning` is for reactions without commands, which make timers or rows of what stands in the log.
   */
  readonly from?: 'beginning';
  readonly on: Readonly<Record<string, (event: Recorded<never>) => readonly ReactionCommand[]>>;
  readonly timers?: ReactionTimers;
  readonly rows?: ReactionRows;
}

/** Rows that a reaction keeps beside the read models, such as deliveries: written in one transaction with its checkpoint, so exactly once. */
export interface ReactionRows {
  /** Of the events that it writes about. */
  readonly types: readonly string[];
  write(client: PoolClient, events: readonly Recorded[]): Promise<void>;
}

export interface ReactionCommand {
  readonly command: import('./decider.js').CommandDefinition<never, never, never>;
  readonly streamId?: string;
  readonly input: object;
}
