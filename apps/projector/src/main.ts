import { createLog, readConfig, runProcess } from '#platform';
import { openProduct } from '../../api/src/open-product.js';
import { followLog } from './follow-log.js';

let log = createLog({ logLevel: 'info' });

/**
 * The projections and reactions in a process of their own, beside one or more api processes on the same database. Whichever
 * process took a projection last runs it; the others notice and let go.
 */
runProcess(
  async (closing) => {
    const config = readConfig();
    log = createLog(config);
    const kernel = await openProduct(config, log, 'follower', closing);
    await followLog(kernel, true);
    log.info('projections and reactions are followed');
  },
  (error, message) => log.error({ error }, message),
);
