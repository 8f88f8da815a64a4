import { Entity } from 'typeorm';
import { MeasureTally } from './measure-tally.js';

/** How soon contacts were triaged. */
@Entity({ name: 'triaged_counts' })
export class TriagedTally extends MeasureTally {}
