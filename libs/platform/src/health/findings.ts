import type { UnitStanding } from '#event-sourcing';
import type { Vitals } from './vitals.js';

/**
 * Everything that can be found, and how grave it is. `local`: this process can do nothing about its requests, others might.
 * `frozen`: something stands still that must move, in the whole product. `degraded`: it goes on, and somebody should look.
 */
export const FINDINGS = {
  'database.silent': 'local',
  'loop.blocked': 'local',
  'worker.silent': 'local',
  'log.silent': 'frozen',
  'log.mark-stands': 'frozen',
  'projection.frozen': 'frozen',
  'projection.unowned': 'frozen',
  'projection.beyond-log': 'frozen',
  'projection.other-log': 'frozen',
  'timers.still': 'frozen',
  'log.append-open': 'degraded',
  'projection.behind': 'degraded',
  'projection.parked': 'degraded',
  'projection.newer': 'degraded',
  'build.frozen': 'degraded',
  'build.refused': 'degraded',
  'timers.parked': 'degraded',
} as const;

export type FindingCode = keyof typeof FINDINGS;

/** One thing that is not as it should be. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'local' | 'frozen' | 'degraded';
  /** A plain sentence for whoever is on call. Names no person and no case. */
  readonly message: string;
  readonly projection?: string;
  readonly shard?: number;
}

/** Makes a finding; its severity follows from its code. */
export function finding(code: FindingCode, message: string, unit?: Pick<UnitStanding, 'projection' | 'shard'>): Finding {
  const where = unit && { projection: unit.projection, ...(unit.shard > 0 && { shard: unit.shard }) };
  return { code, severity: FINDINGS[code], message, ...where };
}

/** How long something may stand still, in ms, and what may be late a little without being told. */
export interface Bounds {
  readonly stillMs: number;
  /** For how long a condition must have been seen; the first sight is remembered by the caller. */
  readonly seenFor: (condition: string, holds: boolean) => number;
}

/** What is wrong with the product as a whole: a pure look at its vitals. */
export function findingsOf(vitals: Vitals, bounds: Bounds): readonly Finding[] {
  return [...ofLog(vitals, bounds), ...vitals.units.flatMap((unit) => ofUnit(unit, bounds)), ...ofTimers(vitals, bounds)];
}

function ofLog({ log }: Vitals, { stillMs }: Bounds): Finding[] {
  if (!log) return [];
  const open = log.blocking ? ` An append has been open for ${seconds(log.blocking.openMs)} (PostgreSQL process ${log.blocking.pid}).` : '';
  if (log.waitingMs > stillMs) {
    return [finding('log.mark-stands', `What was written ${seconds(log.waitingMs)} ago cannot be read yet.${open}`)];
  }
  if (log.blocking && log.blocking.openMs > stillMs / 3) {
    return [finding('log.append-open', `Whatever is written now will wait to be read.${open}`)];
  }
  return [];
}

function ofUnit(unit: UnitStanding, bounds: Bounds): Finding[] {
  const found = unit.status === 'live' ? ofLive(unit, bounds) : ofBuild(unit, bounds);
  if (unit.newerThanCode) {
    const words = `${unit.projection} is shown in version ${unit.version} by a newer release: this process leaves it to that.`;
    found.push(finding('projection.newer', words, unit));
  }
  if (unit.parked > 0) found.push(finding('projection.parked', `${unit.parked} of ${unit.projection} wait for somebody to look.`, unit));
  return found;
}

function ofLive(unit: UnitStanding, { stillMs, seenFor }: Bounds): Finding[] {
  const { projection, behindMs, shard } = unit;
  const key = `${projection}/${unit.version}/${unit.build}/${shard}`;
  const beyond = seenFor(`beyond ${key}`, unit.beyond);
  if (unit.error === 'beyond-log' || beyond > Math.min(stillMs, 3_000)) {
    return [finding('projection.beyond-log', `The log ends before what ${projection} shows: it was restored from an older copy.`, unit)];
  }
  if (unit.error === 'other-log') {
    return [finding('projection.other-log', `The log is not the one that ${projection} was made from, or was cut and written on.`, unit)];
  }
  const lapsed = unit.leaseMs === null || unit.leaseMs < 0;
  const unowned = Math.max(seenFor(`unowned ${key}`, lapsed), unit.leaseMs === null ? 0 : -unit.leaseMs);
  const found: Finding[] = [];
  if (unowned > stillMs) found.push(finding('projection.unowned', `No process runs ${projection}, since ${seconds(unowned)}.`, unit));
  if (stoodFor(unit) > stillMs) found.push(finding('projection.frozen', stands(unit), unit));
  else if (behindMs > stillMs / 3)
    found.push(finding('projection.behind', `${projection} is ${seconds(behindMs)} behind, and moves.`, unit));
  return found;
}

function ofBuild(unit: UnitStanding, { stillMs }: Bounds): Finding[] {
  const name = `Version ${unit.version}, build ${unit.build} of ${unit.projection}`;
  if (unit.status === 'refused') return [finding('build.refused', `${name} differs from what is shown: a person must look.`, unit)];
  return stoodFor(unit) > stillMs ? [finding('build.frozen', `${name}: ${stands(unit)}`, unit)] : [];
}

/** Since it has had something to take and has not moved, in milliseconds: before that it had nothing to do. */
function stoodFor({ behindMs, stillMs }: UnitStanding): number {
  return Math.min(behindMs, stillMs);
}

function stands(unit: UnitStanding): string {
  const { projection, error } = unit;
  return `${projection} has stood still for ${seconds(stoodFor(unit))} though there is more to take${error ? ` (${error})` : ''}.`;
}

function ofTimers({ timers }: Vitals, { stillMs }: Bounds): Finding[] {
  const found: Finding[] = [];
  if (timers.stillMs > stillMs)
    found.push(finding('timers.still', `Nobody has fired a timer that was due ${seconds(timers.stillMs)} ago.`));
  if (timers.parked > 0) found.push(finding('timers.parked', `${timers.parked} timers wait for somebody to look.`));
  return found;
}

function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 1_000)} s`;
}
