import fc from 'fast-check';
import { NO_HASH } from '../../../libs/event-sourcing/src/sealing/seal-event.js';
import type { Append, AppendResult, EventStore, StoredEvent } from '../../../libs/event-sourcing/src/store.js';
import { chain } from '../chain.js';
import { timeForAnother } from '../time-for-another.js';
import { idsOf, readOn, streamNamed, type Suite } from '../conformance/suite.js';
import { contradictions, type Operation } from './history.js';
import { LogModel } from './log-model.js';
import { runs } from './steps.js';
import { World } from './world.js';

/** Short in every run, long when it is asked for; a failure prints the seed and the way that led to it. */
const LIMITS = process.env['THROUGHLINE_LONG'] ? { numRuns: 5_000, ms: 120_000 } : { numRuns: 60, ms: 3_000 };

/** Any steps in any order, against a model of a log in few words; and clients that race. */
export function describeModel(suite: Suite): void {
  it('answers as the model of a log says, step by step', async () => {
    const isTime = timeForAnother(LIMITS.ms);
    await fc.assert(
      fc.asyncProperty(runs, async (steps) => {
        if (!isTime()) return;
        const model = new LogModel();
        const world = await World.begin(suite);
        try {
          await fc.asyncModelRun(() => ({ model, real: world }), steps);
          await sameInTheEnd(model, world);
        } finally {
          await world.end();
        }
      }),
      { numRuns: LIMITS.numRuns },
    );
  }, 200_000);

  it('tells clients that race nothing that cannot have happened in one order', async () => {
    const clients = [suite.store, await suite.open(), await suite.open()];
    const isTime = timeForAnother(LIMITS.ms);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.constantFrom(...ACTS), { maxLength: 8 }), { minLength: 3, maxLength: 5 }), async (plans) => {
        if (!isTime()) return;
        const stream = streamNamed('race');
        const race = new Race(stream);
        await Promise.all(plans.map((acts, i) => race.run(clients[i % clients.length]!, acts)));
        const stored = idsOf((await suite.store.readStream(stream)).events);
        expect(contradictions(race.withoutHonestDoubles(suite), stored)).toEqual([]);
      }),
      { numRuns: LIMITS.numRuns },
    );
  }, 200_000);
}

/** Folding a stream by itself gives what folding the log gives: the same events, texts and all. */
async function sameInTheEnd(model: LogModel, world: World): Promise<void> {
  const whole = await readOn(world.store, { after: world.from, limit: 7 });
  expect(idsOf(whole)).toEqual(idsOf(model.log));
  for (const stream of world.streams) {
    expect((await world.store.readStream(stream)).events).toEqual(whole.filter((event) => event.stream === stream));
  }
  await world.settleFollowers(model);
}

const ACTS = ['read', 'write', 'write', 'again', 'write-behind'] as const;

/** Clients at one stream; each writes after what it read last. */
class Race {
  private readonly history: Operation[] = [];
  private tick = 0;

  constructor(private readonly stream: string) {}

  async run(store: EventStore, acts: readonly (typeof ACTS)[number][]): Promise<void> {
    let known: readonly StoredEvent[] = [];
    let last: Append | undefined;
    for (const act of acts) {
      if (act !== 'again') known = act === 'write-behind' ? known : await this.read(store);
      if (act === 'read') continue;
      if (act !== 'again' || !last) last = this.after(known);
      await this.append(store, last);
    }
  }

  /** Where a store answers an overlapping retry like the first, who was first cannot be told: the others count as duplicates. */
  withoutHonestDoubles({ traits }: Suite): Operation[] {
    if (!traits.overlappingRetryMayBothBeOk) return this.history;
    const known = new Set<string>();
    return this.history.map((operation) => {
      const { told } = operation;
      if (told.kind !== 'ok') return operation;
      const double = known.has(told.ids[0]!);
      known.add(told.ids[0]!);
      return double ? { ...operation, told: { ...told, kind: 'duplicate' } } : operation;
    });
  }

  private after(known: readonly StoredEvent[]): Append {
    const last = known.at(-1) ?? { revision: -1, hash: NO_HASH };
    return { stream: this.stream, expected: last.revision, events: chain(this.stream, [{}, {}].slice(known.length % 2), last) };
  }

  private async read(store: EventStore): Promise<readonly StoredEvent[]> {
    const invoked = ++this.tick;
    const { events } = await store.readStream(this.stream);
    this.history.push({ invoked, answered: ++this.tick, told: { kind: 'read', ids: idsOf(events) } });
    return events;
  }

  private async append(store: EventStore, append: Append): Promise<void> {
    const invoked = ++this.tick;
    const [result] = await store.append([append]);
    this.history.push({ invoked, answered: ++this.tick, told: toldBy(result!, append) });
  }
}

function toldBy(result: AppendResult, { expected, events }: Append): Operation['told'] {
  return result.status === 'conflict' ? { kind: 'conflict', actual: result.actual } : { kind: result.status, expected, ids: idsOf(events) };
}
