import { claimDataFolder, openDataFolder, readConfig, removeEmbedded, StartupError } from '#platform';
import type { CliCommand } from './command.js';

/** `demo …`: the demo world of the embedded database. */
export const demoCommands: readonly CliCommand[] = [
  {
    name: 'demo reset',
    does: 'removes the embedded database with all that is in it; the next start tells the demo world anew',
    run: reset,
  },
];

/** @throws StartupError with a database of one's own, and while a server runs from the data folder */
async function reset(): Promise<void> {
  const config = readConfig();
  if (config.databaseUrl)
    throw new StartupError('demo reset is for the embedded database: empty a database of your own with its own tools.');
  const folder = openDataFolder(config.dataDir);
  const release = claimDataFolder(folder);
  try {
    await removeEmbedded(folder);
  } finally {
    release();
  }
  process.stdout.write('The embedded database is removed. npm start tells the demo world anew.\n');
}
