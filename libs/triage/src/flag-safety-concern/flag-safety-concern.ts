import { command } from '#event-sourcing';
import type { SafetyConcernFlagged } from '../triage.events.js';
import { openTriage, triage } from '../triage.js';

export interface FlagSafetyConcern {
  readonly note?: string;
}

/** A worker is worried for somebody's safety: that goes before every score. */
export const flagSafetyConcern = command('FlagSafetyConcern', triage, ({ note }: FlagSafetyConcern, state): SafetyConcernFlagged[] => {
  const { personId } = openTriage(state, 'flag-safety-concern');
  const flagged: SafetyConcernFlagged = { type: 'SafetyConcernFlagged', data: { source: 'worker' } };
  return [note ? { ...flagged, personal: { note }, subjects: [personId] } : flagged];
});
