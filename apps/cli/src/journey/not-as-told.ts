/** A step of the journey did not go as it is told. The message says which, and what was seen. */
export class NotAsTold extends Error {}

/** @throws NotAsTold with the sentence, unless it holds */
export function expectThat(holds: boolean, sentence: string, seen?: unknown): asserts holds {
  if (!holds) throw new NotAsTold(seen === undefined ? sentence : `${sentence} Seen: ${JSON.stringify(seen)?.slice(0, 600)}`);
}
