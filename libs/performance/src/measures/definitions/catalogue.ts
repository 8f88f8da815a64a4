import { notFound } from '#event-sourcing';
import type { MeasureDefinition } from './measure-definition.js';
import { outcomesAchieved } from './outcomes-achieved.js';
import { reviewsHeld } from './reviews-held.js';
import { servedInTime } from './served-in-time.js';
import { triagedInTime } from './triaged-in-time.js';

/** Raised when what a member is, or when one counts, changes; the numbers have versions of their own. */
export const DEFINITION_VERSION = 1;

/** The measures, in the order in which they are shown. */
export const MEASURES: readonly MeasureDefinition[] = [triagedInTime, servedInTime, outcomesAchieved, reviewsHeld];

/** @throws Refusal not-found */
export function getMeasure(id: string): MeasureDefinition {
  return MEASURES.find((measure) => measure.id === id) ?? notFound('measure');
}
