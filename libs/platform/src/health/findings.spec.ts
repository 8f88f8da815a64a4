import type { UnitStanding } from '#event-sourcing';
import { findingsOf } from './findings.js';
import { readyAnswer, servingAnswer } from './health-answers.js';
import type { Vitals } from './vitals.js';

const BOUND = 30_000;

const unit: UnitStanding = {
  ...{ projection: 'timeline', version: 1, build: 1, shard: 0, status: 'live', position: '1', lag: 0, lagIn: 'positions' },
  ...{
    behindMs: 0,
    stillMs: 3_600_000,
    owner: 'host:1:a',
    leaseMs: 4_000,
    fence: 1,
    parked: 0,
    error: null,
    beyond: false,
    newerThanCode: false,
  },
};
const well: Vitals = {
  ...{ head: '1', units: [unit], log: null, workers: 1, ownSilentMs: 100 },
  timers: { due: 0, lateMs: 0, stillMs: 0, parked: 0 },
};

function codes(vitals: Partial<Vitals>, seenMs = 0): readonly string[] {
  const seenFor = (_condition: string, holds: boolean): number => (holds ? seenMs : 0);
  return findingsOf({ ...well, ...vitals }, { stillMs: BOUND, seenFor }).map(({ code }) => code);
}

describe('what health finds', () => {
  it('is nothing in a quiet log, however long ago anything moved', () => {
    expect(codes({})).toEqual([]);
  });

  it('is a projection that has something to take and does not move, not one that is behind and moves', () => {
    expect(codes({ units: [{ ...unit, behindMs: 31_000, stillMs: 31_000 }] })).toEqual(['projection.frozen']);
    expect(codes({ units: [{ ...unit, behindMs: 90_000, stillMs: 200 }] })).toEqual(['projection.behind']);
    expect(codes({ units: [{ ...unit, behindMs: 500, stillMs: 3_600_000 }] })).toEqual([]);
  });

  it('counts from when there was something to take, not from when it last had anything to do', () => {
    const units = [{ ...unit, behindMs: 31_000 }];
    const [found] = findingsOf({ ...well, units }, { stillMs: BOUND, seenFor: () => 0 });
    expect(found?.message).toBe('timeline has stood still for 31 s though there is more to take.');
  });

  it('is a unit that nobody holds, once that was so for long enough', () => {
    expect(codes({ units: [{ ...unit, leaseMs: null, owner: null }] }, 1_000)).toEqual([]);
    expect(codes({ units: [{ ...unit, leaseMs: null, owner: null }] }, 31_000)).toEqual(['projection.unowned']);
    expect(codes({ units: [{ ...unit, leaseMs: -31_000 }] })).toEqual(['projection.unowned']);
  });

  it('is a log that ends before a checkpoint, by what a worker says or by what is stored', () => {
    expect(codes({ units: [{ ...unit, error: 'beyond-log' }] })).toEqual(['projection.beyond-log']);
    expect(codes({ units: [{ ...unit, error: 'other-log' }] })).toEqual(['projection.other-log']);
    expect(codes({ units: [{ ...unit, beyond: true }] }, 1_000)).toEqual([]);
    expect(codes({ units: [{ ...unit, beyond: true }] }, 4_000)).toEqual(['projection.beyond-log']);
  });

  it('is a build that was refused or stands still, and keys that wait; these only degrade', () => {
    const found = [
      ...findingsOf({ ...well, units: [{ ...unit, status: 'refused' }] }, { stillMs: BOUND, seenFor: () => 0 }),
      ...findingsOf({ ...well, units: [{ ...unit, parked: 2 }] }, { stillMs: BOUND, seenFor: () => 0 }),
    ];
    expect(found.map(({ code }) => code)).toEqual(['build.refused', 'projection.parked']);
    expect(readyAnswer({ findings: found, vitals: well })).toMatchObject({ healthy: true, status: 'degraded' });
  });

  it('is no reason to send requests elsewhere, where it stands still behind every server', () => {
    const findings = findingsOf({ ...well, timers: { ...well.timers, stillMs: 31_000 } }, { stillMs: BOUND, seenFor: () => 0 });
    expect(readyAnswer({ findings, vitals: well }).healthy).toBe(false);
    expect(servingAnswer({ findings, vitals: well }).healthy).toBe(true);
  });
});
