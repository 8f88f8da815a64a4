import type { Pool } from 'pg';
import type { EventStore, Instruments, Standings, Tracing } from '#event-sourcing';
import { NO_TRACING } from '#event-sourcing';
import type { LogStanding } from '../read-models.js';
import { HttpMetrics } from './http-metrics.js';
import { KernelInstruments } from './kernel-instruments.js';
import { LogMetrics } from './log-metrics.js';
import { Metrics } from './metrics.js';
import { countConnections } from './pool-metrics.js';
import { UnitMetrics } from './unit-metrics.js';

/** What is measured of an open kernel. */
export interface Observed {
  readonly pool: Pool;
  readonly store: Pick<EventStore, 'head'>;
  readonly standings: Standings;
  /** Null where the log is kept elsewhere than in the database. */
  readonly logStanding: () => Promise<LogStanding | null>;
  /** This process's name among the workers; undefined while it runs nothing. */
  readonly worker: () => string | undefined;
}

/** The numbers and traces of one process. */
export class Telemetry {
  readonly metrics = new Metrics();
  readonly http = new HttpMetrics(this.metrics);
  readonly instruments: Instruments = new KernelInstruments(this.metrics);

  constructor(readonly tracing: Tracing = NO_TRACING) {}

  /** Reads the kernel's state at each scrape. */
  observe({ pool, store, standings, logStanding, worker }: Observed): void {
    const units = new UnitMetrics(this.metrics, worker);
    const log = new LogMetrics(this.metrics);
    countConnections(this.metrics, pool);
    this.metrics.onScrape(async () => units.set(await standings.units()));
    this.metrics.onScrape(async () => {
      const [head, standing] = await Promise.all([store.head(), logStanding()]);
      log.set(head, standing);
    });
  }
}
