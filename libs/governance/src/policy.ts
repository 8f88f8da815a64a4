import { SERVICE_AUTHORITIES } from '#codes';

/**
 * A rule as data: whoever runs the product can read it, say where it comes from, and set a new version that holds from a day on.
 * `unverified`: kept from general knowledge, not read in its source; never to be quoted as law.
 */
export interface Policy<Values> {
  readonly id: string;
  readonly version: string;
  /** The first day on which it holds: YYYY-MM-DD. */
  readonly effectiveFrom: string;
  /** Whose rule it is; a county's own goes before its service delivery authority's, that before the state's. */
  readonly jurisdiction: string;
  readonly source: string;
  readonly unverified: boolean;
  readonly values: Values;
}

/** The jurisdictions whose rules hold in `jurisdiction`, the nearest first. */
export function rulesOf(jurisdiction: string): readonly string[] {
  const authorities = Object.entries(SERVICE_AUTHORITIES).filter(([, counties]) => counties.includes(jurisdiction));
  return [...new Set([jurisdiction, ...authorities.map(([code]) => code), '27'])];
}

/**
 * The version that holds on a day: of the nearest jurisdiction that has one, the newest that is effective. Before the first
 * version of the state the first one holds, so that a late entry about long ago is still judged by something.
 *
 * @param day YYYY-MM-DD
 */
export function versionInForce<Values>(versions: readonly Policy<Values>[], day: string, jurisdiction: string): Policy<Values> {
  for (const place of rulesOf(jurisdiction)) {
    const effective = versions.filter((one) => one.jurisdiction === place && one.effectiveFrom <= day);
    const newest = effective.sort(byEffect).at(-1);
    if (newest) return newest;
  }
  const first = versions.filter((one) => one.jurisdiction === '27').sort(byEffect)[0];
  if (!first) throw new Error('A policy without a version of the state cannot be in force.');
  return first;
}

function byEffect(a: Policy<unknown>, b: Policy<unknown>): number {
  return a.effectiveFrom < b.effectiveFrom ? -1 : 1;
}

/** How a policy is named in an event: `response-deadlines/1`. */
export function policyVersionOf(policy: Policy<unknown>): string {
  return `${policy.id}/${policy.version}`;
}
