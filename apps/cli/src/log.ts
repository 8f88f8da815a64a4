import { verifyLog } from '#event-sourcing';
import { withProduct, type CliCommand } from './command.js';
import { runExport } from './log-export.js';
import { runImport } from './log-import.js';
import { runTail } from './log-tail.js';

/** `log …`: the log itself. */
export const logCommands: readonly CliCommand[] = [
  { name: 'log verify', does: 'recomputes the hash chain of every stream; exit 1 where it is broken', run: verify },
  { name: 'log export', does: 'FILE|- [--after P] [--as-of P|TIME]: every event as stored, a line each, sealed; no keys', run: runExport },
  {
    name: 'log import',
    does: 'FILE|- [--dry-run]: into an empty log or a copy, again or further; exit 1 for a broken file',
    run: runImport,
  },
  { name: 'log tail', does: '[--type T]… [--category C]… [--after P]: places, types and times as they come, no data', run: runTail },
];

async function verify(): Promise<number> {
  const { events, streams, upTo, broken } = await withProduct(({ store }) => verifyLog(store));
  for (const link of broken) process.stdout.write(`${JSON.stringify(link)}\n`);
  process.stdout.write(
    `${events} events of ${streams} streams up to ${upTo}: ${broken.length === 0 ? 'whole' : `${broken.length} broken links`}\n`,
  );
  return broken.length === 0 ? 0 : 1;
}
