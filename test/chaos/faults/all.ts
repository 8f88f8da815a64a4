import type { Fault } from '../fault.js';
import { clockJumps } from './clock.js';
import { diskFull } from './disk.js';
import { killApi, killOneOfTwo, killPostgres, killUnderTwo } from './kills.js';
import { appendReset, appendSilence, blackhole, commitReset, commitSilence, cut, deafListener } from './network.js';
import { noConnectionsLeft, poolExhausted } from './pools.js';
import { killDuringRebuild, killDuringTakeover, killProjectors, pausedOwner, twoRebuilds } from './projectors.js';
import { grownLog, restoredLog } from './restored-log.js';
import { deadlocks, heldMarker, unrelatedSessions } from './transactions.js';

/** In the order in which they strike: those with a process of its own PostgreSQL first. */
export const FAULTS: readonly Fault[] = [
  killApi,
  killPostgres,
  diskFull,
  killOneOfTwo,
  killUnderTwo,
  cut,
  appendReset,
  appendSilence,
  commitReset,
  commitSilence,
  blackhole,
  deafListener,
  heldMarker,
  unrelatedSessions,
  deadlocks,
  poolExhausted,
  noConnectionsLeft,
  clockJumps,
  killProjectors,
  killDuringRebuild,
  killDuringTakeover,
  pausedOwner,
  twoRebuilds,
  restoredLog,
  grownLog,
];
