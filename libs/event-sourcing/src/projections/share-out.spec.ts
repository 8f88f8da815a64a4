import fc from 'fast-check';
import { shareOut, type Colleague, type UnitStanding } from './share-out.js';

const keys = (count: number): string[] => Array.from({ length: count }, (_, i) => `u${String(i).padStart(2, '0')}`);
const colleague = (worker: string, runs: readonly string[]): Colleague => ({ worker, runs });
const idle = (key: string): UnitStanding => ({ key, owner: null, free: true });
const held = (key: string, owner: string): UnitStanding => ({ key, owner, free: false });

describe('sharing out the units', () => {
  it('gives everything to one who is alone', () => {
    const all = keys(5);
    expect(shareOut('a', [colleague('a', all)], all.map(idle))).toEqual({ take: all, giveBack: [] });
  });

  it('leaves to the other what the other will take', () => {
    const all = keys(5);
    const both = [colleague('a', all), colleague('b', all)];
    expect(shareOut('a', both, all.map(idle)).take).toHaveLength(3);
  });

  it('gives back what is more than a share, once somebody has room for it', () => {
    const all = keys(4);
    const mine = all.map((key) => held(key, 'a'));
    expect(shareOut('a', [colleague('a', all)], mine).giveBack).toEqual([]);
    expect(shareOut('a', [colleague('a', all), colleague('b', all)], mine).giveBack).toEqual(['u03', 'u02']);
  });

  it('keeps what nobody else has the code for, and takes it whatever its share is', () => {
    const old = keys(2);
    const all = keys(6);
    const colleagues = [colleague('new', all), colleague('old', old)];
    const units = all.map((key) => (old.includes(key) ? held(key, 'new') : idle(key)));
    expect(shareOut('new', colleagues, units).take).toEqual(['u02', 'u03', 'u04', 'u05']);
    const taken = all.map((key) => held(key, 'new'));
    expect(shareOut('new', colleagues, taken).giveBack).toEqual(['u01']);
  });

  it('does not take what is held, nor what it has no code for', () => {
    const units = [held('u00', 'b'), idle('u01')];
    expect(shareOut('a', [colleague('a', ['u00']), colleague('b', ['u00', 'u01'])], units)).toEqual({ take: [], giveBack: [] });
  });

  it('gives each of two a shard of what is divided, whether they come together or one after the other', () => {
    const all = ['cases/1/1/0', 'header/1/1/0', 'timeline/2/1/0', 'timeline/2/1/1', 'triage/1/1/0', 'work/1/1/0'];
    const both = [colleague('a', all), colleague('b', all)];
    const { take } = shareOut('a', both, all.map(idle));
    expect(take.filter((key) => key.startsWith('timeline'))).toEqual(['timeline/2/1/0']);
    const { giveBack } = shareOut('a', both, all.map((key) => held(key, 'a'))); // prettier-ignore
    expect(giveBack.filter((key) => key.startsWith('timeline'))).toEqual(['timeline/2/1/1']);
  });

  it('comes to rest with every unit at work and nobody with more than a share, whoever comes and goes', () => {
    const workers = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.subarray(workers, { minLength: 1 }), { minLength: 1, maxLength: 5 }),
        (count, shifts) => {
          const owners = new Map<string, string | null>(keys(count).map((key) => [key, null]));
          for (const present of shifts) {
            settle(owners, present);
            for (const worker of present) {
              const has = [...owners.values()].filter((owner) => owner === worker).length;
              expect(has).toBeLessThanOrEqual(Math.ceil(count / present.length));
            }
            expect([...owners.values()].every((owner) => owner !== null && present.includes(owner))).toBe(true);
          }
        },
      ),
    );
  });
});

/** Each in turn does its part until nobody has anything left to do. */
function settle(owners: Map<string, string | null>, present: readonly string[]): void {
  const colleagues = present.map((worker) => colleague(worker, [...owners.keys()]));
  for (let round = 0; round < 50; round += 1) {
    let still = true;
    for (const worker of present) {
      const units = [...owners].map(([key, owner]) => (owner !== null && present.includes(owner) ? held(key, owner) : idle(key)));
      const { take, giveBack } = shareOut(worker, colleagues, units);
      for (const key of take) owners.set(key, worker);
      for (const key of giveBack) owners.set(key, null);
      still &&= take.length + giveBack.length === 0;
    }
    if (still) return;
  }
  throw new Error('They do not come to rest.');
}
