import { Column, PrimaryColumn } from 'typeorm';

/**
 * How many members of a measure stand alike: a cell for each month, place, program, language and state, and sums over them in
 * which `*` stands for all. A measure has a table of its own. Nothing here is personal.
 */
export abstract class MeasureTally {
  @PrimaryColumn({ type: 'text' })
  county: string;

  @PrimaryColumn({ type: 'text' })
  program: string;

  @PrimaryColumn({ type: 'text' })
  language: string;

  /** Empty in the rows that count everybody of a month; those who wait are counted once more by the day since which they wait. */
  @PrimaryColumn({ type: 'text' })
  day: string;

  @PrimaryColumn({ type: 'text' })
  month: string;

  /** As the measure's definition names them. */
  @PrimaryColumn({ type: 'text' })
  state: string;

  /** Days until it happened; 0 where it has not, or where no days are counted. */
  @PrimaryColumn({ type: 'integer' })
  days: number;

  @Column({ type: 'integer' })
  members: number;
}
