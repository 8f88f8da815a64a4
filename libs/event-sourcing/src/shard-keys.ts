import type { Recorded } from './event.js';
import type { Projection } from './projection.js';

/**
 * The rows of a projection that events of several shard keys feed, by table and type of event: with more than one shard, two
 * workers would write them at the same time. For the tests of projections that are divided.
 */
export function fedBySeveral(projection: Projection, events: readonly Recorded[]): string[] {
  const feeders = new Map<string, string>();
  const several = new Set<string>();
  for (const event of events) {
    const shardKey = projection.shardOf?.(event) ?? event.stream;
    for (const { entity, key } of projection.on[event.type]?.(event as Recorded<never>) ?? []) {
      const row = `${entity.name} ${JSON.stringify(Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
      const first = feeders.get(row) ?? shardKey;
      if (first !== shardKey) several.add(`${entity.name} by ${event.type}`);
      feeders.set(row, first);
    }
  }
  return [...several].sort();
}
