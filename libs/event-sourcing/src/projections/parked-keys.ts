import type { DataSource } from 'typeorm';
import type { CommandExecutor } from '../execute.js';
import type { Projection, Reaction } from '../projection.js';
import { notFound, Refusal } from '../refusal.js';
import { keepAnswer, type AnswerReason } from './answers.js';
import { retryParked, RetryRefused, type Retried } from './parked.js';
import { retryCommands } from './parked-commands.js';
import { listParked, parkedAbout, parkedEvent, parkedUnits, parkedWithin, type ParkedKey } from './parked-list.js';
import { reactionName } from './reaction-commands.js';
import type { Shared } from './shared.js';
import { planTable } from './table-plan.js';
import type { Target } from './target.js';
import type { Unit } from './unit.js';

/** What a person says of the event that a key waits at. */
export interface GivenAnswer {
  readonly projection: string;
  readonly key: string;
  /** The event that was looked at; if the key waits at another by now, nothing is done. */
  readonly eventId?: string;
  readonly reason: AnswerReason;
  readonly note?: string;
  readonly by: string;
}

export interface ParkedKeysOptions {
  readonly shared: Shared;
  readonly dataSource: DataSource;
  readonly projections: readonly Projection[];
  readonly reactions: readonly Reaction[];
  readonly executor?: CommandExecutor;
}

/** The keys that wait: which they are, what they are about, and how they are helped; from any process, whoever works at their units. */
export class ParkedKeys {
  constructor(private readonly options: ParkedKeysOptions) {}

  /** The longest waiting first. */
  list(limit = 200): Promise<{ items: readonly ParkedKey[]; total: number }> {
    return listParked(this.pool, limit);
  }

  /** Since when what these read models show of these ids is not up to date; an id that is not in the answer is. */
  about(models: readonly string[], ids: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    return parkedAbout(this.pool, models, ids);
  }

  /** Since when anything at all of these read models is not up to date. */
  within(models: readonly string[]): Promise<Date | undefined> {
    return parkedWithin(this.pool, models);
  }

  /** Tries a key of a projection or reaction again, or all of them. @throws Refusal when nothing of that name waits */
  async retry(projection: string, key: string | 'all'): Promise<Retried> {
    const units = await parkedUnits(this.pool, projection, key);
    if (units.length === 0) notFound('parked key');
    const done: Retried[] = [];
    for (const unit of units) done.push(await this.retryUnit(unit));
    const waiting = new Set(done.flatMap((one) => one.waiting));
    const whole = new Set(done.flatMap((one) => one.whole));
    return { whole: [...whole].filter((one) => !waiting.has(one)), waiting: [...waiting] };
  }

  /** Lets the event that a key waits at not count for it, and applies what waited behind. @throws Refusal when it does not wait there */
  async answer({ projection, key, eventId, reason, note, by }: GivenAnswer): Promise<Retried> {
    const event = (await parkedEvent(this.pool, projection, key)) ?? notFound('parked key');
    if (eventId !== undefined && event.eventId !== eventId) {
      throw new Refusal('moved', 'parked.moved-on', 'It waits at another event by now. Look again before you answer.');
    }
    await keepAnswer(this.pool, { projection, key, ...event, reason, note: note ?? null, by });
    return this.retry(projection, key);
  }

  private get pool(): Shared['pool'] {
    return this.options.shared.pool;
  }

  private async retryUnit(unit: Unit & { keys: string[] }): Promise<Retried> {
    const { shared, executor } = this.options;
    const reaction = this.options.reactions.find((one) => reactionName(one) === unit.projection);
    try {
      if (reaction && executor) return await retryCommands(shared, reaction, executor, unit.keys);
      const target = await this.targetOf(unit);
      return target ? await retryParked(shared, target, unit, { keys: unit.keys }) : { whole: [], waiting: unit.keys };
    } catch (error) {
      if (error instanceof RetryRefused) throw new Refusal('rule', `parked.${error.code}`, error.message);
      throw error;
    }
  }

  /** Undefined when this code does not have that version: whoever has it tries again. */
  private async targetOf({ projection: name, version, build }: Unit): Promise<Target | undefined> {
    const projection = this.options.projections.find((one) => one.name === name && one.version === version);
    if (!projection) return undefined;
    const { rows } = await this.pool.query<{ shards: number }>(
      'SELECT shards FROM projection_builds WHERE projection = $1 AND version = $2 AND build = $3',
      [name, version, build],
    );
    const plans = projection.entities.map((entity) => planTable(this.options.dataSource, projection, entity, build));
    return { projection, build, shards: rows[0]?.shards, plans };
  }
}
