import type { CommandExecutor } from '../execute.js';
import type { Actor, Recorded } from '../event.js';
import { derivedId } from '../ids.js';
import type { Reaction, ReactionCommand } from '../projection.js';
import { Refusal } from '../refusal.js';
import { Alongside, listensTo } from '../timers/alongside.js';
import { saveWithheld } from './checkpoints.js';
import { errorCode, Withheld } from './fold-batch.js';
import { Follower } from './follower.js';
import type { Shared } from './shared.js';
import type { SharedPage } from './shared-page.js';
import { transact } from './transact.js';
import type { Claim, Unit } from './unit.js';

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

/**
 * Turns events into commands. Its place is kept after each event that led to commands; a command that is sent twice
 * because of a crash has the same key, so it is done once. A refused command is kept among the parked, and others go on.
 */
export class ReactionFollower extends Follower {
  private at: string | undefined;
  private mine: Claim | undefined;

  constructor(
    private readonly shared: Shared,
    private readonly reaction: Reaction,
    private readonly executor: CommandExecutor,
  ) {
    super(reactionName(reaction), ({ type }) => listensTo(reaction, type), shared);
  }

  get position(): string | undefined {
    return this.at;
  }

  protected async claim(): Promise<string> {
    const { claim, position } = await this.shared.checkpoints.claim(reactionUnit(this.reaction));
    this.mine = claim;
    this.at = position;
    return position;
  }

  protected async apply(page: SharedPage): Promise<void> {
    const alongside = new Alongside(this.reaction);
    for (const event of await page.open(this.wants)) {
      if (this.stopping || event.position <= this.at!) continue;
      const withheld = await this.react(event, alongside);
      if (withheld) await this.moveTo(event.position, alongside, withheld);
    }
    if (this.stopping) return;
    if (!alongside.empty) return this.moveTo(page.next, alongside);
    await this.shared.checkpoints.advance(this.mine!, { from: this.at!, to: page.next });
    this.at = page.next;
  }

  private async moveTo(position: string, alongside: Alongside, withheld?: Withheld): Promise<void> {
    await transact(this.shared.pool, async (client) => {
      await this.shared.checkpoints.moveTo(client, this.mine!, { from: this.at!, to: position });
      await alongside.write(client);
      if (withheld) await saveWithheld(client, this.mine!, withheld);
    });
    alongside.clear();
    this.at = position;
  }

  protected forget(): void {
    this.at = undefined;
  }

  protected caughtUp(): Promise<void> {
    return Promise.resolve();
  }

  /** Undefined when the event led to nothing. */
  private async react(event: Recorded, alongside: Alongside): Promise<Withheld | undefined> {
    const withheld = new Withheld(new Set());
    const park = (label: string, error: unknown): void => {
      const code = error instanceof Refusal ? `refused:${error.code}` : errorCode(error);
      withheld.park({ key: `event:${event.id}:${label}`, event, code });
      this.shared.onError(this.name, error);
    };
    const commands = this.commandsOf(event, alongside, park);
    if (!commands) return withheld.parked.size > 0 ? withheld : undefined;
    for (const [index, wanted] of commands.entries()) {
      try {
        await this.send(event, wanted, index);
      } catch (error) {
        if (error instanceof Refusal && error.kind === 'unavailable') throw error;
        park(String(index), error);
      }
    }
    return withheld;
  }

  private commandsOf(
    event: Recorded,
    alongside: Alongside,
    park: (label: string, error: unknown) => void,
  ): readonly ReactionCommand[] | undefined {
    try {
      alongside.see(event);
      const commands = this.reaction.on[event.type]?.(event as Recorded<never>) ?? [];
      return commands.length > 0 ? commands : undefined;
    } catch (error) {
      park('handler', error);
      return undefined;
    }
  }

  private async send(event: Recorded, { command, streamId, input }: ReactionCommand, index: number): Promise<void> {
    await this.executor.execute({
      command,
      ...(streamId !== undefined && { streamId }),
      input: input as never,
      actor: SYSTEM,
      idempotencyKey: derivedId(SYSTEM.id, this.reaction.name, event.id, `command:${index}`),
      correlationId: event.metadata.correlationId,
      causationId: event.id,
      ...(event.metadata.jurisdiction !== undefined && { jurisdiction: event.metadata.jurisdiction }),
      ...(event.metadata.program !== undefined && { program: event.metadata.program }),
    });
  }
}
