import { hostname } from 'node:os';
import type { Pool } from 'pg';
import { timerLateness, workerStandings, type EventStore, type Standings, type TimerLateness, type UnitStanding } from '#event-sourcing';
import type { LogStanding } from '../read-models.js';

/** Where health and metrics are read from. */
export interface VitalSources {
  readonly pool: Pool;
  readonly store: Pick<EventStore, 'head'>;
  readonly standings: Standings;
  /** Null where the log is kept elsewhere than in the database. */
  readonly logStanding: () => Promise<LogStanding | null>;
}

/** How the whole product stands at one moment, as any process of it sees it. */
export interface Vitals {
  readonly head: string;
  readonly units: readonly UnitStanding[];
  readonly log: LogStanding | null;
  readonly timers: TimerLateness;
  /** How many processes run projections. */
  readonly workers: number;
  /** How long ago this process said that it runs projections; undefined when it never did, or is forgotten. */
  readonly ownSilentMs: number | undefined;
}

/** A worker that has not been heard of for longer counts for nothing, in ms. */
const FORGOTTEN = 15_000;

/** True for the name under which this process takes units. */
export function isThisProcess(worker: string | null): boolean {
  return worker?.startsWith(`${hostname()}:${process.pid}:`) === true;
}

/** Reads everything once. */
export async function readVitals({ pool, store, standings, logStanding }: VitalSources): Promise<Vitals> {
  const [head, units, log, timers, workers] = await Promise.all([
    store.head(),
    standings.units(),
    logStanding(),
    timerLateness(pool),
    workerStandings(pool),
  ]);
  return {
    ...{ head, units, log, timers },
    workers: workers.filter(({ silentMs }) => silentMs < FORGOTTEN).length,
    ownSilentMs: workers.find(({ worker }) => isThisProcess(worker))?.silentMs,
  };
}
