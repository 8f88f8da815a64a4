import type { Pool } from 'pg';
import type { CommandDefinition } from '../decider.js';
import type { CommandExecutor } from '../execute.js';
import { derivedId } from '../ids.js';
import { Pause } from '../pause.js';
import { errorCode } from '../projections/fold-batch.js';
import { SYSTEM } from '../projections/reaction-commands.js';
import type { Reaction } from '../projection.js';
import { Refusal } from '../refusal.js';
import { anyDue, claimDue, LONGEST_WAIT_MS, settleTimer, type DueTimer } from './timer-table.js';

export interface TimerRunnerOptions {
  readonly pool: Pool;
  readonly executor: CommandExecutor;
  readonly reactions: readonly Reaction[];
  /**
   * Resolves to whether the reactions have seen all that the log holds now. What is due waits for them: a deadline that was met
   * while nothing ran is not missed because its timer was not yet cancelled.
   */
  readonly caughtUp: () => Promise<boolean>;
  /** The time of now; default: the system's. It can only hold timers back, never fire them before the database's clock does. */
  readonly clock?: () => Date;
  /** Between two looks, in milliseconds; default 1,000. */
  readonly everyMs?: number;
  readonly onError?: (name: string, error: unknown) => void;
}

const AT_ONCE = 16;
const HOLD_MS = 60_000;
/** After so many failures that are no outage a timer is parked. */
const MOST_ATTEMPTS = 12;

/**
 * Fires what is due: any number of processes may run one. A timer's command has a key of its own, of the timer, its due time and
 * its cause: whether a process dies before or after the command, or another one takes over from one that was paused, it is done
 * once.
 */
export class TimerRunner {
  private readonly commands: ReadonlyMap<string, CommandDefinition<never, never, never>>;
  private loop: Promise<void> | undefined;
  private stopping = false;
  private readonly rest: Pause;

  constructor(private readonly options: TimerRunnerOptions) {
    const all = options.reactions.flatMap(({ timers }) => timers?.commands ?? []);
    this.commands = new Map(all.map((command) => [command.name, command]));
    this.rest = new Pause(options.everyMs ?? 1_000);
  }

  start(): void {
    this.loop ??= this.run();
  }

  /** Resolves when the timers in hand are done with. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.rest.end();
    await this.loop;
  }

  /** Fires what is due now; answers how many timers did. None while the reactions are behind. */
  async look(): Promise<number> {
    const { pool, clock = () => new Date(), caughtUp } = this.options;
    const now = clock();
    if (this.commands.size === 0 || !(await caughtUp())) return 0;
    const commands = [...this.commands.keys()];
    let fired = 0;
    for (let claimed = AT_ONCE; claimed === AT_ONCE && !this.stopping;) {
      const due = await claimDue(pool, { now, commands, limit: AT_ONCE, holdMs: HOLD_MS });
      claimed = due.length;
      const done = await Promise.all(due.map((timer) => this.fire(timer)));
      fired += done.filter(Boolean).length;
    }
    return fired;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      await this.lookIfDue().catch((error: unknown) => this.tell('timers', error));
      await this.rest.over();
    }
  }

  private async lookIfDue(): Promise<void> {
    const { pool, clock = () => new Date() } = this.options;
    if (await anyDue(pool, clock(), [...this.commands.keys()])) await this.look();
  }

  private async fire(timer: DueTimer): Promise<boolean> {
    const { pool } = this.options;
    try {
      await this.send(timer);
    } catch (error) {
      this.tell(`timer of ${timer.reaction}`, error);
      await settleTimer(pool, timer, outcomeOf(error, timer.attempts));
      return false;
    }
    await settleTimer(pool, timer, { state: 'fired' });
    return true;
  }

  private async send({ key, reaction, dueAt, causeId, ...timer }: DueTimer): Promise<void> {
    await this.options.executor.execute({
      command: this.commands.get(timer.command)!,
      streamId: timer.streamId,
      input: timer.input as never,
      actor: SYSTEM,
      idempotencyKey: derivedId(SYSTEM.id, `timer:${reaction}`, causeId, `${key} at ${dueAt}`),
      correlationId: timer.correlationId,
      causationId: causeId,
      ...(timer.jurisdiction !== null && { jurisdiction: timer.jurisdiction }),
      ...(timer.program !== null && { program: timer.program }),
    });
  }

  private tell(name: string, error: unknown): void {
    this.options.onError?.(name, error);
  }
}

/** A refusal is parked with its code; an outage is tried for as long as it lasts; anything else for a while. */
function outcomeOf(error: unknown, attempts: number): Parameters<typeof settleTimer>[2] {
  const outage = error instanceof Refusal && error.kind === 'unavailable';
  const code = error instanceof Refusal ? `refused:${error.code}` : errorCode(error);
  const refused = error instanceof Refusal && !outage;
  if (refused || (!outage && attempts >= MOST_ATTEMPTS)) return { state: 'parked', error: code };
  return { state: 'set', error: code, waitMs: Math.min(1_000 * 2 ** Math.min(attempts, 20), LONGEST_WAIT_MS) };
}
