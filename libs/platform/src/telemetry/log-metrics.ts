import type { LogStanding } from '../read-models.js';
import type { Metrics } from './metrics.js';

/** How far the log is settled, against its true end. */
export class LogMetrics {
  private readonly gauges = this.metrics.gauges({
    settled: ['throughline_log_settled_position', 'The high-water mark: up to here readers may read.'],
    last: ['throughline_log_last_position', 'The last event there is, settled or not.'],
    unsettled: ['throughline_log_unsettled_events', 'Positions between the high-water mark and the last event there is.'],
    waiting: ['throughline_log_unsettled_seconds', 'Age of the oldest event beyond the high-water mark; 0 when there is none.'],
    markAge: ['throughline_log_mark_age_seconds', 'How long ago the high-water mark moved; a quiet log has an old one.'],
    open: ['throughline_log_open_append_seconds', 'How long the oldest append has been open that readers wait for; 0 when there is none.'],
  });

  constructor(private readonly metrics: Metrics) {}

  /** @param head where the log is settled, also where nothing else is known of it */
  set(head: string, log: LogStanding | null): void {
    const settled = Number((log?.settled ?? head).slice(0, 20));
    const last = log ? Math.max(settled, Number(log.last.slice(0, 20))) : settled;
    this.gauges.settled.set(settled);
    this.gauges.last.set(last);
    this.gauges.unsettled.set(last - settled);
    this.gauges.waiting.set((log?.waitingMs ?? 0) / 1_000);
    this.gauges.open.set((log?.blocking?.openMs ?? 0) / 1_000);
    if (log) this.gauges.markAge.set(log.settledMs / 1_000);
  }
}
