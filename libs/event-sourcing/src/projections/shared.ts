import type { Pool } from 'pg';
import type { SubjectKeys } from '../keys/subject-keys.js';
import type { Unsealer } from '../sealing/unseal.js';
import type { EventStore } from '../store.js';
import type { Checkpoints } from './checkpoints.js';
import type { Moves } from './moves.js';
import type { PageSource } from './page-source.js';
import type { Turnstile } from './turnstile.js';
import type { WorkMeter } from './work-meter.js';

/** What the followers of one projector share. */
export interface Shared {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly keys: SubjectKeys;
  readonly unsealer: Unsealer;
  readonly pages: PageSource;
  readonly checkpoints: Checkpoints;
  readonly moves: Moves;
  readonly turnstile: Turnstile;
  readonly meter: WorkMeter;
  readonly onError: (name: string, error: unknown) => void;
}
