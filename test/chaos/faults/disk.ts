import { spawnSync } from 'node:child_process';
import { serverUser } from '../../../libs/platform/src/database/server-user.js';
import { withClient } from '../examine.js';
import type { Fault } from '../fault.js';
import { pause } from '../random.js';

/** Less than a segment of the write-ahead log: the server can no more write it on, as on a full disk. */
const LIMIT_BYTES = 1024 * 1024;

/** `prlimit` of util-linux sets the limit on the size of files of a process of the same user; it needs no root. */
function limitFiles(pid: number, bytes: number | 'unlimited', user: { uid: number; gid: number } | undefined): boolean {
  const limits = [`--pid=${pid}`, `--fsize=${bytes}:unlimited`];
  return spawnSync('prlimit', limits, { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/**
 * The server may write no file beyond a size: PostgreSQL treats that as a full disk, for tables and for its write-ahead log,
 * which makes it panic and refuse to start until there is room.
 */
export const diskFull: Fault = {
  name: 'disk full: PostgreSQL can write neither tables nor WAL',
  rounds: { short: 0, long: 3 },
  shape: 'embedded',
  weight: 2,
  cannot: () =>
    spawnSync('prlimit', ['--version'], { stdio: 'ignore' }).status === 0
      ? undefined
      : 'there is no prlimit (util-linux) on this machine to limit the files of PostgreSQL with',
  async strike({ world, sender, note, wrong }) {
    const before = sender.ledger.commands.filter(({ tries }) => tries > 1).length;
    const pid = world.postmaster();
    // What they start has the limit too: the server cannot come back either.
    const started = world.pids().map((one) => limitFiles(one, LIMIT_BYTES, undefined));
    if (!limitFiles(pid, LIMIT_BYTES, serverUser()) || started.includes(false))
      return wrong('the limit on the size of files could not be set');
    // Sessions keep the limit that they began with: those that come next have the new one.
    await withClient(world.url(), (client) =>
      client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()`),
    ).catch(() => undefined);
    await pause(3_000);
    for (const one of world.pids()) limitFiles(one, 'unlimited', undefined);
    const still = limitFiles(pid, 'unlimited', serverUser());
    if (!still) limitFiles(world.postmaster(), 'unlimited', serverUser());
    const later = sender.ledger.commands.filter(({ tries }) => tries > 1).length;
    note(`${later - before} commands had to be sent again; the server ${still ? 'lived on' : 'ended and was started again'}`);
    if (later === before) wrong('the full disk was not felt by anybody');
  },
};
