import type { Recorded } from '../event.js';
import type { Projection } from '../projection.js';
import type { StoredEvent } from '../store.js';
import { ERASURE, type Target } from './target.js';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a of the text's UTF-16 units: stored checkpoints rest on it, so it never changes. */
export function shardOfKey(key: string, shards: number): number {
  let hash = OFFSET;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), PRIME);
  return (hash >>> 0) % shards;
}

/** What is known of an event before it is opened. */
export type Placed = Pick<StoredEvent, 'id' | 'stream' | 'type' | 'position'>;

/** The shard that an event belongs to. */
export function shardOfEvent(projection: Projection, shards: number, event: Placed): number {
  return shards === 1 ? 0 : shardOfKey(projection.shardOf?.(event) ?? event.stream, shards);
}

/** Into how many shards a target's work is divided: as its tables were made, else as its code says. */
export function shardsOf({ projection, shards }: Pick<Target, 'projection' | 'shards'>): number {
  return shards ?? projection.shards ?? 1;
}

/**
 * Tells the events that matter to a target, before they are opened. An erasure matters to every shard: each clears what it wrote
 * before it, wherever the others are.
 */
export function wantedBy(target: Target): (event: Placed) => boolean {
  const types = new Set(Object.keys(target.projection.on));
  const erases = target.plans.some((plan) => plan.personal.length > 0);
  return (event) => (event.type === ERASURE && erases) || (types.has(event.type) && isOwn(target, event));
}

/** True for an event that the target's own shard folds; for every event where no shard is named. */
export function isOwn(target: Target, event: Placed): boolean {
  return target.shard === undefined || shardOfEvent(target.projection, shardsOf(target), event) === target.shard;
}

/** Those of a batch that the target folds: an erasure from another shard only clears. */
export function ownOf(target: Target, events: readonly Recorded[]): readonly Recorded[] {
  return events.every((event) => event.type !== ERASURE) ? events : events.filter((event) => isOwn(target, event));
}
