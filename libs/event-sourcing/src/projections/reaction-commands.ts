import type { Actor, Recorded } from '../event.js';
import type { CommandExecutor } from '../execute.js';
import { derivedId } from '../ids.js';
import type { Reaction, ReactionCommand } from '../projection.js';
import { Refusal } from '../refusal.js';
import { isUnavailable } from '../stores/postgres/pg-errors.js';
import type { Alongside } from '../timers/alongside.js';
import type { Answers } from './answers.js';
import { errorCode, type Parked } from './fold-batch.js';
import type { Unit } from './unit.js';

/** Who acts when a reaction does. */
export const SYSTEM: Actor = { id: 'system', role: 'system', organization: 'system' };

/** The name under which a reaction's checkpoint is kept. */
export function reactionName(reaction: Reaction): string {
  return `reaction:${reaction.name}`;
}

/** A reaction has one checkpoint, whatever its code says: what was done is not done again. */
export function reactionUnit(reaction: Reaction): Unit {
  return { projection: reactionName(reaction), version: 1, build: 1, shard: 0 };
}

/** What it takes to do what a reaction asks for. */
export interface Reacting {
  readonly reaction: Reaction;
  readonly executor: CommandExecutor;
  readonly answers: Answers;
}

/** What an event led to. */
export interface Reacted {
  /** How many commands it asked for. */
  readonly commands: number;
  /** Those that were refused, each by a key of its own; or the event itself, where the reaction's code failed. */
  readonly parked: readonly (Parked & { readonly error: unknown })[];
}

/**
 * Does what a reaction asks for after an event, and notes what it keeps alongside for the caller to write. Sent again, a command
 * has the same key and is done once; what was answered is not sent. @throws when the log or the database is away: then nothing is
 * decided yet
 */
export async function react({ reaction, executor, answers }: Reacting, event: Recorded, alongside: Alongside): Promise<Reacted> {
  const parked: (Parked & { error: unknown })[] = [];
  const attempt = async <Result>(label: string, work: () => Result | Promise<Result>): Promise<Result | undefined> => {
    const key = `event:${event.id}:${label}`;
    if (answers.has(key, event.id)) return undefined;
    try {
      return await work();
    } catch (error) {
      if (isUnavailable(error) || (error instanceof Refusal && error.kind === 'unavailable')) throw error;
      parked.push({ key, event, code: error instanceof Refusal ? `refused:${error.code}` : errorCode(error), error });
      return undefined;
    }
  };
  const handle = (): readonly ReactionCommand[] => {
    alongside.see(event);
    return reaction.on[event.type]?.(event as Recorded<never>) ?? [];
  };
  const commands = (await attempt('handler', handle)) ?? [];
  for (const [index, wanted] of commands.entries()) await attempt(String(index), () => send(reaction, executor, event, wanted, index));
  return { commands: commands.length, parked };
}

async function send(
  reaction: Reaction,
  executor: CommandExecutor,
  event: Recorded,
  { command, streamId, input }: ReactionCommand,
  index: number,
): Promise<void> {
  await executor.execute({
    command,
    ...(streamId !== undefined && { streamId }),
    input: input as never,
    actor: SYSTEM,
    idempotencyKey: derivedId(SYSTEM.id, reaction.name, event.id, `command:${index}`),
    correlationId: event.metadata.correlationId,
    causationId: event.id,
    ...(event.metadata.traceparent !== undefined && { traceparent: event.metadata.traceparent }),
    ...(event.metadata.jurisdiction !== undefined && { jurisdiction: event.metadata.jurisdiction }),
    ...(event.metadata.program !== undefined && { program: event.metadata.program }),
  });
}
