import type { Recorded } from '../event.js';
import { streamIdOf } from '../ids.js';
import type { Projection } from '../projection.js';
import type { TablePlan } from './table-plan.js';

/** The event that tells that a person was erased: it clears their personal columns in every projection. */
export const ERASURE = 'PersonErased';

/** A projection with the tables of one build, live or (in a schema of its own) rebuilt for comparison. */
export interface Target {
  readonly projection: Projection;
  readonly build: number;
  /** Into how many shards the build's work is divided; as the projection says if left out. */
  readonly shards?: number;
  /** The only shard whose events are folded; all of them if left out. */
  readonly shard?: number;
  readonly plans: readonly TablePlan[];
  readonly schema?: string;
}

/** The id of the person that an erasure is about. */
export function erasedSubject(event: Recorded): string {
  const { personId } = event.data as { personId?: unknown };
  return typeof personId === 'string' ? personId : streamIdOf(event.stream);
}
