import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  writeFileSync(path, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}
