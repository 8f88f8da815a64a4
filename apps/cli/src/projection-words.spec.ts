import type { BuildStatus, NextBuild } from '#event-sourcing';
import { nextLines, progressText, standBack, unitLine } from './projection-words.js';

const next: NextBuild = {
  projection: 'timeline',
  version: 2,
  build: 3,
  definition: '',
  shards: 1,
  status: 'building',
  startedAt: new Date('2026-11-23T02:00:00.000Z'),
  liveAt: null,
  differences: null,
  acceptedBy: null,
  acceptedAt: null,
  attended: true,
  progress: { position: '4', goal: '10', done: 0.4, missing: 12_000, lagIn: 'positions', perSecond: 500.4, secondsLeft: 24 },
};
const status = (more: Partial<BuildStatus>): BuildStatus => ({
  name: 'timeline',
  codeVersion: 2,
  live: undefined,
  next: undefined,
  ...more,
});

describe('what is said of projections', () => {
  it('of a unit: where it is, who works at it and what holds it up', () => {
    const unit = { name: 'timeline', version: 2, build: 1, shard: 1, position: '42', head: '42', lag: 0, parked: 1, leaseMs: 10 };
    const standing = { ...unit, lagIn: 'bytes' as const, parkedSince: undefined, owner: 'host:1:ab', error: 'beyond-log' };
    expect(unitLine(standing, 2)).toBe('timeline v2 shard 2 of 2: at 42, 0 bytes behind, 1 parked, by host:1:ab, held up by beyond-log');
    expect(unitLine({ ...standing, owner: undefined, error: undefined, lagIn: 'positions' }, 1)).toBe(
      'timeline v2: at 42, 0 behind, 1 parked, no process works at it',
    );
  });

  it('of a build: how far, how fast and how long yet, or that it waits', () => {
    expect(nextLines(status({ next }))).toEqual([
      'timeline v2 build 3: being made since 2026-11-23T02:00:00.000Z, 40 % (12,000 positions to go), 500 a second, 24 s left',
    ]);
    expect(progressText({ ...next, attended: false })).toBe('40 % (12,000 positions to go), waits: no process runs that has its code');
  });

  it('of a refused build: columns, keys and counts, and what to do', () => {
    const findings = [
      { table: 'timeline', kind: 'different' as const, columns: ['title', 'at'], rows: 3, keys: ['a', 'b'] },
      { table: 'timeline', kind: 'missing' as const, columns: [], rows: 1, keys: ['c'] },
    ];
    expect(nextLines(status({ next: { ...next, status: 'refused', differences: { position: '10', findings } } }))).toEqual([
      'timeline v2 build 3: refused, it differs from what is shown (projections accept timeline --by NAME takes them over, projections drop timeline gives the build up)',
      '  timeline: 3 rows different in title, at: a b …',
      '  timeline: 1 row only in the new tables: c',
    ]);
  });

  it('of a release that is older than what is shown', () => {
    const live = { ...next, status: 'live' as const, version: 3 };
    expect(standBack(status({ live }))).toEqual(['timeline: this release has v2 and leaves v3 to the newer one']);
    expect(standBack(status({ live: { ...live, version: 2 } }))).toEqual([]);
  });
});
