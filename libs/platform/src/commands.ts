import { Injectable } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  Refusal,
  type CommandDefinition,
  type CommandExecutor,
  type CommandRequest,
  type DomainEvent,
  type Executed,
} from '#event-sourcing';
import type { Audience, SignedIn } from './access.js';
import { sees } from './access/sees.js';
import { BeforeBirth } from './before-birth.js';

/** What the HTTP edge knows of a command besides its body. Made by the `@Meta()` parameter decorator. */
export interface CommandMeta {
  readonly actor: SignedIn;
  /** Header `Idempotency-Key`; 400 without it. */
  readonly idempotencyKey: string;
  readonly correlationId: string;
  /** Header `If-Match`: the revision of the item that is edited, if given. */
  readonly ifMatch?: number;
  /** The body's `confirmBeforeBirth`: it lies before a birth, and that is meant. */
  readonly confirmBeforeBirth?: boolean;
  /** What of the resource is shared with whoever sends it. */
  readonly audience: Audience;
}

/** The body of every accepted command. */
export interface CommandAnswer {
  /** Id of the stream that the command wrote to. */
  readonly id: string;
  readonly revision: number;
  /** Pass it as `after=` to read your own write. */
  readonly position: string;
  readonly events: readonly { readonly id: string; readonly type: string; readonly position: string }[];
  readonly replayed: boolean;
}

/** The one command on the bus: the definition says which. */
export class Execute extends Command<Executed> {
  constructor(readonly request: CommandRequest<never, never, never>) {
    super();
  }
}

/** How controllers send commands: through the bus, where tracing and retries sit. */
@Injectable()
export class Commands {
  constructor(
    private readonly bus: CommandBus,
    private readonly beforeBirth: BeforeBirth,
  ) {}

  /** Runs a command as the signed-in person; answers with what was written and where. */
  async run<State, Input extends object, E extends DomainEvent>(
    command: CommandDefinition<State, Input, E>,
    options: {
      streamId?: string;
      input: Input;
      /** Read elsewhere for the decision; no part of the command's content. */
      lookedUp?: Partial<Input>;
      meta: CommandMeta;
      occurredAt?: string;
      program?: string;
      jurisdiction?: string;
      channel?: string;
    },
  ): Promise<Executed<E>> {
    const { meta, ...rest } = options;
    const { id, role, organization } = meta.actor;
    const { occurredAt } = rest;
    const review = occurredAt === undefined ? undefined : await this.beforeBirth.review(occurredAt, meta.confirmBeforeBirth === true);
    const request: CommandRequest<State, Input, E> = {
      ...rest,
      input: withoutAnswer(rest.input),
      command,
      ...(review && { review }),
      actor: { id, role, organization },
      maySee: (sharing, sharedWith) => sees(meta.audience, sharing, sharedWith),
      idempotencyKey: meta.idempotencyKey,
      correlationId: meta.correlationId,
      jurisdiction: rest.jurisdiction ?? meta.actor.jurisdictions[0],
      program: rest.program ?? meta.actor.programs[0],
    };
    return (await this.bus.execute(new Execute(request as unknown as CommandRequest<never, never, never>))) as unknown as Executed<E>;
  }
}

/** `confirmBeforeBirth` is no part of the command's content: with it or without it, it is the same command. */
function withoutAnswer<Input extends object>(input: Input): Input {
  const { confirmBeforeBirth: _answer, ...told } = input as Input & { confirmBeforeBirth?: unknown };
  return told as unknown as Input;
}

/** Holds the executor that `apps/*` composed. */
@Injectable()
export class CommandExecutorHolder {
  private executor: CommandExecutor | undefined;

  set(executor: CommandExecutor): void {
    this.executor = executor;
  }

  get(): CommandExecutor {
    if (!this.executor) throw new Refusal('unavailable', 'starting', 'The service is starting. Try again in a moment.');
    return this.executor;
  }
}

@CommandHandler(Execute)
export class ExecuteHandler implements ICommandHandler<Execute> {
  constructor(private readonly executor: CommandExecutorHolder) {}

  execute(command: Execute): Promise<Executed> {
    return this.executor.get().execute(command.request);
  }
}

/** The body that answers a command. */
export function answerOf(done: Executed): CommandAnswer {
  return {
    id: done.streamId,
    revision: done.revision,
    position: done.position,
    events: done.events.map(({ id, type, position }) => ({ id, type, position })),
    replayed: done.replayed,
  };
}
