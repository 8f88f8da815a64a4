import type { EventStore } from '../store.js';
import type { Seen } from './seen.js';

/** A node of a log may lag: it is looked so often before it is believed. */
const LOOKS = 3;
const BETWEEN_LOOKS_MS = 200;

const TO_DO =
  'Nothing was changed. Bring the whole log back, or restore this database to the same moment as the log: see Backup and restore in ' +
  'docs/operations.md.';

/** The log is not the one that the read models were made from, so nothing goes on, and nothing begins anew by itself. */
export abstract class StrangeLog extends Error {
  abstract readonly code: 'beyond-log' | 'other-log';
}

/**
 * The log ends before a checkpoint: it was restored from an older copy, or is another one. What it will hold there later is not what
 * the rows were made of.
 */
export class BeyondLog extends StrangeLog {
  readonly code = 'beyond-log';

  constructor(
    readonly projection: string,
    readonly position: string,
    readonly head: string,
  ) {
    super(
      `The log ends at ${head}, before the checkpoint ${position} of ${projection}: it was restored from an older copy, or is not the ` +
        `one that the read models were made from. ${TO_DO}`,
    );
    this.name = 'BeyondLog';
  }
}

/** The log holds something else where a checkpoint stands: it was cut and then written on, or is another one. */
export class OtherLog extends StrangeLog {
  readonly code = 'other-log';

  constructor(
    readonly projection: string,
    readonly position: string,
  ) {
    super(
      `At ${position} the log holds another event than the one that ${projection} was made from: it was restored from an older copy and ` +
        `written on, or is not the one that the read models were made from. ${TO_DO}`,
    );
    this.name = 'OtherLog';
  }
}

/** Where something stands in the log, and what it saw there. */
export interface Place {
  readonly projection: string;
  readonly position: string;
  /** The last event at or before the position; undefined where none was remembered. */
  readonly seen: Seen | undefined;
}

type Log = Pick<EventStore, 'head' | 'readAll'>;

/**
 * Looks whether the log is the one in which a checkpoint was made.
 *
 * @throws BeyondLog when the checkpoint is beyond the end of the log
 * @throws OtherLog when the log holds another event where the checkpoint stands
 */
export async function refuseStrange(store: Log, place: Place): Promise<void> {
  for (let look = 1; ; look += 1) {
    const found = await strangeness(store, place);
    if (!found) return;
    if (look === LOOKS) throw found;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
}

async function strangeness(store: Log, { projection, position, seen }: Place): Promise<StrangeLog | undefined> {
  const head = await store.head();
  if (position > head) return new BeyondLog(projection, position, head);
  if (!seen) return undefined;
  const [there, next] = await eventsFrom(store, seen.position);
  if (there?.position !== seen.position || there.hash !== seen.hash) return new OtherLog(projection, seen.position);
  // Where the checkpoint is further, the positions in between had no event, nor may they have one now.
  return next && next.position <= position ? new OtherLog(projection, next.position) : undefined;
}

/** None where a log knows that nothing of it begins there. */
async function eventsFrom(store: Log, after: string): Promise<readonly { position: string; hash: string }[]> {
  try {
    return (await store.readAll({ after, inclusive: true, limit: 2 })).events;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'beyond-log') return [];
    throw error;
  }
}
