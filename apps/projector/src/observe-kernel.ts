import type { Pool } from 'pg';
import { PostgresEventStore, Standings, type EventStore } from '#event-sourcing';
import type { LogStanding, Telemetry } from '#platform';

/** What of a kernel is measured. */
export interface Measured {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly projections: readonly { readonly name: string }[];
  readonly reactions: readonly { readonly name: string }[];
  /** This process's name among the workers; undefined while it works at nothing. */
  readonly worker: () => string | undefined;
}

/** Has everything of this code measured at each scrape; answers with how to ask where it stands. */
export function observeKernel(telemetry: Telemetry, { pool, store, projections, reactions, worker }: Measured): Standings {
  const names = [...projections.map(({ name }) => name), ...reactions.map(({ name }) => `reaction:${name}`)];
  const standings = new Standings(pool, store, names);
  const logStanding = async (): Promise<LogStanding | null> => (store instanceof PostgresEventStore ? store.health() : null);
  telemetry.observe({ pool, store, standings, logStanding, worker });
  return standings;
}
