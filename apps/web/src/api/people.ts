import { ask } from './client.js';

/** Someone who may be the person looked for. Their facts are not shown before they are chosen. */
export interface PersonMatch {
  readonly personId: string;
  readonly name: string;
  readonly likelihood: 'very-likely' | 'likely' | 'possible';
  readonly score: number;
  readonly county?: string;
  readonly since?: string;
  readonly reasons: readonly { readonly kind: 'same' | 'near' | 'different'; readonly code: string; readonly words: string }[];
}

export interface MatchQuestion {
  readonly given?: string;
  readonly family?: string;
  readonly birth?: string;
  readonly phone?: string;
  readonly intakeId?: string;
}

/** Asks whether somebody is known already. The question travels in the body: names never stand in a URL. */
export function matchPeople(question: MatchQuestion, signal?: AbortSignal): Promise<{ items: readonly PersonMatch[] }> {
  return ask('/api/people/matches', question, signal);
}
