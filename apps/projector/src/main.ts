import { checkListen, createLog, readConfig, runProcess } from '#platform';
import { untilDemoWorldIsTold } from '../../api/src/demo-world.js';
import { openProduct } from '../../api/src/open-product.js';
import { followLog } from './follow-log.js';
import { serveHealth } from './serve-health.js';

let log = createLog({ logLevel: 'info' });

/**
 * Projections, reactions and timers in a process of their own, beside any number of api and projector processes on the same database.
 * They share the work; when one ends or dies, the others take over its share.
 */
runProcess(
  async (closing) => {
    const config = readConfig();
    log = createLog(config);
    await checkListen(config.host, config.port);
    const kernel = await openProduct(config, log, 'follower', closing);
    await untilDemoWorldIsTold({ kernel, config, log });
    await followLog(kernel, true);
    await serveHealth(kernel, config, closing);
    log.info('projections and reactions are followed');
  },
  (error, message) => log.error({ error }, message),
);
