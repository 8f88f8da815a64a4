import { randomBytes } from 'node:crypto';
import { type DataKeys, refuseErased, type SubjectKeys } from './subject-keys.js';

/** Keys in memory, for tests. */
export class MemorySubjectKeys implements SubjectKeys {
  private readonly keys = new Map<string, Buffer | null>();

  async forSealing(subjects: readonly string[]): Promise<DataKeys> {
    for (const subject of subjects) {
      if (this.keys.get(subject) === null) refuseErased();
      if (!this.keys.has(subject)) this.keys.set(subject, randomBytes(32));
    }
    return this.forReading(subjects);
  }

  async forReading(subjects: readonly string[]): Promise<DataKeys> {
    return new Map(subjects.map((subject) => [subject, this.keys.get(subject) ?? null]));
  }

  async destroy(subject: string): Promise<void> {
    this.keys.set(subject, null);
  }

  forget(): void {
    // Nothing is cached: the map is the truth.
  }
}
