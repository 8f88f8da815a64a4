import { ALL, STRATA, type Stratum } from '../tallies/tally-of.js';
import type { MeasureQuestion } from './measure-question.js';
import type { Run } from './measure-value.js';
import { toldApart } from './standings-of.js';

/**
 * Knows which sums the tallies hold that are shown. After an update those of the release before are shown until the new ones are full,
 * and a sum that was not counted then has no cells: it would read as if there were nobody.
 */
export class CountedSums {
  /** Statements whose sums were found. What is shown never goes back to an earlier release, so they are not looked for again. */
  private readonly found = new Set<string>();

  constructor(private readonly run: Run) {}

  /**
   * Whether every sum that a question reads is counted; what is asked as it was known then is counted one by one.
   *
   * @param ways by which strata it is told apart, one list for each time that it is read
   */
  async has(question: MeasureQuestion, ways: readonly (readonly Stratum[])[]): Promise<boolean> {
    if (question.asKnownAt !== undefined) return true;
    const asked = new Set(ways.map((apart) => sumIn(question.measure.tally, toldApart(question, apart))));
    const counted = await Promise.all([...asked].map((sum) => this.isCounted(sum)));
    return counted.every(Boolean);
  }

  private async isCounted(sum: string): Promise<boolean> {
    if (this.found.has(sum)) return true;
    const [cells] = (await this.run(sum, [])) as { summed: boolean; some: boolean }[];
    if (cells!.summed) this.found.add(sum);
    return cells!.summed || !cells!.some;
  }
}

/** SQL: whether a tally has cells of this sum, and whether it has any at all. */
function sumIn(tally: string, told: readonly Stratum[]): string {
  const cells = STRATA.map((stratum) => `${stratum} ${told.includes(stratum) ? '<>' : '='} '${ALL}'`).join(' AND ');
  return `SELECT EXISTS (SELECT FROM ${tally} WHERE ${cells}) AS summed, EXISTS (SELECT FROM ${tally}) AS some`;
}
