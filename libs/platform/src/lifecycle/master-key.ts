import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from './startup-error.js';

/** The embedded default's master key: made at the first start, kept in the data folder for this user alone. */
export function keptMasterKey(dataFolder: string): Buffer {
  const path = join(dataFolder, 'master.key');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  const key = Buffer.from(readFileSync(path, 'utf8'), 'base64');
  if (key.length !== 32)
    throw new StartupError(`The master key in ${path} is damaged: restore it from a backup; without it no personal data can be read.`);
  return key;
}
