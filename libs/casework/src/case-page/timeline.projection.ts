import type { Projection } from '#event-sourcing';
import { CaseItem, TimelineEntry } from './case-page.entity.js';
import { caseEntries } from './timeline-of-case.js';
import { planEntries } from './timeline-of-plan.js';
import { requestEntries } from './timeline-of-request.js';

/** What happened, in any program: a row an event. The timeline of a case and the feed are read from it. */
export const timeline: Projection = {
  name: 'timeline',
  version: 9,
  shards: 2,
  entities: [TimelineEntry, CaseItem],
  on: { ...caseEntries, ...planEntries, ...requestEntries },
};
