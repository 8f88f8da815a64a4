import { BeyondLog } from '#event-sourcing';
import { StartupError } from '#platform';
import type { Kernel } from './kernel.js';

/**
 * Begins to follow the log: works at projections, reactions, timers and deliveries, or, where projector processes do that (`runs` is
 * false), only makes what is missing and hears of what they store. Health looks from here on whether all of it moves.
 *
 * @throws StartupError when the log ends before a checkpoint
 */
export async function followLog(
  { projector, timers, deliveries, health }: Pick<Kernel, 'projector' | 'timers' | 'deliveries' | 'health'>,
  runs: boolean,
): Promise<void> {
  health.start(runs);
  try {
    if (!runs) {
      await projector.prepare();
      await projector.refuseBeyondLog();
      projector.listen();
      return;
    }
    await deliveries?.start();
    await projector.start();
    timers.start();
  } catch (error) {
    throw error instanceof BeyondLog ? new StartupError(error.message) : error;
  }
}
