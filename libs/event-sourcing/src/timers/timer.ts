import type { CommandDefinition } from '../decider.js';
import type { DomainEvent, Recorded } from '../event.js';

/** What a timer may keep: ids, codes and numbers, nothing personal. */
export type TimerInput = Readonly<Record<string, string | number | boolean>>;

/** Something to be done at a time to come. */
export interface TimerSet {
  /** Tells the timer from every other one, such as `deadline:<id>`. Setting it again moves it. */
  readonly key: string;
  /** ISO 8601, UTC. */
  readonly dueAt: string;
  readonly command: CommandDefinition<never, never, never>;
  readonly streamId: string;
  readonly input: TimerInput;
}

export interface TimerCancelled {
  readonly key: string;
  readonly cancelled: true;
}

export type TimerChange = TimerSet | TimerCancelled;

/** What a reaction does with timers, in one transaction with its checkpoint: each event sets, moves or cancels them exactly once. */
export interface ReactionTimers {
  /**
   * Every command that its timers run: they are kept by their names. Such a command looks at the state before it does anything,
   * since what it was set for may have been done meanwhile.
   */
  readonly commands: readonly CommandDefinition<never, never, never>[];
  readonly on: Readonly<Record<string, (event: Recorded<never>) => readonly TimerChange[]>>;
}

/** A command as timers and reactions hold it, without the types of its state and input. */
export function untyped<State, Input extends object, E extends DomainEvent>(
  definition: CommandDefinition<State, Input, E>,
): CommandDefinition<never, never, never> {
  return definition as unknown as CommandDefinition<never, never, never>;
}

const LONGEST_INPUT = 1_000;

/** An input of which every value may be kept in a timer. */
type Plain<Input> = { readonly [Key in keyof Input]: Input[Key] extends string | number | boolean ? Input[Key] : never };

/** Sets a timer, or moves the one of this key, whether it has fired or not. */
export function setTimer<State, Input extends object, E extends DomainEvent>(
  key: string,
  timer: { dueAt: string; command: CommandDefinition<State, Input, E>; streamId: string; input: Plain<Input> },
): TimerSet {
  const { dueAt, command, streamId } = timer;
  const input = timer.input as TimerInput;
  if (JSON.stringify(input).length > LONGEST_INPUT) throw new Error(`The timer ${key} keeps too much: ids and codes only.`);
  if (Number.isNaN(Date.parse(dueAt))) throw new Error(`The timer ${key} has no time at which it is due.`);
  return { key, dueAt, command: untyped(command), streamId, input };
}

/** Cancels a timer that has not fired. Nothing happens where there is none. */
export function cancelTimer(key: string): TimerCancelled {
  return { key, cancelled: true };
}

/** Declares what an event does with timers, with the event's type. */
export function timersOn<E extends DomainEvent>(
  handler: (event: Recorded<E>) => readonly TimerChange[],
): (event: Recorded<never>) => readonly TimerChange[] {
  return handler as unknown as (event: Recorded<never>) => readonly TimerChange[];
}
