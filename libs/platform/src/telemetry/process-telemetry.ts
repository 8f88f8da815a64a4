import type { Pool } from 'pg';
import { NO_TRACING, type Instruments, type Tracing } from '#event-sourcing';
import type { HealthWatch } from '../health/health-watch.js';
import { HttpMetrics } from './http-metrics.js';
import { KernelInstruments } from './kernel-instruments.js';
import { LogMetrics } from './log-metrics.js';
import { Metrics } from './metrics.js';
import type { OtelTracing } from './otel-tracing.js';
import { countConnections } from './pool-metrics.js';
import { StateMetrics } from './state-metrics.js';
import { UnitMetrics } from './unit-metrics.js';

/** The numbers and traces of one process. */
export class Telemetry {
  readonly metrics = new Metrics();
  readonly http = new HttpMetrics(this.metrics);
  readonly instruments: Instruments = new KernelInstruments(this.metrics);

  readonly tracing: Tracing;

  /** @param requests traces, where they are on: they begin with a request */
  constructor(readonly requests?: OtelTracing) {
    this.tracing = requests ?? NO_TRACING;
  }

  /** Reads how everything stands at each scrape. While the database is silent, the last numbers stay and the findings say so. */
  observe(pool: Pool, health: HealthWatch): void {
    const units = new UnitMetrics(this.metrics);
    const log = new LogMetrics(this.metrics);
    const state = new StateMetrics(this.metrics);
    countConnections(this.metrics, pool);
    this.metrics.onScrape(async () => {
      const found = await health.lookAnew();
      state.setFindings(found);
      if (!found.vitals) throw new Error('nothing could be read');
      units.set(found.vitals.units);
      log.set(found.vitals.head, found.vitals.log);
      state.setVitals(found.vitals);
    });
  }
}
