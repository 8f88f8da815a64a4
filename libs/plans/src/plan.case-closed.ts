import type { Recorded } from '#event-sourcing';

/** Whether a case is closed, by its own stream: one that was closed a moment ago is known to be. */
export function isCaseClosed(events: readonly Pick<Recorded, 'type'>[]): boolean {
  return events.findLast(({ type }) => type === 'CaseClosed' || type === 'CaseReopened')?.type === 'CaseClosed';
}
