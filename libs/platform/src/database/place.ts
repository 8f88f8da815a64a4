import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../lifecycle/startup-error.js';
import { canReach, type ServerUser } from './server-user.js';

/** Where the embedded server of one data folder lives. Kept in `postgres.json` of the data folder. */
export interface Place {
  /** Folder that the server's user can reach; inside the data folder unless that one is closed to it. */
  readonly folder: string;
  readonly port: number;
}

const FILE = 'postgres.json';
const REACHABLE = ['/var/lib', '/var/tmp'];

/** The recorded place of the data folder's server, or a new one, reachable for `user`. The port is 0 until one was used. */
export function findPlace(dataFolder: string, user: ServerUser | undefined): Place {
  const recorded = readPlace(dataFolder);
  if (recorded) return recorded;
  const inside = join(dataFolder, 'postgres');
  mkdirSync(inside, { recursive: true, mode: 0o700 });
  own(inside, user);
  const place = { folder: canReach(inside, user) ? inside : outside(user), port: 0 };
  recordPlace(dataFolder, place);
  return place;
}

export function readPlace(dataFolder: string): Place | undefined {
  const path = join(dataFolder, FILE);
  if (!existsSync(path)) return undefined;
  const { folder, port } = JSON.parse(readFileSync(path, 'utf8')) as { folder: string | null; port: number };
  return { folder: folder ?? join(dataFolder, 'postgres'), port };
}

/** A place inside the data folder is recorded as null, so that the checkout may be moved. */
export function recordPlace(dataFolder: string, { folder, port }: Place): void {
  const kept = folder === join(dataFolder, 'postgres') ? null : folder;
  writeFileSync(join(dataFolder, FILE), JSON.stringify({ folder: kept, port }), { mode: 0o600 });
}

function outside(user: ServerUser | undefined): string {
  for (const parent of REACHABLE) {
    try {
      const folder = mkdtempSync(join(parent, 'throughline-'));
      own(folder, user);
      if (canReach(folder, user)) return folder;
    } catch {
      continue;
    }
  }
  throw new StartupError(
    `PostgreSQL's user can reach neither the data folder nor ${REACHABLE.join(' or ')}: set DATA_DIR to a folder that it can pass through.`,
  );
}

/** Gives a folder or file to the server's user, closed to others. */
export function own(path: string, user: ServerUser | undefined, mode = 0o700): void {
  chmodSync(path, mode);
  if (user) chownSync(path, user.uid, user.gid);
}

/** The server's password, made at the first call; only this user can read it. */
export function passwordOf(dataFolder: string): string {
  const path = join(dataFolder, 'postgres.password');
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8');
}
