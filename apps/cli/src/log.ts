import { verifyLog } from '#event-sourcing';
import { withProduct, type CliCommand } from './command.js';

/** `log …`: the log itself. */
export const logCommands: readonly CliCommand[] = [
  { name: 'log verify', does: 'recomputes the hash chain of every stream; exit 1 where it is broken', run: verify },
];

async function verify(): Promise<number> {
  const { events, streams, upTo, broken } = await withProduct(({ store }) => verifyLog(store));
  for (const link of broken) process.stdout.write(`${JSON.stringify(link)}\n`);
  process.stdout.write(
    `${events} events of ${streams} streams up to ${upTo}: ${broken.length === 0 ? 'whole' : `${broken.length} broken links`}\n`,
  );
  return broken.length === 0 ? 0 : 1;
}
