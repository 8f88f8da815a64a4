import {
  chmodSync,
  chownSync,
  cpSync,
  linkSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { removeEmbedded } from '../../libs/platform/src/database/embedded.js';

const HERE = process.cwd();

/** A folder with all that `npm ci && npm run build` leaves, without development packages: another checkout of the project. */
export interface Checkout {
  readonly folder: string;
  /** Ends its database server, if one is left, and removes the folder with all that it made elsewhere. */
  remove(): Promise<void>;
}

/** A process's user; undefined: ours. */
export interface User {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Makes a checkout in a folder of its own.
 *
 * @param options.closed the folder above it can be passed by its owner alone, as a home folder often is
 * @param options.owner whom it belongs to
 * @param options.whole it has the packages that production needs, and no others; else it borrows ours
 */
export function makeCheckout(options: { closed?: boolean; owner?: User; whole?: boolean } = {}): Checkout {
  const above = mkdtempSync(join(tmpdir(), 'throughline-life-')); // mkdtemp makes it 0700
  const folder = join(above, 'checkout');
  mkdirSync(folder);
  if (!options.closed) chmodSync(above, 0o755);
  cpSync(join(HERE, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(HERE, 'package.json'), join(folder, 'package.json'));
  const { owner, closed, whole = closed === true || owner !== undefined } = options;
  if (whole) for (const path of productionPackages()) linkTree(join(HERE, path), join(folder, path));
  else symlinkSync(join(HERE, 'node_modules'), join(folder, 'node_modules'));
  if (owner) [above, folder].forEach((path) => chownSync(path, owner.uid, owner.gid));
  return {
    folder,
    remove: async () => {
      await removeEmbedded(join(folder, '.data'));
      rmSync(above, { recursive: true, force: true });
    },
  };
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly link?: boolean }>>;
}

/** Folders of the packages that production needs and this machine has. */
function productionPackages(): string[] {
  const { packages } = JSON.parse(readFileSync(join(HERE, 'package-lock.json'), 'utf8')) as Lock;
  const paths = Object.keys(packages).filter((path) => path && !packages[path]?.dev && existsSync(join(HERE, path)));
  // A package inside another one comes with it.
  return paths.filter((path) => !paths.some((other) => path.startsWith(`${other}/node_modules/`)));
}

/** Hard links: quick, and as good as copies since nobody writes to them; copies where the disk is another one. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkFile(source, target);
  }
}

function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

/** An executable that `user` can run: node itself, or a link to it in the checkout where its own folder is closed to that user. */
export function nodeFor(checkout: Checkout): string {
  const target = join(dirname(checkout.folder), 'node');
  if (!existsSync(target)) linkFile(process.execPath, target);
  return target;
}
