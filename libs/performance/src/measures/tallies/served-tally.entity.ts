import { Entity } from 'typeorm';
import { MeasureTally } from './measure-tally.js';

/** How soon contacts were served. */
@Entity({ name: 'served_counts' })
export class ServedTally extends MeasureTally {}
