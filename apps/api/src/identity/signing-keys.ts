import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What the embedded provider signs with. */
export interface SigningKeys {
  /** Private, ES256. */
  readonly jwk: JWK;
  readonly cookieSecret: string;
}

const FILE = 'identity-keys.json';

/** The keys of this data folder, made at the first start, so that a bearer token outlives a restart. Only this user can read them. */
export async function keptSigningKeys(dataFolder: string): Promise<SigningKeys> {
  const path = join(dataFolder, FILE);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as SigningKeys;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(privateKey)), use: 'sig', alg: 'ES256', kid: randomBytes(8).toString('hex') };
  const keys: SigningKeys = { jwk, cookieSecret: randomBytes(32).toString('base64url') };
  mkdirSync(dataFolder, { recursive: true });
  keepFirst(path, JSON.stringify(keys));
  return JSON.parse(readFileSync(path, 'utf8')) as SigningKeys;
}

/** Of servers that start together with one data folder, the first one's keys count for all. The file is written whole or not at all. */
function keepFirst(path: string, text: string): void {
  const own = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(own, text, { mode: 0o600 });
  try {
    linkSync(own, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(own, { force: true });
  }
}
