import type { Pool } from 'pg';
import type { Metrics } from './metrics.js';

/** The connections of a pool, as they are at the scrape. */
export function countConnections(metrics: Metrics, pool: Pick<Pool, 'totalCount' | 'idleCount' | 'waitingCount' | 'options'>): void {
  const connections = metrics.gauge({
    name: 'throughline_pool_connections',
    help: 'Connections to the database by state.',
    labels: ['state'],
  });
  const waiting = metrics.gauge({ name: 'throughline_pool_waiting', help: 'Queries that wait for a connection.' });
  const most = metrics.gauge({ name: 'throughline_pool_limit', help: 'Most connections that this process opens.' });
  metrics.onScrape(() => {
    connections.set({ state: 'idle' }, pool.idleCount);
    connections.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
    waiting.set(pool.waitingCount);
    most.set(pool.options.max ?? 10);
  });
}
