import { Entity } from 'typeorm';
import { MeasureTally } from './measure-tally.js';

/** What became of goals. */
@Entity({ name: 'outcome_tally' })
export class OutcomeTally extends MeasureTally {}
