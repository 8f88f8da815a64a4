import fc from 'fast-check';
import type { AppendResult, AsOf, LogFilter } from '../../../libs/event-sourcing/src/store.js';
import { idsOf, readOn } from '../conformance/suite.js';
import { checkAnswer, type LogModel } from './log-model.js';
import { EXPECTATIONS, TYPES, type World } from './world.js';

type Step = fc.AsyncCommand<LogModel, World>;

/** A step of a run: told by its name and what it was given, so that a failure can be read. */
function step<Given>(name: string, given: fc.Arbitrary<Given>, run: (model: LogModel, world: World, given: Given) => Promise<void>) {
  return given.map((value): Step => ({
    check: () => true,
    run: (model, world) => run(model, world, value),
    toString: () => `${name}(${JSON.stringify(value)})`,
  }));
}

const order = fc.record({
  stream: fc.nat(3),
  expect: fc.constantFrom(...EXPECTATIONS),
  count: fc.integer({ min: 1, max: 3 }),
  type: fc.nat(TYPES.length - 1),
  minute: fc.nat(59),
});

const append = step('append', order, async (model, world, given) => {
  const one = world.prepare(model, given);
  checkAnswer(model, one, (await world.store.append([one]))[0], false);
});

const appendMany = step(
  'appendMany',
  fc.uniqueArray(order, { selector: ({ stream }) => stream, minLength: 2 }),
  async (model, world, given) => {
    const all = given.map((each) => world.prepare(model, each));
    const results = await world.store.append(all);
    for (const [i, one] of all.entries()) checkAnswer(model, one, results[i], false);
  },
);

const retry = step(
  'retry',
  fc.record({ which: fc.nat(), times: fc.integer({ min: 1, max: 3 }) }),
  async (model, world, { which, times }) => {
    if (world.tried.length === 0) return;
    const one = world.tried[which % world.tried.length]!;
    // Retries that overlap: one of them may write, the others must find what it wrote.
    const results = await Promise.all(Array.from({ length: times }, () => world.store.append([one])));
    const inOrder = results.map(([result]) => result!).toSorted((a, b) => rank(a) - rank(b));
    for (const result of inOrder) checkAnswer(model, one, result, times > 1 && world.mayBothBeOk);
  },
);

const rank = ({ status }: AppendResult): number => (status === 'ok' ? 0 : 1);

interface Bounds {
  readonly position?: number | undefined;
  readonly minute?: number | undefined;
}
const bounds: fc.Arbitrary<Bounds> = fc.record({
  position: fc.option(fc.nat(), { nil: undefined }),
  minute: fc.option(fc.nat(59), { nil: undefined }),
});

function asOf(model: LogModel, { position, minute }: Bounds): AsOf {
  const known = position === undefined || model.log.length === 0 ? undefined : model.log[position % model.log.length]!.position;
  const recordedAt = minute === undefined ? undefined : new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  return { ...(known !== undefined && { position: known }), ...(recordedAt !== undefined && { recordedAt }) };
}

const slice = fc.record({ stream: fc.nat(3), from: fc.nat(6), limit: fc.integer({ min: 1, max: 8 }), bounds });

const readStream = step('readStream', slice, async (model, world, given) => {
  const stream = world.streams[given.stream]!;
  const at = asOf(model, given.bounds);
  const { events } = await world.store.readStream(stream, { from: given.from, limit: given.limit, asOf: at });
  const known = model.stream(stream).filter(({ revision }) => revision >= given.from);
  expect(idsOf(events)).toEqual(model.idsOf(known, { asOf: at }).slice(0, given.limit));
});

const filter: fc.Arbitrary<LogFilter> = fc.record(
  { types: fc.subarray(TYPES, { minLength: 1 }), categories: fc.subarray(['kind', 'kind-two'], { minLength: 1 }) },
  { requiredKeys: [] },
);

const readLog = step('readLog', fc.record({ limit: fc.integer({ min: 1, max: 9 }), filter }), async (model, world, given) => {
  const events = await readOn(world.store, { after: world.from, ...given });
  expect(idsOf(events)).toEqual(model.idsOf(model.log, given));
});

const readLogAsOf = step('readLogAsOf', fc.record({ filter, bounds }), async (model, world, given) => {
  const at = asOf(model, given.bounds);
  const page = await world.store.readAll({ after: world.from, limit: 1_000, filter: given.filter, asOf: at });
  expect(idsOf(page.events)).toEqual(model.idsOf(model.log, { filter: given.filter, asOf: at }));
});

const follow = step('follow', fc.record({ who: fc.nat(3), limit: fc.integer({ min: 1, max: 4 }) }), async (_, world, { who, limit }) => {
  const follower = world.followers[who]!;
  if (follower.running) await world.stop(follower);
  else world.start(follower, limit);
});

const reopen = step('reopen', fc.constant(null), (_, world) => world.reopen());

/** Runs of steps; what happens most often in life happens most often here. */
export const runs = fc.commands(
  [append, append, append, appendMany, retry, retry, readStream, readLog, readLogAsOf, follow, follow, reopen],
  {
    maxCommands: 40,
  },
);
