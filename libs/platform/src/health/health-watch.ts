import { finding, findingsOf, type Finding } from './findings.js';
import { LoopWatch } from './loop-watch.js';
import { readVitals, type VitalSources, type Vitals } from './vitals.js';

/** How long the database and the log may take to answer, in ms. */
const PATIENCE = 2_500;
/** Anybody may ask: what was found is told again for so long, in ms. */
const FRESH = 500;

export interface HealthOptions {
  /** How long something may stand still before that is unhealthy, in ms; default 30,000. */
  readonly boundMs?: number;
  /** The process itself may stand still for so long, in ms; default a sixth of `boundMs`. */
  readonly loopBoundMs?: number;
  /** How long a standstill of the process itself is told, in ms; default 10,000. */
  readonly rememberedMs?: number;
}

/** What was found at one look. */
export interface Health {
  readonly findings: readonly Finding[];
  /** Undefined when the database or the log did not answer. */
  readonly vitals: Vitals | undefined;
}

/**
 * Looks whether everything moves that must move. By what is stored and by the database's clock, so that every process sees the
 * same; conditions that leave no time behind are timed from when this process first saw them, by looking now and then unasked.
 */
export class HealthWatch {
  private readonly loop: LoopWatch;
  private readonly boundMs: number;
  private readonly since = new Map<string, number>();
  private running: Promise<Health> | undefined;
  private last: { readonly health: Health; readonly at: number } | undefined;
  private timer: NodeJS.Timeout | undefined;
  private works = false;

  constructor(
    private readonly sources: VitalSources,
    private readonly options: HealthOptions = {},
  ) {
    this.boundMs = options.boundMs ?? 30_000;
    this.loop = new LoopWatch(options.rememberedMs ?? 10_000);
  }

  /** @param works whether this process itself runs projections */
  start(works: boolean): void {
    this.works = works;
    this.loop.start();
    this.timer ??= setInterval(() => void this.look(), Math.min(5_000, this.boundMs / 3));
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.loop.stop();
  }

  /** What is wrong now. Never throws, and answers within a few seconds. */
  async look(): Promise<Health> {
    if (this.last && performance.now() - this.last.at < FRESH) return this.last.health;
    return this.lookAnew();
  }

  /** The same, without a memory; those who ask at the same time share one look. */
  lookAnew(): Promise<Health> {
    this.running ??= this.find().finally(() => (this.running = undefined));
    return this.running;
  }

  private async find(): Promise<Health> {
    const [database, vitals] = await Promise.all([
      answered(() => this.sources.pool.query('SELECT 1')),
      answered(() => readVitals(this.sources)),
    ]);
    const findings = [...this.ofProcess(vitals), ...this.ofProduct(database !== undefined, vitals)];
    const health = { findings, vitals };
    this.last = { health, at: performance.now() };
    return health;
  }

  private ofProduct(database: boolean, vitals: Vitals | undefined): readonly Finding[] {
    if (!database) return [finding('database.silent', 'The database does not answer.')];
    if (!vitals) return [finding('log.silent', 'The log, or what is kept about it, does not answer.')];
    return findingsOf(vitals, { stillMs: this.boundMs, seenFor: (condition, holds) => this.seenFor(condition, holds) });
  }

  private ofProcess(vitals: Vitals | undefined): Finding[] {
    const found: Finding[] = [];
    const blocked = this.loop.longest();
    if (blocked > (this.options.loopBoundMs ?? this.boundMs / 6)) {
      found.push(finding('loop.blocked', `This process answered nobody for ${Math.round(blocked)} ms.`));
    }
    if (!this.works || !vitals) return found;
    const silent = Math.max(vitals.ownSilentMs ?? 0, this.seenFor('worker forgotten', vitals.ownSilentMs === undefined));
    if (silent > this.boundMs) found.push(finding('worker.silent', 'This process should run projections and does not: restart it.'));
    return found;
  }

  /** For how long a condition has held, as far as this process has seen; 0 when it does not. */
  private seenFor(condition: string, holds: boolean): number {
    if (!holds) {
      this.since.delete(condition);
      return 0;
    }
    const first = this.since.get(condition) ?? performance.now();
    this.since.set(condition, first);
    return performance.now() - first;
  }
}

/** Undefined when it fails or takes too long. */
async function answered<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  const answer = Promise.resolve()
    .then(ask)
    .catch(() => undefined);
  const first = await Promise.race([answer, tooLong]);
  clearTimeout(timer);
  return first;
}
