import { BulkWriter, type EventStore, type FactsCheck, type Reaction, type SubjectKeys, type Upcasters } from '#event-sourcing';
import { at } from './moments.js';
import { population, type WorldSize } from './population.js';
import { inOrder, toldStories } from './told-stories.js';
import { tellAll } from './storyteller.js';
import { WorldWriter } from './world-writer.js';

/** What the log needs to be written to in bulk. */
export interface WorldLog {
  readonly store: EventStore;
  readonly keys: SubjectKeys;
  readonly upcasters?: Upcasters;
  readonly factsCheck?: FactsCheck;
  /** All reactions of the product: their commands are part of the stories. */
  readonly reactions: readonly Reaction[];
}

export interface Written {
  readonly events: number;
  readonly milliseconds: number;
}

/**
 * Tells a world into the log: the same size, seed and day give the same events.
 *
 * @param how `resume`: some of it is in the log already; `withTold`: also the families told by hand
 */
export async function writeWorld(
  log: WorldLog,
  size: WorldSize,
  how: { resume: boolean; fromEmpty: boolean; withTold: boolean },
): Promise<Written> {
  const from = Date.now();
  const { store, keys, upcasters, factsCheck, reactions } = log;
  const { resume, fromEmpty, withTold } = how;
  const bulk = new BulkWriter({ store, keys, upcasters, factsCheck, resume, fromEmpty });
  const writer = new WorldWriter(bulk, reactions, size.seed, `demo-${size.seed}`);
  const arrivals = withTold ? inOrder(toldStories(size.day), population(size)) : population(size);
  const end = at(size.day, 0);
  await tellAll(arrivals, end, (step) => writer.tell(step));
  await writer.finish(end);
  return { events: writer.events, milliseconds: Date.now() - from };
}
