import { StrangeLog, type Projector } from '#event-sourcing';
import { StartupError } from '#platform';
import type { Kernel } from './kernel.js';

/**
 * Starts to follow the log: runs projections, reactions, timers and deliveries; or, where projector processes do that (`runs` is false),
 * only creates missing tables and listens for what they store. From here on health watches that all of it moves.
 *
 * @throws StartupError, before anything is changed, when the log is not the one that the read models were made from
 */
export async function followLog(
  { projector, timers, deliveries, health }: Pick<Kernel, 'projector' | 'timers' | 'deliveries' | 'health'>,
  runs: boolean,
): Promise<void> {
  await refuseStrangeLog(projector);
  health.start(runs);
  if (!runs) {
    await projector.prepare();
    projector.listen();
    return;
  }
  await deliveries?.start();
  await projector.start();
  timers.start();
}

/** For processes that write before they follow. @throws StartupError when the log is not the one that the read models were made from */
export async function refuseStrangeLog(projector: Pick<Projector, 'refuseStrangeLog'>): Promise<void> {
  await projector.refuseStrangeLog().catch((error: unknown) => {
    throw error instanceof StrangeLog ? new StartupError(error.message) : error;
  });
}
