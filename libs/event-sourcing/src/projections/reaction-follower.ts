import type { CommandExecutor } from '../execute.js';
import type { Reaction } from '../projection.js';
import { Alongside, listensTo } from '../timers/alongside.js';
import { Answers, loadAnswers } from './answers.js';
import type { Move } from './checkpoints.js';
import type { Parked } from './fold-batch.js';
import { Follower } from './follower.js';
import { saveParked, waitingAlone } from './parked-rows.js';
import { react, reactionName } from './reaction-commands.js';
import type { Shared } from './shared.js';
import type { ReadPage } from './shared-page.js';
import { transactAsOwner } from './transact.js';

/**
 * Turns events into commands. Its place is kept after each event that led to commands; a command that is sent twice
 * because of a crash has the same key, so it is done once. A refused command is kept among the parked, and others go on.
 */
export class ReactionFollower extends Follower {
  private answers = new Answers();

  constructor(
    shared: Shared,
    private readonly reaction: Reaction,
    private readonly executor: CommandExecutor,
  ) {
    super(reactionName(reaction), ({ type }) => listensTo(reaction, type), shared);
  }

  protected async begin(): Promise<void> {
    this.answers = await loadAnswers(this.shared.pool, this.name);
  }

  protected async apply(page: ReadPage): Promise<void> {
    const alongside = new Alongside(this.reaction);
    const { reaction, executor, answers } = this;
    for (const event of await page.open(this.wants)) {
      if (this.stopping || event.position <= this.at!) continue;
      const { commands, parked } = await react({ reaction, executor, answers }, event, alongside);
      for (const { error } of parked) this.shared.onError(this.name, error);
      this.shared.meter.reacted(reaction.name, commands, parked.length);
      this.shared.meter.parked(this.name, parked.length);
      if (commands + parked.length > 0) await this.moveTo(this.moveIn(page, event.position), alongside, parked);
    }
    if (this.stopping) return;
    const move = this.moveIn(page, page.next);
    if (!alongside.empty) return this.moveTo(move, alongside, []);
    await this.shared.checkpoints.advance(this.claim, move);
    this.at = page.next;
  }

  private async moveTo(move: Move, alongside: Alongside, parked: readonly Parked[]): Promise<void> {
    await transactAsOwner(this.shared.pool, async (client) => {
      await this.shared.checkpoints.moveTo(client, this.claim, move);
      await alongside.write(client);
      await saveParked(client, this.claim, waitingAlone(parked));
    });
    alongside.clear();
    this.at = move.to;
  }

  protected caughtUp(): Promise<void> {
    return Promise.resolve();
  }
}
