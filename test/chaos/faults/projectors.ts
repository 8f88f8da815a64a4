import type { Fault, Scene } from '../fault.js';
import type { Process } from '../process.js';
import { pause, pick } from '../random.js';
import {
  askForRebuild,
  askForRebuilds,
  heldView,
  isShown,
  slowed,
  standingOf,
  untilReplacing,
  untilShown,
  viewOf,
  type Build,
  type Rebuilding,
} from '../rebuilding.js';
import { allShare, ownersOf, shared } from '../units.js';

/** What is rebuilt under the blows: what people look at most; the timeline is made in shards. */
const REBUILT = ['timeline', 'plan_board', 'my_day', 'case_header', 'person-pages'] as const;
/** Longer than a lease. */
const PAUSED_MS = 8_000;
/** A rebuild, and the wait for its turn, also on a busy machine. */
const REPLACED_WITHIN_MS = 120_000;

const soon = (random: () => number): Promise<void> => pause(150 + random() * 500);

/** A projector, PostgreSQL, the other projector, each by `kill -9`, with time between in which others take over. */
async function killInTurn({ world, random, round }: Scene, afterFirst: (left: Process) => Promise<void>): Promise<void> {
  const [first, second] = inTurn(world.projectors, round);
  await soon(random);
  await world.kill(first);
  await afterFirst(second);
  await world.start(first);
  await soon(random);
  await world.killPostgres();
  await soon(random);
  await world.kill(second);
  await soon(random);
  await world.start(second);
}

const inTurn = (all: readonly Process[], round: number): [Process, Process] => [all[round % 2]!, all[(round + 1) % 2]!];

export const killProjectors: Fault = {
  name: 'projectors and PostgreSQL killed in turn',
  rounds: { short: 1, long: 3 },
  shape: 'divided',
  weight: 2,
  async strike(scene) {
    const { world, note } = scene;
    await killInTurn(scene, async (left) =>
      note(`another projector had everything ${await shared(world, [left])} ms after one was killed`),
    );
    await allShare(world);
  },
};

export const killDuringRebuild: Fault = {
  name: 'projectors and PostgreSQL killed in turn during a rebuild',
  rounds: { short: 0, long: 3 },
  shape: 'divided',
  weight: 3,
  async strike(scene) {
    const { world, random, note } = scene;
    const asked = await askForRebuild(world, pick(REBUILT, random));
    const quick = await slowed(world, asked.tables);
    await killInTurn(scene, () => soon(random)).finally(() => world.databaseAnswers().then(quick));
    const from = Date.now();
    await untilShown(world, asked);
    note(`${asked.projection} was shown ${Date.now() - from} ms after the last blow`);
    await allShare(world);
  },
};

/** Held where its transaction replaces the view, which it can as soon as nobody reads from it. */
export const killDuringTakeover: Fault = {
  name: 'projectors and PostgreSQL killed in turn during a takeover',
  rounds: { short: 0, long: 3 },
  shape: 'divided',
  weight: 4,
  async strike(scene) {
    const { world, random, note } = scene;
    const postgres = (): Promise<void> => world.killPostgres().then(() => world.databaseAnswers());
    const blows = [(build: Build) => killWhoHas(scene, build), postgres, (build: Build) => killWhoHas(scene, build)];
    let asked = await askForRebuild(world, pick(REBUILT, random));
    for (const blow of blows) asked = await strikeTakeover(scene, asked, blow);
    await untilShown(world, asked);
    note(`${asked.projection} is shown after three broken takeovers`);
    await allShare(world);
  },
};

/**
 * Strikes while the view is being replaced. Between two blows nothing holds the view, so that another projector may have taken over:
 * then the same is asked for again, while the view is held.
 *
 * @returns the build whose takeover was struck
 */
async function strikeTakeover({ world, wrong }: Scene, asked: Rebuilding, blow: (build: Build) => Promise<void>): Promise<Rebuilding> {
  const view = viewOf(asked.tables[0]!);
  const release = await heldView(world, view);
  try {
    const build = (await isShown(world, asked)) ? await askForRebuild(world, asked.projection) : asked;
    if (await untilReplacing(world, view, REPLACED_WITHIN_MS)) await blow(build);
    else wrong(`nobody came to replace ${view}: ${await standingOf(world, build)}`);
    return build;
  } finally {
    await release();
  }
}

/** Kills the projector that is at work at a build, and starts it again. */
async function killWhoHas({ world }: Scene, build: Build): Promise<void> {
  const owners = await ownersOf(world.url(), build);
  const one = world.projectors.find(({ pid }) => owners.has(pid)) ?? world.projectors[0]!;
  await world.kill(one);
  await world.start(one);
}

/** SIGSTOP: its connections stay, and whatever it holds; it wakes up believing that it still owns all that. */
export const pausedOwner: Fault = {
  name: 'the holder of leases paused, and resumed after others took over',
  rounds: { short: 0, long: 3 },
  shape: 'divided',
  weight: 4,
  async strike({ world, round, note, sender, wrong }) {
    const [paused, other] = inTurn(world.projectors, round);
    await allShare(world);
    paused.signal('SIGSTOP');
    try {
      const before = sender.ledger.acknowledged.length;
      const from = Date.now();
      const took = await shared(world, [other]);
      note(`the other had everything after ${took} ms`);
      await pause(Math.max(0, PAUSED_MS - (Date.now() - from)));
      if (sender.ledger.acknowledged.length === before) wrong('nobody could work while one projector stood still');
    } finally {
      paused.signal('SIGCONT');
    }
    await allShare(world);
  },
};

export const twoRebuilds: Fault = {
  name: 'two rebuilds at once',
  rounds: { short: 0, long: 2 },
  shape: 'divided',
  weight: 2,
  async strike({ world, random, note, wrong }) {
    const one = pick(REBUILT, random);
    const others = REBUILT.filter((name) => name !== one);
    const two = pick(others, random);
    const answers = await askForRebuilds(world, [one, one, two]);
    const begun = answers.filter((answer) => typeof answer === 'object');
    const refused = answers.filter((answer) => typeof answer === 'string');
    if (begun.length !== 2 || refused.join() !== 'being-built')
      wrong(`of two rebuilds of ${one} and one of ${two}: ${JSON.stringify(answers)}`);
    for (const build of begun) await untilShown(world, build);
    note(`${one} was begun once and ${two} beside it; the second of ${one} was refused`);
  },
};
