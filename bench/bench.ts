/**
 * `npm run bench`: the store against what PostgreSQL can do at best and against a peer, as ratios within one run.
 * `-- --only store,growth` runs some families, `-- --json FILE` keeps the figures, `-- --long` takes more of everything.
 */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import pg from 'pg';
import { printed, type Figure } from './figures.js';
import { measureGrowth } from './growth.js';
import { measureHttp } from './product/http.js';
import { measureRebuild } from './product/rebuild.js';
import { measureScreen } from './product/screen.js';
import { measureKernel } from './kernel.js';
import { optionsOf, type Effort } from './options.js';
import { measureProjection } from './projection.js';
import { measureReplay } from './replay.js';
import { measureStore } from './store.js';
import { measureStreamReads } from './stream-reads.js';
import { measureWhole } from './whole.js';
import { measureTransfer } from './transfer.js';
import { openServer, type Server } from './world.js';

type Family = (server: Server, effort: Effort, tell: (figure: Figure) => void) => Promise<void>;

const FAMILIES: Readonly<Record<string, Family>> = {
  store: measureStore,
  whole: measureWhole,
  reads: measureStreamReads,
  replay: measureReplay,
  growth: measureGrowth,
  projection: measureProjection,
  rebuild: measureRebuild,
  kernel: measureKernel,
  transfer: measureTransfer,
  http: measureHttp,
  live: measureScreen,
};

const options = optionsOf(process.argv.slice(2));
const unknown = options.only.filter((name) => !(name in FAMILIES));
if (unknown.length > 0) throw new Error(`--only takes ${Object.keys(FAMILIES).join(', ')}; not ${unknown.join(', ')}.`);

const figures: Figure[] = [];
const begun = Date.now();
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const server = await openServer();
try {
  say(`${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}; ${server.version}; fsync ${server.fsync}; node ${process.version}`);
  for (const [name, measure] of Object.entries(FAMILIES)) {
    if (options.only.length > 0 && !options.only.includes(name)) continue;
    // emmett has the driver make bigints for the whole process; the product reads texts.
    pg.types.setTypeParser(pg.types.builtins.INT8, (text) => text);
    const from = Date.now();
    await measure(server, options, (figure) => {
      figures.push(figure);
      say(printed(figure));
    });
    say(`  ${name}: ${((Date.now() - from) / 1_000).toFixed(0)} s`);
  }
} finally {
  await server.close();
}
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
say(`  in all: ${((Date.now() - begun) / 60_000).toFixed(1)} minutes`);
const missed = figures.filter(({ met }) => met === false);
if (missed.length > 0) process.exitCode = 1;
say(`${figures.filter(({ met }) => met === true).length} goals met, ${missed.length} missed`);
