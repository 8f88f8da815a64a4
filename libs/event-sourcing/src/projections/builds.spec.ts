import { stepFor, type StoredBuild } from './builds.js';
import { ceilingsOf } from './ceiling.js';

const build = (version: number, status: StoredBuild['status'], more: Partial<StoredBuild> = {}): StoredBuild => ({
  projection: 'cards',
  version,
  build: 1,
  definition: `shape ${version}`,
  shards: 1,
  status,
  startedAt: new Date(0),
  liveAt: null,
  differences: null,
  acceptedBy: null,
  acceptedAt: null,
  ...more,
});
const code = (version: number, definition = `shape ${version}`) => ({
  projection: { name: 'cards', version, entities: [], on: {} },
  definition,
});

describe('what a start of the code means for the builds of a projection', () => {
  it('the first is shown at once', () => {
    expect(stepFor(code(3), [])).toEqual({ do: 'make', build: 1, status: 'live', instead: undefined });
  });

  it('an equal version goes on with what there is, shown or on its way', () => {
    expect(stepFor(code(1), [build(1, 'live')])).toEqual({ do: 'nothing' });
    expect(stepFor(code(2), [build(2, 'building'), build(1, 'live')])).toEqual({ do: 'nothing' });
    expect(stepFor(code(2), [build(2, 'refused'), build(1, 'live')])).toEqual({ do: 'nothing' });
    expect(stepFor(code(1), [build(2, 'building'), build(1, 'live')])).toEqual({ do: 'nothing' });
  });

  it('a higher version is made beside the one that is shown, and instead of a lower one on its way', () => {
    expect(stepFor(code(2), [build(1, 'live')])).toMatchObject({ do: 'make', build: 1, status: 'building', instead: undefined });
    const lower = build(2, 'building');
    expect(stepFor(code(3), [lower, build(1, 'live')])).toMatchObject({ do: 'make', status: 'building', instead: lower });
    const rebuild = build(1, 'building', { build: 2 });
    expect(stepFor(code(2), [rebuild, build(1, 'live')])).toMatchObject({ do: 'make', instead: rebuild });
  });

  it('a lower version stands back', () => {
    expect(stepFor(code(1), [build(2, 'live'), build(1, 'retired')])).toEqual({ do: 'stand-back', version: 2 });
    expect(stepFor(code(2), [build(3, 'building'), build(1, 'live')])).toEqual({ do: 'stand-back', version: 3 });
  });

  it('a version that was given up is made anew under another name', () => {
    expect(stepFor(code(2), [build(2, 'retired'), build(1, 'live')])).toMatchObject({ do: 'make', build: 2 });
  });

  it('an equal version must have the equal shape', () => {
    expect(() => stepFor(code(1, 'another'), [build(1, 'live')])).toThrow('raise it');
    expect(() => stepFor(code(2, 'another'), [build(2, 'building'), build(1, 'live')])).toThrow('raise it');
  });
});

describe('how far a build may go', () => {
  it('is as far as the shown one, shard by shard where they are divided alike, else its slowest shard', () => {
    expect(ceilingsOf(2, ['05', '03'])).toEqual(['05', '03']);
    expect(ceilingsOf(3, ['05', '03'])).toEqual(['03', '03', '03']);
    expect(ceilingsOf(1, ['05', '03', '04'])).toEqual(['03']);
  });
});
