import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, LessThan } from 'typeorm';
import { derivedId, Refusal } from '#event-sourcing';
import { CommandExecutorHolder } from '#platform';
import { missDeadline } from './miss-deadline.js';
import { RunningDeadline } from './running-deadline.entity.js';

const SYSTEM = { id: 'system', role: 'system', organization: 'system' };
/** How often deadlines are looked at, in milliseconds: they end with a day. */
const EVERY = 30_000;
const AT_ONCE = 200;

/** A reaction to the clock: deadlines that have passed are missed. Doing it twice does nothing, since the key is the deadline's. */
@Injectable()
export class DeadlineClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<number> = Promise.resolve(0);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly executor: CommandExecutorHolder,
  ) {}

  onApplicationBootstrap(): void {
    const tick = (): void => void (this.running = this.look().catch(() => 0));
    this.timer = setInterval(tick, EVERY);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Looks once; answers how many deadlines had passed. */
  async look(now: string = new Date().toISOString()): Promise<number> {
    const where = { dueAt: LessThan(now) };
    const passed = await this.dataSource.getRepository(RunningDeadline).find({ where, order: { dueAt: 'ASC' }, take: AT_ONCE });
    for (const deadline of passed) await this.miss(deadline);
    return passed.length;
  }

  private async miss({ triageId, deadlineId, dueAt }: RunningDeadline): Promise<void> {
    const idempotencyKey = derivedId(SYSTEM.id, 'when-deadline-passes', deadlineId, dueAt);
    try {
      await this.executor
        .get()
        .execute({ command: missDeadline, streamId: triageId, input: { deadlineId }, actor: SYSTEM, idempotencyKey });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error; // refused: the next look finds it again, if it is still to be missed
    }
  }
}
