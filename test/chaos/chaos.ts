/**
 * `npm run chaos`: breaks the running product in every way of docs/chaos.md under a load of real commands, and looks after each
 * whether what was promised was kept. `-- --only kill,clock` runs the faults whose names hold one of these; `-- --seed N`
 * repeats a run's choices; `-- --short` runs what `npm test` runs. Exit 1 when a promise was broken.
 */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { FAULTS } from './faults/all.js';
import { runChaos } from './run-chaos.js';
import { Tally } from './tally.js';

const BUDGET_MS = 21 * 60_000;

const { values } = parseArgs({
  options: { only: { type: 'string' }, seed: { type: 'string' }, short: { type: 'boolean', default: false } },
});
const seed = Number(values.seed ?? Date.now() % 100_000);
const only = values.only?.split(',').map((word) => word.trim().toLowerCase());
const faults = FAULTS.filter(({ name }) => !only || only.some((word) => name.toLowerCase().includes(word)));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

say(`chaos, ${values.short ? 'short' : 'long'} form, --seed ${seed}`);
const from = Date.now();
const tallies = await runChaos({ faults, form: values.short ? 'short' : 'long', seed, budgetMs: BUDGET_MS, say });
say(`\n${Tally.sum(tallies)}; ${((Date.now() - from) / 1_000).toFixed(0)} s`);
const broken = tallies.filter(({ kept }) => !kept);
say(broken.length === 0 ? 'Every promise was kept.' : `Broken by: ${broken.map(({ name }) => name).join('; ')}`);
process.exit(broken.length === 0 ? 0 : 1);
