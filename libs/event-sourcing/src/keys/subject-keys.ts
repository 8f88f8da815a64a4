import { Refusal } from '../refusal.js';

/** A subject's 32-byte data key, or null when it was destroyed (or never was): what it sealed reads as erased. */
export type DataKeys = ReadonlyMap<string, Buffer | null>;

/**
 * The keys that seal personal data: one a person, made on first use. Destroying a person's key erases the person
 * from the log, the projections and every copy at once.
 */
export interface SubjectKeys {
  /**
   * Keys to seal with; made for those who have none.
   *
   * @throws Refusal kind `content`, code `subject.erased`, for a subject whose key was destroyed
   */
  forSealing(subjects: readonly string[]): Promise<DataKeys>;
  /** Keys to read with; null for a subject that was erased. */
  forReading(subjects: readonly string[]): Promise<DataKeys>;
  /** Destroys the key for ever. Doing it again does nothing. */
  destroy(subject: string): Promise<void>;
  /** Drops cached keys, so that the next read asks again; called where an erasure by another process is seen. */
  forget(subjects: readonly string[]): void;
}

/** The refusal for writing about somebody who was erased. */
export function refuseErased(): never {
  throw new Refusal('content', 'subject.erased', 'The record of this person was erased; nothing more can be written about them.');
}
