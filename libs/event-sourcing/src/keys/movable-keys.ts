/** A subject's data key as it is moved from one database to another; null: destroyed. */
export interface MovedKey {
  readonly subject: string;
  readonly key: Buffer | null;
}

/** What came of the keys that were brought. */
export interface KeysTaken {
  /** New here. */
  readonly added: number;
  /** The same key, or destroyed here as there. */
  readonly present: number;
  /** Destroyed there: the key that was here is destroyed now. */
  readonly destroyed: number;
  /** Destroyed here: the key that was brought is not taken. */
  readonly refused: number;
}

/** Keys that can be listed and taken over, for moving a log: SubjectKeys alone never gives one away. */
export interface MovableKeys {
  /** The next keys in the order of their subjects, after `subject`. */
  keysAfter(subject: string, limit: number): Promise<readonly MovedKey[]>;
  /**
   * Takes keys over. One that was destroyed here stays destroyed; one that was destroyed there is destroyed here.
   *
   * @param how `dryRun`: says what would come of it, and changes nothing
   * @throws KeysDiffer when a subject has another key here: what is sealed with it could not be read any more; nothing is taken
   */
  take(keys: readonly MovedKey[], how?: { dryRun: boolean }): Promise<KeysTaken>;
}

/** Subjects have other keys here than there: the logs are not copies of each other. */
export class KeysDiffer extends Error {
  constructor(readonly count: number) {
    super(`${count} people have another key here: these are the keys of another log.`);
    this.name = 'KeysDiffer';
  }
}

/** What is to be done, given what is here; the same for every place in which keys are kept. */
export function planOf(
  brought: readonly MovedKey[],
  here: ReadonlyMap<string, Buffer | null>,
): { add: readonly MovedKey[]; destroy: readonly string[]; taken: KeysTaken } {
  const differ = brought.filter(({ subject, key }) => {
    const own = here.get(subject);
    return key !== null && own !== undefined && own !== null && !own.equals(key);
  });
  if (differ.length > 0) throw new KeysDiffer(differ.length);
  const add = brought.filter(({ subject }) => !here.has(subject));
  const destroy = brought.filter(({ subject, key }) => key === null && here.get(subject)).map(({ subject }) => subject);
  const refused = brought.filter(({ subject, key }) => key !== null && here.get(subject) === null).length;
  const present = brought.length - add.length - destroy.length - refused;
  return { add, destroy, taken: { added: add.length, present, destroyed: destroy.length, refused } };
}
