import type { Policy } from './policy.js';

/** For how long what somebody has read may be shown to them again by their own browser, while the service does not answer. */
export interface OfflineCopies {
  /** Since the service gave it. Who may read it can have changed meanwhile. */
  readonly hours: number;
}

export const offlineCopies: readonly Policy<OfflineCopies>[] = [
  {
    id: 'offline-copies',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source: 'Example value: over a weekend; no rule was found that gives a number. Set your own before you work by it',
    unverified: true,
    values: { hours: 72 },
  },
];
