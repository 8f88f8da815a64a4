import { FAULTS } from './faults/all.js';
import { runChaos } from './run-chaos.js';
import type { Tally } from './tally.js';

/** The short form of `npm run chaos`: one round of some faults, one product, one ledger. */
const STRUCK = FAULTS.filter(({ rounds }) => rounds.short > 0);
const LONGEST_MS = 240_000;

describe('what is promised is kept', () => {
  let tallies: readonly Tally[] = [];
  beforeAll(async () => {
    tallies = await runChaos({ faults: STRUCK, form: 'short', seed: 402, budgetMs: LONGEST_MS, say: () => undefined });
  }, 2 * LONGEST_MS);

  it.each(STRUCK.map(({ name }) => name))('in spite of: %s', (name) => {
    const tally = tallies.find((one) => one.name === name)!;
    expect({ ran: tally.rounds, lost: tally.lost, doubled: tally.doubled, wrong: tally.problems }).toEqual({
      ran: 1,
      lost: 0,
      doubled: 0,
      wrong: [],
    });
    expect(tally.acknowledged).toBeGreaterThan(0);
  });
});
