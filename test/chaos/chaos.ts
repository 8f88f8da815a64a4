/**
 * `npm run chaos`: breaks the running product in every way of docs/chaos.md under a load of real commands, and looks after each
 * whether what was promised was kept. `-- --only kill,clock` runs the faults whose names hold one of these; `-- --seed N`
 * repeats a run's choices; `-- --short` runs what `npm test` runs; `-- --minutes N` is the time for the faults. Before that, `copies`: broken copies of the store must be caught.
 * Exit 1 when a promise was broken or a broken copy was not caught. Ctrl-C ends all that it runs.
 */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { specimenReport } from './broken/report.js';
import { FAULTS } from './faults/all.js';
import { endWhenInterrupted } from './interrupted.js';
import { runChaos } from './run-chaos.js';
import { Tally } from './tally.js';

const MINUTES = '18';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seed: { type: 'string' },
    short: { type: 'boolean', default: false },
    minutes: { type: 'string', default: MINUTES },
  },
});
const seed = Number(values.seed ?? Date.now() % 100_000);
const only = values.only?.split(',').map((word) => word.trim().toLowerCase());
const withCopies = !only || only.some((word) => 'broken copies'.includes(word));
const faults = FAULTS.filter(({ name }) => !only || only.some((word) => name.toLowerCase().includes(word)));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

say(`chaos, ${values.short ? 'short' : 'long'} form, --seed ${seed}`);
endWhenInterrupted(say);
const from = Date.now();
const copies = withCopies ? await specimenReport(say) : { asItMustBe: true };
const tallies =
  faults.length === 0
    ? []
    : await runChaos({ faults, form: values.short ? 'short' : 'long', seed, budgetMs: Number(values.minutes) * 60_000, say });
say(`\n${Tally.sum(tallies)}; ${((Date.now() - from) / 1_000).toFixed(0)} s`);
const broken = tallies.filter(({ kept }) => !kept);
say(broken.length === 0 ? 'Every promise was kept.' : `Broken by: ${broken.map(({ name }) => name).join('; ')}`);
if (!copies.asItMustBe) say('A broken copy of the store was not caught, or the store as it is was accused.');
process.exit(broken.length === 0 && copies.asItMustBe ? 0 : 1);
