import { rowsOf } from '#event-sourcing';
import type { Streams } from '#platform';
import { CaseItem, type CaseHeader } from './case-page.entity.js';
import { timeline } from './timeline.projection.js';

/** What the goals, actions, tasks and notes of a case said at a moment, folded from its streams. Who may see them is a matter of today. */
export async function itemsAsOf(streams: Streams, { caseId, planId }: CaseHeader, moment: string): Promise<CaseItem[]> {
  const events = await Promise.all([streams.read(`case-${caseId}`, moment), streams.read(`plan-${planId}`, moment)]);
  return rowsOf(timeline, events.flat()).of(CaseItem);
}
