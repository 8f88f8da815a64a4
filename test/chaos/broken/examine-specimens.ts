import pg from 'pg';
import { logMigrations } from '../../../libs/event-sourcing/src/stores/postgres/log-migrations.js';
import { migrated, testDatabase } from '../../support/database.js';
import { projectsExactlyOnce } from './check-projections.js';
import { isNotStalled, keepsTheOrder, oneWriterWins, readsWithoutGaps, type Check, type Lab } from './checks.js';
import { SPECIMENS, type Specimen } from './specimen.js';

/** How long a check waits for what must come, in milliseconds: the store as it is gets all the time that a busy machine may need. */
const LONG_MS = 40_000;
const SHORT_MS = 3_000;

/** What every store is looked at for, by the name of the promise. */
export const CHECKS: Readonly<Record<string, Check>> = {
  'gap-safety': readsWithoutGaps,
  order: keepsTheOrder,
  'no stall': isNotStalled,
  'one winner': oneWriterWins,
  projections: projectsExactlyOnce,
};

/** What the checks found in one specimen, by the name of the check. */
export interface Examined {
  readonly specimen: Specimen;
  readonly found: Readonly<Record<string, readonly string[]>>;
}

/** Looks at the store and its broken copies, each check on a database of its own. */
export function examineSpecimens(): Promise<readonly Examined[]> {
  return Promise.all(SPECIMENS.map(examineSpecimen));
}

async function examineSpecimen(specimen: Specimen): Promise<Examined> {
  const found = Object.entries(CHECKS).map(async ([name, check]) => [name, await inLab(specimen, check)] as const);
  return { specimen, found: Object.fromEntries(await Promise.all(found)) };
}

/** One check of one specimen, on a database of its own. */
export async function inLab(specimen: Specimen, check: Check): Promise<readonly string[]> {
  const database = await testDatabase(migrated('chaos', logMigrations));
  const pools: Lab['pools'] = [
    new pg.Pool({ connectionString: database.url, max: 8 }),
    new pg.Pool({ connectionString: database.url, max: 8 }),
  ];
  for (const pool of pools) pool.on('error', () => undefined);
  try {
    await specimen.spoil(database.pool);
    return await check({ specimen, url: database.url, pools, patienceMs: specimen.caughtBy === undefined ? LONG_MS : SHORT_MS });
  } finally {
    for (const pool of pools) await pool.end();
    await database.drop();
  }
}

/** Whether it is as it must be: nothing found in the store as it is; each broken copy caught by the check that is made for it. */
export function asItMustBe({ specimen: { caughtBy }, found }: Examined): boolean {
  if (caughtBy === undefined) return Object.values(found).every((problems) => problems.length === 0);
  return (found[caughtBy] ?? []).length > 0;
}

/** A table: a row a specimen, a column a check. */
export function tableOf(examined: readonly Examined[]): string {
  const names = Object.keys(examined[0]?.found ?? {});
  const widths = names.map((name) => Math.max(name.length, 6));
  const row = (first: string, cells: readonly string[]): string =>
    `${first.padEnd(34)} ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join('  ')}`.trimEnd();
  const cell = (problems: readonly string[] = []): string => (problems.length > 0 ? 'caught' : '-');
  const lines = examined.map((one) => {
    const verdict = asItMustBe(one) ? '' : one.specimen.caughtBy !== undefined ? '  NOT CAUGHT' : '  WRONGLY ACCUSED';
    const found = names.map((name) => cell(one.found[name]));
    return row(one.specimen.name, found) + verdict;
  });
  return [row('', names), ...lines].join('\n');
}
