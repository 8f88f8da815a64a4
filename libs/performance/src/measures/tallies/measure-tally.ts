import { Column, PrimaryColumn } from 'typeorm';

/**
 * How many members of a measure stand alike: a cell for each month, place, program and language, and sums over them in which `*`
 * stands for all. What became of the members, and after how many days, is told apart within a cell, so that a page reads as many
 * rows as there are months and strata, however full they are. A measure has a table of its own. Nothing here is personal.
 */
export abstract class MeasureTally {
  @PrimaryColumn({ type: 'text' })
  county: string;

  @PrimaryColumn({ type: 'text' })
  program: string;

  @PrimaryColumn({ type: 'text' })
  language: string;

  @PrimaryColumn({ type: 'text' })
  month: string;

  /**
   * `all`: everybody, by state (as the measure's definition names them) and days until it happened, 0 where it has not; `waiting`: those
   * who wait once more, by state and the day of the month since which.
   */
  @PrimaryColumn({ type: 'text' })
  part: TallyPart;

  /** Counts of the tally: by state, a number of days, how many there are of it, and so on. */
  @Column({ type: 'text' })
  members: string;
}

export type TallyPart = 'all' | 'waiting';
