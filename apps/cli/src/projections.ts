import { BuildRefused, type BuildStatus, type ProjectionStatus } from '#event-sourcing';
import { withProduct, type CliCommand } from './command.js';
import { nextLines, standBack, unitLine } from './projection-words.js';

/** `projections …`: where the read models are, and whether they are what a rebuild from the first event makes of the log. */
export const projectionCommands: readonly CliCommand[] = [
  {
    name: 'projections status',
    does: 'how far each read model is behind the log, who works at it, and what is being rebuilt',
    run: status,
  },
  { name: 'projections compare', does: '[NAME…]: compares with a rebuild from zero beside them; exit 1 on any difference', run: compare },
];

/** Between two looks at a build: two tell its pace. */
const LOOK_MS = 1_000;

async function status(): Promise<void> {
  const { units, builds } = await withProduct(async ({ projector }) => {
    const first = await projector.builds.status();
    if (first.some(({ next }) => next?.status === 'building')) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    return { units: await projector.status(), builds: await projector.builds.status() };
  });
  process.stdout.write(`${statusLines(units, builds).join('\n')}\n`);
}

function statusLines(units: readonly ProjectionStatus[], builds: readonly BuildStatus[]): string[] {
  if (units.length === 0) return ['no read models have been made here yet: start the product'];
  const shards = (name: string): number => units.filter((unit) => unit.name === name).length;
  const ofUnits = units.map((unit) => unitLine(unit, shards(unit.name)));
  return [...ofUnits, ...builds.flatMap(nextLines), ...builds.flatMap(standBack)];
}

async function compare(names: readonly string[]): Promise<number> {
  try {
    return await tellDifferences(names);
  } catch (error) {
    if (!(error instanceof BuildRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function tellDifferences(names: readonly string[]): Promise<number> {
  const { differences, shown } = await withProduct(async ({ projector }) => {
    const wanted = names.length === 0 ? projector.builds.names : names.map((name) => projector.builds.named(name));
    const all = (await projector.builds.status()).filter(({ name }) => wanted.includes(name));
    return { differences: await projector.compare(wanted), shown: all };
  });
  const own = shown.filter(({ codeVersion, live }) => live?.version === codeVersion);
  for (const one of shown.filter((each) => !own.includes(each))) {
    process.stdout.write(`${one.name}: not compared, it is ${one.live ? 'kept by another release' : 'not made yet'}\n`);
  }
  for (const { table, key, kind, columns, position } of differences) {
    process.stdout.write(`${table} ${key}: ${kind}${columns.length > 0 ? ` in ${columns.join(', ')}` : ''}, at ${position}\n`);
  }
  const equal = `${own.length} read models equal a rebuild from zero`;
  process.stdout.write(differences.length === 0 ? `${equal}\n` : `${differences.length} differences\n`);
  return differences.length === 0 ? 0 : 1;
}
