import type { Finding } from './findings.js';
import type { Health } from './health-watch.js';

/** What a health address answers. */
export interface HealthAnswer {
  readonly healthy: boolean;
  readonly status: string;
  readonly findings: readonly Finding[];
}

/** Restart me? Only what a restart of this one process may help. */
export function aliveAnswer({ findings }: Health): HealthAnswer {
  const grave = findings.filter(({ code }) => code === 'worker.silent');
  return { healthy: grave.length === 0, status: grave.length === 0 ? 'live' : 'stuck', findings: grave };
}

/**
 * Send me requests? What stands still in the whole product is no reason to send them elsewhere, for there it stands still too:
 * pages that are right stay useful, and each answer says up to which position it tells.
 */
export function servingAnswer({ findings }: Health): HealthAnswer {
  const grave = findings.filter(({ severity, code }) => severity === 'local' && code !== 'worker.silent');
  return { healthy: grave.length === 0, status: grave.length === 0 ? 'serving' : 'not-serving', findings: grave };
}

/** Is all well? Never while anything stands still. */
export function readyAnswer({ findings }: Health): HealthAnswer {
  const healthy = findings.every(({ severity }) => severity === 'degraded');
  return { healthy, status: !healthy ? 'not-ready' : findings.length > 0 ? 'degraded' : 'ready', findings };
}
