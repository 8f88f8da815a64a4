import {
  AGE_BANDS,
  CHANNELS,
  GROUPS,
  JURISDICTIONS,
  LANGUAGES,
  NEEDS,
  ORGANIZATIONS,
  OUTCOME_RESULTS,
  OUTCOMES,
  PROGRAMS,
  RESPONSE_LEVELS,
  SERVICE_CODES,
} from './lists.js';

/** The closed list of each fact that an event may state in the clear. A fact that is not here may not be stated. */
export const FACT_CODES: Readonly<Record<string, readonly string[]>> = {
  county: JURISDICTIONS,
  channel: CHANNELS,
  language: LANGUAGES,
  ageBand: AGE_BANDS,
  groups: GROUPS,
  need: NEEDS,
  needs: NEEDS,
  level: RESPONSE_LEVELS,
  // A partner organisation may own an action or a service in a program's place.
  program: [...PROGRAMS, ...ORGANIZATIONS],
  outcome: OUTCOMES,
  result: OUTCOME_RESULTS,
  service: SERVICE_CODES,
};

/**
 * Refuses a fact that is not a code from its closed list, so that nothing personal gets into what outlives an erasure.
 *
 * @throws Error naming the event's type and the fact, never its value
 */
export function checkFacts(type: string, facts: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(facts)) {
    const list = FACT_CODES[name];
    const codes: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (!list || !codes.every((code) => typeof code === 'string' && list.includes(code))) {
      throw new Error(`${type} states the fact “${name}” with a code that is not on its list.`);
    }
  }
}
