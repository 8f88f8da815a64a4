import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { StartupError } from '#platform';
import { collected } from '../../api/src/composition.js';
import { withProduct, type CliCommand } from './command.js';
import { importHistories } from './import/import-histories.js';
import type { Report } from './import/report.js';
import { grouped, Progress } from './log-progress.js';
import { placeIn, wordsOf } from './log-words.js';

const USAGE = 'npm run -s cli -- import histories FOLDER|FILE [--batch ID] [--dry-run] [--report FILE] (docs/import.md)';

/** `import …`: what another system knows. */
export const importCommands: readonly CliCommand[] = [
  { name: 'import histories', does: 'FOLDER|FILE [--batch ID] [--dry-run] [--report FILE]: people, contacts, cases … as events', run },
];

/** @returns 0; 1 when rows were refused */
async function run(args: readonly string[]): Promise<number> {
  const words = wordsOf(args, USAGE, { values: ['batch', 'report'], switches: ['dry-run'] });
  const place = placeIn(words, USAGE);
  const batch = words.option('batch') ?? basename(place).split('.')[0]!;
  if (!/^[\w-]{1,60}$/.test(batch)) throw new StartupError(`--batch must be letters, digits, _ and -, at most 60. ${USAGE}`);
  const progress = new Progress('rows');
  const began = Date.now();
  const report = await withProduct(({ store, keys }) => {
    const log = { store, keys, reactions: collected('reactions') };
    return importHistories(log, { place, batch, dryRun: words.has('dry-run'), onProgress: (now) => progress.tell(now) });
  });
  progress.end();
  const file = words.option('report');
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
  process.stdout.write(reportText(report, (Date.now() - began) / 1_000));
  return report.refusals === 0 ? 0 : 1;
}

/** The report for people: a line a kind, the sums, the refusals. */
export function reportText(report: Report, seconds: number): string {
  const { batch, dryRun, rows, events, eventsWritten, refused, refusals } = report;
  const kinds = Object.entries(rows).flatMap(([kind, { read, accepted, present, refused: no, partly, sums, codes }]) => [
    `${kind}: ${grouped(read)} rows, ${grouped(accepted)} accepted, ${grouped(present)} there already, ${grouped(no)} refused, ${grouped(partly)} in part`,
    ...Object.entries(sums).map(([name, sum]) => `  ${name}: ${sum} in all`),
    ...Object.entries(codes).map(([name, of]) => `  ${name}: ${listed(of)}`),
  ]);
  const lines = [
    ...kinds,
    ...refused.map(({ file, line, code, partly }) => `${file}:${line} ${code}${partly ? ' (its first facts were written)' : ''}`),
    ...(refusals > refused.length ? [`… and ${grouped(refusals - refused.length)} more refusals`] : []),
    `events: ${listed(events)}`,
    `Batch ${batch}: ${grouped(eventsWritten)} events ${dryRun ? 'would be written' : 'written'} in ${seconds.toFixed(1)} s, ${grouped(refusals)} rows refused`,
  ];
  return `${lines.join('\n')}\n`;
}

function listed(counts: Readonly<Record<string, number>>): string {
  const entries = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? 'none' : entries.map(([code, count]) => `${code} ${grouped(count)}`).join(' · ');
}
