import { command } from '#event-sourcing';
import type { CaseReopened } from '../case.events.js';
import { caseStream } from '../case.js';
import { caseFor } from '../case.rules.js';

export const REOPEN_REASONS = ['asked-again', 'closed-by-mistake', 'new-need'] as const;

export interface ReopenCase {
  readonly reason: (typeof REOPEN_REASONS)[number];
}

/** One history: the case goes on where it was, and its plan with it. */
export const reopenCase = command('reopen-case', caseStream, ({ reason }: ReopenCase, state): CaseReopened[] => {
  const { planId, county } = caseFor(state, 'reopen-case');
  return [{ type: 'CaseReopened', data: { reason, ...(planId && { planId }) }, facts: { county } }];
});
