import type { EventStore } from '../store.js';

/** A node of a log may lag: it is looked so often before it is believed. */
const LOOKS = 3;
const BETWEEN_LOOKS_MS = 200;

/**
 * The log ends before a checkpoint: it was restored from an older copy, or is another one. What it will hold there later is not what
 * the rows were made of, so nothing goes on, and nothing begins anew by itself.
 */
export class BeyondLog extends Error {
  readonly code = 'beyond-log';

  constructor(
    readonly projection: string,
    readonly position: string,
    readonly head: string,
  ) {
    super(
      `The log ends at ${head}, before the checkpoint ${position} of ${projection}: it was restored from an older copy, or is not the ` +
        'one that the read models were made from. Nothing was changed. Bring the whole log back, or restore this database to the same ' +
        'moment as the log.',
    );
    this.name = 'BeyondLog';
  }
}

/** @throws BeyondLog when a checkpoint is beyond the end of the log */
export async function refuseBeyond(store: Pick<EventStore, 'head'>, projection: string, position: string): Promise<void> {
  for (let look = 1; ; look += 1) {
    const head = await store.head();
    if (position <= head) return;
    if (look === LOOKS) throw new BeyondLog(projection, position, head);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
}
