import type { Pool } from 'pg';
import type { Append, AppendResult } from '../../store.js';
import { callForMany, callForOne, resultOfOne, resultsOfMany, type AppendRow, type Call } from './append-call.js';

/** One round trip for many appends; a second one only where a lone event finds its stream elsewhere than expected. */
export async function writeAppends(pool: Pool, appends: readonly Append[], timeoutMs: number): Promise<readonly AppendResult[]> {
  const ask = async <Row extends object>(call: Call): Promise<Row[]> => {
    const config = { ...call, query_timeout: timeoutMs };
    return (await pool.query<Row>(config)).rows;
  };
  const one = callForOne(appends);
  if (one) {
    const [row] = await ask<{ position: string | null }>(one);
    const result = resultOfOne(appends[0]!, row?.position ?? null);
    if (result) return [result];
  }
  return resultsOfMany(appends, await ask<AppendRow>(callForMany(appends)));
}
