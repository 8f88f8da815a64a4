import type { LogStanding } from '../read-models.js';
import type { Metrics } from './metrics.js';

/** How far the log is settled, against its true end. */
export class LogMetrics {
  private readonly settled = this.metrics.gauge({
    name: 'throughline_log_settled_position',
    help: 'The high-water mark: up to here readers may read.',
  });
  private readonly last = this.metrics.gauge({
    name: 'throughline_log_last_position',
    help: 'The last event there is, settled or not.',
  });
  private readonly unsettled = this.metrics.gauge({
    name: 'throughline_log_unsettled_events',
    help: 'Positions between the high-water mark and the last event there is.',
  });
  private readonly waiting = this.metrics.gauge({
    name: 'throughline_log_unsettled_seconds',
    help: 'Age of the oldest event beyond the high-water mark; 0 when there is none.',
  });
  private readonly markAge = this.metrics.gauge({
    name: 'throughline_log_mark_age_seconds',
    help: 'How long ago the high-water mark moved; a quiet log has an old one.',
  });
  private readonly open = this.metrics.gauge({
    name: 'throughline_log_open_append_seconds',
    help: 'How long the oldest append has been open that readers wait for; 0 when there is none.',
  });

  constructor(private readonly metrics: Metrics) {}

  /** @param head where the log is settled, also where nothing else is known of it */
  set(head: string, log: LogStanding | null): void {
    const settled = Number((log?.settled ?? head).slice(0, 20));
    const last = log ? Math.max(settled, Number(log.last.slice(0, 20))) : settled;
    this.settled.set(settled);
    this.last.set(last);
    this.unsettled.set(last - settled);
    this.waiting.set((log?.waitingMs ?? 0) / 1_000);
    this.open.set((log?.blocking?.openMs ?? 0) / 1_000);
    if (log) this.markAge.set(log.settledMs / 1_000);
  }
}
