import type { Config } from '../config.js';
import { applicationUrl } from '../database/application-role.js';
import { openEmbedded } from '../database/embedded.js';
import { keepEmbedded, type OnRestart } from '../database/keep-embedded.js';
import { checkDatabaseUrl } from '../database/reach.js';
import { openDataFolder } from './data-folder.js';
import { claimDataFolder } from './instance-lock.js';
import { keptMasterKey } from './master-key.js';
import { StartupError } from './startup-error.js';

/** The database that this process works with, and the key that wraps people's keys. */
export interface OpenDatabase {
  /** For everything but migrations. */
  readonly url: string;
  /** Of the role that owns the schema; the same as `url` with a database of one's own. */
  readonly ownerUrl: string;
  readonly masterKey: Buffer;
  readonly embedded: boolean;
  /** Closes it: call it last. Ends the embedded server, unless this is a tool that found it in use. */
  close(): Promise<void>;
}

/**
 * Opens the database that the configuration names: one's own (`DATABASE_URL`), or the embedded server of the data folder.
 *
 * @param as `server`: one for each data folder, ends the embedded server with itself. `tool`: may run beside a server or without one.
 * @param onRestart told when the embedded server had ended and was started again (or could not be)
 * @throws StartupError with one sentence that tells the operator what to do
 */
export async function openDatabase(config: Config, as: 'server' | 'tool', onRestart?: OnRestart): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    if (!config.masterKey) throw new StartupError('MASTER_KEY is missing: set it to 32 random bytes in base64.');
    await checkDatabaseUrl(config.databaseUrl);
    const url = config.databaseUrl;
    return { url, ownerUrl: url, masterKey: config.masterKey, embedded: false, close: () => Promise.resolve() };
  }
  const folder = openDataFolder(config.dataDir);
  const release = as === 'server' ? claimDataFolder(folder) : () => undefined;
  try {
    const masterKey = config.masterKey ?? keptMasterKey(folder);
    const opened = await openEmbedded(folder);
    const server = as === 'server' ? keepEmbedded(folder, opened, onRestart) : opened;
    const close = async (): Promise<void> => {
      await server.stop({ unlessUsed: as === 'tool' });
      release();
    };
    return { url: applicationUrl(server.url), ownerUrl: server.url, masterKey, embedded: true, close };
  } catch (error) {
    release();
    throw error;
  }
}
