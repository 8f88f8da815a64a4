import { command, Refusal } from '#event-sourcing';
import type { CaseReopened } from '../case.events.js';
import { caseStream } from '../case.js';
import { caseFor } from '../case.rules.js';

export const REOPEN_REASONS = ['asked-again', 'closed-by-mistake', 'new-need'] as const;

export interface ReopenCase {
  readonly reason: (typeof REOPEN_REASONS)[number];
}

/** One history: the case goes on where it was, and its plan with it. Nobody who died asks again. */
export const reopenCase = command('reopen-case', caseStream, ({ reason }: ReopenCase, state): CaseReopened[] => {
  const { planId, county, closedBecause } = caseFor(state, 'reopen-case');
  if (closedBecause === 'person-died' && reason === 'asked-again') {
    throw new Refusal(
      'content',
      'case.person-died',
      'It was closed because the person died. Say that it was a mistake, or that there is a new need.',
    );
  }
  return [{ type: 'CaseReopened', data: { reason, ...(planId && { planId }) }, facts: { county } }];
});
