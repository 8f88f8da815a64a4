import type { Streams } from '#platform';

/** Whether a case is closed: from the log itself, so that one that was closed a moment ago is known to be. */
export async function isCaseClosed(streams: Streams, caseId: string): Promise<boolean> {
  const events = await streams.read(`case-${caseId}`);
  return events.findLast(({ type }) => type === 'CaseClosed' || type === 'CaseReopened')?.type === 'CaseClosed';
}
