/**
 * The protocol server as a process of its own, for whatever is started against it: `node main.js [--port 2113] [--version 24.10.6]
 * [--statistics-every 50] [--commit-records]`. It prints its address as the first line, and all data are gone when it ends.
 */
import { parseArgs } from 'node:util';
import { ProtocolLog } from './log.js';
import { startProtocolServer } from './protocol-server.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    version: { type: 'string' },
    'statistics-every': { type: 'string' },
    'commit-records': { type: 'boolean', default: false },
  },
});

const every = values['statistics-every'];
const server = await startProtocolServer({
  port: Number(values.port),
  version: values.version,
  log: new ProtocolLog({ commitRecords: values['commit-records'] }),
  statisticsEvery: every === undefined ? undefined : Number(every),
});
process.stdout.write(`${server.url}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.stop().then(() => process.exit(0)));
}
