import { Entity } from 'typeorm';
import { MeasureTally } from './measure-tally.js';

/** What became of goals. */
@Entity({ name: 'outcome_counts' })
export class OutcomeTally extends MeasureTally {}
