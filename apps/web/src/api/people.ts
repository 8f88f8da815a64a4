import { ask } from './client.js';
import type { Schemas } from './schema.js';

/** Someone who may be the person looked for. Their facts are not shown before they are chosen. */
export type PersonMatch = Schemas['PersonMatchView'];
export type MatchQuestion = Schemas['FindMatchDto'];

/** Asks whether somebody is known already. The question travels in the body: names never stand in a URL. */
export function matchPeople(question: MatchQuestion, signal?: AbortSignal): Promise<Schemas['PersonMatchesView']> {
  return ask('/api/people/matches', question, signal);
}
