/** What somebody wrote with their own hand in a command, and whether they chose that only some may read it. */
export interface ToldIn {
  readonly text?: string;
  /** Then it is folded: somebody may look over the shoulder. */
  readonly fewRead: boolean;
}

/** The words in the body of a command of one's own page. */
export function toldIn(body: unknown): ToldIn {
  const { words, note, sharedWith } = (body ?? {}) as { words?: unknown; note?: unknown; sharedWith?: unknown };
  const text = [words, note].find((one) => typeof one === 'string');
  return { ...(text !== undefined && { text }), fewRead: sharedWith !== undefined };
}
