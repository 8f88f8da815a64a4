import type { CommandDefinition, MaySee } from './decider.js';
import type { Actor, DomainEvent, Json, Recorded } from './event.js';

/** What a command came to, before it is written. */
export interface Decided {
  readonly events: readonly DomainEvent[];
  /** When it was true, as told by the caller: ISO 8601, UTC. */
  readonly occurredAt?: string;
  /** Ids of the people whom the stream is about once this is written. */
  about(): readonly string[];
}

/** A last look at what was decided, where somebody can be asked: it refuses, or answers with what the data of the events also says. */
export type Review = (decided: Decided) => Promise<Readonly<Record<string, Json>>>;

/** A command as it reaches the kernel. */
export interface CommandRequest<State, Input extends object, E extends DomainEvent> {
  readonly command: CommandDefinition<State, Input, E>;
  /** The stream's id (uuid); leave out for a creating command. */
  readonly streamId?: string;
  readonly input: Input;
  /**
   * What the caller read elsewhere for the decision, such as a name from a read model. It is added to the input for decide,
   * but is no part of the command's content: a retry that reads newer values is still the same command.
   */
  readonly lookedUp?: Partial<Input>;
  readonly actor: Actor;
  /** What the actor may see of what is shared with some only. Absent for imports and reactions, which know everything. */
  readonly maySee?: MaySee;
  /** The caller's key (a uuid, ours are v7); with actor and command name it makes the command's id. */
  readonly idempotencyKey: string;
  readonly correlationId?: string;
  readonly causationId?: string;
  /** The trace that it belongs to, where none is under way: of the event that a reaction answers. */
  readonly traceparent?: string;
  readonly occurredAt?: string;
  /** Absent on imports and reactions: there nobody can be asked. */
  readonly review?: Review;
  readonly jurisdiction?: string;
  readonly program?: string;
  readonly channel?: string;
  /** Imports and the demo world only: the times that the events carry instead of the database's clock. */
  readonly imported?: { readonly recordedAt: string; readonly batch: string };
}

/** The answer: the same for every retry of the same command. */
export interface Executed<E extends DomainEvent = DomainEvent> {
  readonly streamId: string;
  /** Revision of the stream after this command. */
  readonly revision: number;
  /** Position of the command's last event: pass it as `after=` to read your own write. */
  readonly position: string;
  readonly events: readonly Recorded<E>[];
  /** True when the command had been done before and this is its first answer again. */
  readonly replayed: boolean;
}

/** Runs commands: looks the key up, folds the state, decides, seals, appends, retries what commutes. */
export interface CommandExecutor {
  /**
   * @throws Refusal when decide refuses; kind `content` (code `idempotency.other-content`) when the key was used
   * with other content; kind `unavailable` when the log cannot be reached or the stream stays contended.
   */
  execute<State, Input extends object, E extends DomainEvent>(request: CommandRequest<State, Input, E>): Promise<Executed<E>>;
}
