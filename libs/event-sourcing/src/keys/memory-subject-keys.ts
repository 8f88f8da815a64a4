import { randomBytes } from 'node:crypto';
import { planOf, type KeysTaken, type MovableKeys, type MovedKey } from './movable-keys.js';
import { type DataKeys, refuseErased, type SubjectKeys } from './subject-keys.js';

/** Keys in memory, for tests. */
export class MemorySubjectKeys implements SubjectKeys, MovableKeys {
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

  async keysAfter(subject: string, limit: number): Promise<readonly MovedKey[]> {
    const subjects = [...this.keys.keys()].filter((other) => other > subject).sort();
    return subjects.slice(0, limit).map((other) => ({ subject: other, key: this.keys.get(other) ?? null }));
  }

  async take(keys: readonly MovedKey[], { dryRun } = { dryRun: false }): Promise<KeysTaken> {
    const { add, destroy, taken } = planOf(keys, this.keys);
    if (dryRun) return taken;
    for (const { subject, key } of add) this.keys.set(subject, key);
    for (const subject of destroy) this.keys.set(subject, null);
    return taken;
  }
}
