import { Entity } from 'typeorm';
import { MeasureTally } from './measure-tally.js';

/** How many plan reviews were held by their day. */
@Entity({ name: 'review_counts' })
export class ReviewTally extends MeasureTally {}
