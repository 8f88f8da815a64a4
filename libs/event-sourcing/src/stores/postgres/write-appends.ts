import type { Append, AppendResult } from '../../store.js';
import { callForMany, callForOne, resultOfOne } from './append-call.js';
import type { PatientPool } from './patient-pool.js';

/** One round trip for many appends; a second one only where a lone event finds its stream elsewhere than expected. */
export async function writeAppends(pool: PatientPool, appends: readonly Append[], timeoutMs: number): Promise<readonly AppendResult[]> {
  const one = callForOne(appends);
  if (one) {
    const result = resultOfOne(appends[0]!, await pool.rows(one, timeoutMs));
    if (result) return [result];
  }
  const many = callForMany(appends);
  return many.resultsOf(await pool.rows(many, timeoutMs));
}
