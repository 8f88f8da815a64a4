import type { Actor, DomainEvent, Recorded } from './event.js';

/** What a decide function may know besides its command and its state. */
export interface Context {
  /** The database's clock: ISO 8601, UTC, milliseconds. */
  readonly now: string;
  readonly actor: Actor;
  /** What the actor may see of what is shared with some only. Absent for imports and reactions, which know everything. */
  readonly maySee?: MaySee;
  readonly commandId: string;
  /** The id (a uuid) of the stream that is decided upon. */
  readonly streamId: string;
  /** When it was true, as told by the caller; decide defaults to `now`. */
  readonly occurredAt?: string;
  /** A uuid derived from the command and the label: the same for every retry. */
  newId(label: string): string;
}

/** Whether something that is shared in this way may be seen by the one who asks. */
export type MaySee = (sharing: string, sharedWith: readonly string[]) => boolean;

/** A kind of stream: its category, and its state as one pure fold of its events. */
export interface StreamDefinition<State, E extends DomainEvent> {
  /** `plan` for streams `plan-<id>`. */
  readonly category: string;
  readonly initialState: State;
  evolve(state: State, event: Recorded<E>): State;
  /**
   * What somebody tells, as one who knows only what is shared with them could tell it: an id that they may not know of stands for nothing.
   * Absent where whoever may act on the stream may know all of it.
   */
  sayable?<Input extends object>(input: Input, state: State, may: MaySee): Input;
  /** Ids of the people whom it is about, as its state tells; absent where it is about nobody. */
  about?(state: State, streamId: string): readonly string[];
}

/**
 * One command: its name in the imperative, the stream it decides on, and the pure decision.
 * `decide` returns the facts that follow, or throws a {@link Refusal}.
 */
export interface CommandDefinition<State, Input extends object, E extends DomainEvent> {
  readonly name: string;
  readonly stream: StreamDefinition<State, E>;
  /** True for a command that creates its stream: the stream's id is derived from the command. */
  readonly creates: boolean;
  decide(input: Input, state: State, context: Context): readonly E[];
}

/** Declares a command on an existing stream. */
export function command<State, Input extends object, E extends DomainEvent>(
  name: string,
  stream: StreamDefinition<State, E>,
  decide: (input: Input, state: State, context: Context) => readonly E[],
): CommandDefinition<State, Input, E> {
  return { name, stream, creates: false, decide };
}

/** Declares a command that creates its stream. */
export function creatingCommand<State, Input extends object, E extends DomainEvent>(
  name: string,
  stream: StreamDefinition<State, E>,
  decide: (input: Input, state: State, context: Context) => readonly E[],
): CommandDefinition<State, Input, E> {
  return { name, stream, creates: true, decide };
}
