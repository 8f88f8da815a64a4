import { FINDINGS, type FindingCode } from '../health/findings.js';
import type { Health } from '../health/health-watch.js';
import type { Vitals } from '../health/vitals.js';
import type { Metrics } from './metrics.js';

/** Timers, workers and health findings. */
export class StateMetrics {
  private readonly gauges = this.metrics.gauges({
    due: ['throughline_timers_due', 'Timers that are due and not fired yet.'],
    late: ['throughline_timers_late_seconds', 'For how long the oldest timer that is not fired has been due.'],
    still: ['throughline_timers_still_seconds', 'For how long a timer has been due without anybody trying it.'],
    parked: ['throughline_timers_parked', 'Timers that were put aside because their command was refused or failed too often.'],
    workers: ['throughline_projection_workers', 'Processes that run projections and were heard of lately.'],
  });
  private readonly findings = this.metrics.gauge({
    name: 'throughline_health_findings',
    help: 'What health has found, by code: how many units, or 1.',
    labels: ['code', 'severity'],
  });

  constructor(private readonly metrics: Metrics) {}

  setVitals({ timers, workers }: Vitals): void {
    this.gauges.due.set(timers.due);
    this.gauges.late.set(timers.lateMs / 1_000);
    this.gauges.still.set(timers.stillMs / 1_000);
    this.gauges.parked.set(timers.parked);
    this.gauges.workers.set(workers);
  }

  setFindings({ findings }: Health): void {
    for (const code of Object.keys(FINDINGS) as FindingCode[]) {
      this.findings.set({ code, severity: FINDINGS[code] }, findings.filter((one) => one.code === code).length);
    }
  }
}
