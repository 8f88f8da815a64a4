import { examine } from './examine.js';
import type { Fault } from './fault.js';
import { Ledger } from './ledger.js';
import { Load } from './load.js';
import { pause, pick, seeded } from './random.js';
import { Tally } from './tally.js';
import { Sender } from './sender.js';
import { World } from './world.js';

export interface ChaosOptions {
  readonly faults: readonly Fault[];
  readonly form: 'short' | 'long';
  readonly seed: number;
  /** Shared out among the faults by their rounds and what these take, in milliseconds: on a slow machine each has fewer, but at least one. */
  readonly budgetMs: number;
  readonly say: (line: string) => void;
}

const REPEATED = 25;

/** Runs the faults one after the other on one product with one ledger. */
export async function runChaos(options: ChaosOptions): Promise<readonly Tally[]> {
  const run = new ChaosRun(options);
  try {
    return await run.all();
  } finally {
    await run.world.remove();
  }
}

class ChaosRun {
  readonly world = new World();
  private readonly random: () => number;
  private readonly ledger = new Ledger();
  private readonly sender: Sender;
  private readonly load: Load;
  private deadline = 0;

  constructor(private readonly options: ChaosOptions) {
    this.random = seeded(options.seed);
    this.sender = new Sender(this.ledger, () => this.world.bases(), this.random);
    this.load = new Load(this.sender);
  }

  async all(): Promise<Tally[]> {
    const tallies: Tally[] = [];
    const faults = this.options.faults.filter(({ rounds }) => rounds[this.options.form] > 0);
    await this.world.take(faults[0]?.shape ?? 'embedded');
    await this.load.prepare(this.options.form === 'short' ? 1 : 3);
    const share = ({ rounds, weight = 1 }: Fault): number => rounds[this.options.form] * weight;
    const all = faults.reduce((sum, fault) => sum + share(fault), 0);
    const from = Date.now();
    let due = 0;
    for (const [i, fault] of faults.entries()) {
      due += share(fault);
      this.deadline = from + (this.options.budgetMs * due) / all;
      const tally = new Tally(fault.name);
      const began = Date.now();
      tallies.push(tally);
      const cannot = fault.cannot?.();
      if (cannot) tally.skip(cannot);
      else await this.strike(fault, tally, i === faults.length - 1);
      tally.took = Date.now() - began;
      this.options.say(tally.line());
    }
    return tallies;
  }

  private async strike(fault: Fault, tally: Tally, last: boolean): Promise<void> {
    await this.world.take(fault.shape);
    const rounds = fault.rounds[this.options.form];
    for (let round = 0; round < rounds; round += 1) {
      if (round > 0 && Date.now() > this.deadline) return tally.note(`${rounds - round} rounds left out: the time is up`);
      await this.round(fault, tally, round);
      // A rebuild of all read models takes longest: the short form does it once, when everything has struck.
      await this.look(tally, this.options.form === 'long' || last).catch((error: Error) => tally.wrong(`could not look: ${error.message}`));
    }
  }

  private async round(fault: Fault, tally: Tally, round: number): Promise<void> {
    const [sentBefore, killsBefore, ackedBefore] = [this.ledger.commands.length, this.world.kills, this.ledger.acknowledged.length];
    this.load.start();
    await pause(300);
    this.ledger.beginOutage();
    const { world, load, sender, random } = this;
    const [note, wrong] = [(text: string) => tally.note(text), (text: string) => tally.wrong(text)];
    try {
      await fault.strike({ world, load, sender, round, random, note, wrong });
      await world.ready();
    } catch (error) {
      tally.wrong(`round ${round}: ${error instanceof Error ? error.message : String(error)}`);
    }
    this.load.start();
    await pause(400);
    await this.load.drain();
    tally.rounds += 1;
    tally.outage = Math.max(tally.outage, this.ledger.outage());
    tally.kills += this.world.kills - killsBefore;
    tally.sent += this.ledger.commands.length - sentBefore;
    tally.acknowledged += this.ledger.acknowledged.length - ackedBefore;
  }

  private async look(tally: Tally, whole: boolean): Promise<void> {
    if (this.ledger.unexcused.length > 0) tally.wrong(this.world.lastError());
    for (const list of [this.load.failures, this.ledger.unexcused, this.world.deaths]) {
      for (const text of list.splice(0)) tally.wrong(text);
    }
    for (let i = 0; i < REPEATED; i += 1) {
      const wrong = await this.sender.again(pick(this.ledger.acknowledged, this.random)).catch((error: Error) => error.message);
      if (wrong) tally.wrong(wrong);
    }
    const { lost, doubled, wrong } = await examine(this.world, this.ledger, whole);
    tally.lost += lost;
    tally.doubled += doubled;
    for (const text of wrong) tally.wrong(text);
  }
}
