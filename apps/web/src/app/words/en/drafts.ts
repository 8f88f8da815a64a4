/** What is kept while somebody types. */
export const drafts = {
  'draft.savedJust': 'Saved just now, every word',
  'draft.savedSeconds': 'Saved {n} {n|second|seconds} ago, every word',
  'draft.savedMinutes': 'Saved {n} {n|minute|minutes} ago, every word',
  'draft.savedAt': 'Saved at {time}, every word',
  'draft.here': 'Kept on this device at {time}, for you only. Not on the server yet.',
  'draft.nowhere': 'Not kept yet. Keep this page open; we try again by ourselves.',
} as const;
