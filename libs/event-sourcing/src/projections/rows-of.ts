import type { Recorded } from '../event.js';
import type { EntityClass, Projection } from '../projection.js';

/** Rows of a projection that were folded in memory. */
export interface FoldedRows {
  /** The rows of one entity, in the order in which they first appeared. */
  of<Row extends object>(entity: EntityClass<Row>): Row[];
}

/**
 * Folds events into a projection's rows without a database: for a page as of a moment, from the events of its stream
 * until then, by the very handlers that keep the table. Reading only.
 */
export function rowsOf(projection: Projection, events: readonly Recorded[]): FoldedRows {
  const tables = new Map<EntityClass, Map<string, object>>();
  for (const event of events) {
    for (const { entity, key, fold } of projection.on[event.type]?.(event as Recorded<never>) ?? []) {
      const table = tables.get(entity) ?? new Map<string, object>();
      const name = JSON.stringify(Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1)));
      const row = fold(table.get(name));
      if (row) table.set(name, { ...row, ...key });
      else table.delete(name);
      tables.set(entity, table);
    }
  }
  return { of: <Row extends object>(entity: EntityClass<Row>) => [...(tables.get(entity)?.values() ?? [])] as Row[] };
}
