import { parseArgs } from 'node:util';
import { BuildRefused, type BuildStatus, type NextBuild } from '#event-sourcing';
import { StartupError } from '#platform';
import type { Kernel } from '../../projector/src/kernel.js';
import { withProduct, type CliCommand } from './command.js';
import { buildName, differenceLines, progressText } from './projection-words.js';

const REBUILD = 'projections rebuild NAME…|all [--wait]';
const ACCEPT = 'projections accept NAME --by WHO [--same-version]';
const DROP = 'projections drop NAME';

/** `projections rebuild | accept | drop`: tables made anew beside those that are shown. The running processes do the work. */
export const rebuildCommands: readonly CliCommand[] = [
  {
    name: 'projections rebuild',
    does: 'NAME…|all [--wait]: new tables beside the old, shown once they are equal; exit 1 if refused',
    run: rebuild,
  },
  { name: 'projections accept', does: 'NAME --by WHO [--same-version]: takes over what a refused build has otherwise', run: accept },
  { name: 'projections drop', does: 'NAME: gives up a build that is being made or was refused; what is shown stays', run: drop },
];

const LOOK_MS = 1_000;
/** So often it is told how far they are. */
const TELL_MS = 10_000;

type Builds = Kernel['projector']['builds'];

async function rebuild(args: readonly string[]): Promise<number> {
  const { positionals, values } = read(args, REBUILD, { wait: { type: 'boolean' } });
  if (positionals.length === 0) throw new StartupError(`Say which.\n${REBUILD}`);
  return withProduct(async ({ projector: { builds } }) => {
    const names = positionals.includes('all') ? builds.names : positionals;
    let refused = 0;
    const begun = new Map<string, number>();
    for (const name of names) {
      try {
        const build = await builds.rebuild(name);
        begun.set(name, build.build);
        process.stdout.write(`${buildName(build)}: asked for\n`);
      } catch (error) {
        if (!(error instanceof BuildRefused)) throw error;
        refused += 1;
        process.stderr.write(`${error.message}\n`);
      }
    }
    await tellUnattended(builds, [...begun.keys()]);
    const done = values['wait'] === true ? await wait(builds, begun) : true;
    return refused === 0 && done ? 0 : 1;
  });
}

/** The work is done by the processes that run: without one, it waits. */
async function tellUnattended(builds: Builds, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const running = await until(async () => (await nextOf(builds, names)).every(({ attended }) => attended), 5);
  if (!running) process.stderr.write('No process runs that could make them: they are begun when the product, or a projector, of this release starts.\n'); // prettier-ignore
}

async function until(isSo: () => Promise<boolean>, looks: number): Promise<boolean> {
  for (let look = 0; look < looks; look += 1) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return false;
}

async function nextOf(builds: Builds, names: readonly string[]): Promise<readonly NextBuild[]> {
  const all = await builds.status();
  return all.flatMap(({ name, next }) => (next && names.includes(name) ? [next] : []));
}

/** Tells how far they are until each is shown, refused or dropped. @returns whether all are shown */
async function wait(builds: Builds, begun: ReadonlyMap<string, number>): Promise<boolean> {
  const open = new Set(begun.keys());
  let told = Date.now();
  let allShown = true;
  for (;;) {
    for (const one of (await builds.status()).filter(({ name }) => open.has(name))) {
      const ended = ending(one, begun.get(one.name)!);
      if (ended === undefined) continue;
      open.delete(one.name);
      allShown &&= ended.shown;
      process.stdout.write(`${ended.words.join('\n')}\n`);
    }
    if (open.size === 0) return allShown;
    if (Date.now() - told > TELL_MS) {
      told = Date.now();
      for (const next of await nextOf(builds, [...open])) process.stderr.write(`${buildName(next)}: ${progressText(next)}\n`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

function ending({ live, next, name }: BuildStatus, asked: number): { shown: boolean; words: string[] } | undefined {
  if (next?.build === asked && next.status === 'refused') {
    return { shown: false, words: [`${buildName(next)}: refused`, ...differenceLines(next)] };
  }
  if (next?.build === asked) return undefined;
  const shown = live?.build === asked;
  return { shown, words: [shown ? `${buildName(live)}: equal, and shown` : `${name}: given up by somebody else`] };
}

async function accept(args: readonly string[]): Promise<number> {
  const { positionals, values } = read(args, ACCEPT, { by: { type: 'string' }, 'same-version': { type: 'boolean' } });
  const [name, ...more] = positionals;
  const by = typeof values['by'] === 'string' ? values['by'].trim() : '';
  if (name === undefined || more.length > 0 || by === '' || by.length > 200)
    throw new StartupError(`Say which, and who accepts it.\n${ACCEPT}`);
  return asked(({ projector }) => projector.builds.accept(name, { by, sameVersion: values['same-version'] === true }), (build) => [
    `${buildName(build)}: accepted by ${by}; it takes over as soon as it has caught up, if nothing else differs by then`,
    ...differenceLines(build),
  ]); // prettier-ignore
}

async function drop(args: readonly string[]): Promise<number> {
  const [name, ...more] = read(args, DROP, {}).positionals;
  if (name === undefined || more.length > 0) throw new StartupError(`Say which.\n${DROP}`);
  return asked(
    ({ projector }) => projector.builds.drop(name),
    (build) => [`${buildName(build)}: given up, its tables are gone`],
  );
}

/** Says what was done, or why it was not: exit 1. */
async function asked<Result>(work: (kernel: Kernel) => Promise<Result>, words: (result: Result) => readonly string[]): Promise<number> {
  try {
    process.stdout.write(`${words(await withProduct(work)).join('\n')}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BuildRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

function read(
  args: readonly string[],
  usage: string,
  options: NonNullable<Options>,
): { positionals: string[]; values: Record<string, unknown> } {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new StartupError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
