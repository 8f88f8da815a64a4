import type { Pool } from 'pg';
import { PostgresEventStore, Standings, type EventStore } from '#event-sourcing';
import { HealthWatch, type HealthOptions, type LogStanding, type Telemetry } from '#platform';

/** What of a kernel is measured. */
export interface Measured {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly projections: readonly { readonly name: string; readonly version: number }[];
  readonly reactions: readonly { readonly name: string }[];
}

/** Has everything of this code measured at each scrape, and looked at by health. */
export function observeKernel(
  telemetry: Telemetry,
  { pool, store, projections, reactions }: Measured,
  options: HealthOptions = {},
): HealthWatch {
  const names = [...projections.map(({ name }) => name), ...reactions.map(({ name }) => `reaction:${name}`)];
  const versions = new Map(projections.map(({ name, version }) => [name, version]));
  const standings = new Standings(pool, store, names, versions);
  const logStanding = async (): Promise<LogStanding | null> => (store instanceof PostgresEventStore ? store.health() : null);
  const health = new HealthWatch({ pool, store, standings, logStanding }, options);
  telemetry.observe(pool, health);
  return health;
}
