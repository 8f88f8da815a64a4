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

  it('takes what is left over where those who have its code are all full, and whoever has room has the code of something else', () => {
    const [shown, made] = [keys(10), ['v2a', 'v2b', 'v2c', 'v2d', 'v2e', 'v2f', 'v2g', 'v2h', 'v2i', 'v2j']];
    const all = [...shown, ...made];
    const colleagues = [colleague('old', shown), colleague('new', all), colleague('newer', all)];
    const owner = (key: string, i: number): string => (shown.includes(key) ? (i < 5 ? 'new' : 'newer') : i < 14 ? 'new' : 'newer');
    const units = all.map((key, i) => (i < 18 ? held(key, owner(key, i)) : idle(key)));
    expect(shareOut('old', colleagues, units).take).toEqual([]);
    expect(shareOut('new', colleagues, units).take).toEqual(['v2i', 'v2j']);
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
            settle(owners, present.map((worker) => colleague(worker, keys(count)))); // prettier-ignore
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

  it('comes to rest with every unit at work that somebody has the code for, in the middle of an update too', () => {
    const codes = fc.uniqueArray(fc.record({ worker: fc.constantFrom('a', 'b', 'c', 'd'), runs: fc.subarray(keys(12)) }), {
      selector: ({ worker }) => worker,
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(codes, { minLength: 1, maxLength: 5 }), (shifts) => {
        const owners = new Map<string, string | null>(keys(12).map((key) => [key, null]));
        for (const colleagues of shifts) {
          settle(owners, colleagues);
          const idleYet = [...owners].filter(([key, owner]) => owner === null && colleagues.some(({ runs }) => runs.includes(key)));
          expect(idleYet).toEqual([]);
        }
      }),
    );
  });
});

/** Each in turn does its part until nobody has anything left to do. What one has no code for any more is free again. */
function settle(owners: Map<string, string | null>, colleagues: readonly Colleague[]): void {
  const canRun = (key: string, owner: string): boolean => colleagues.some(({ worker, runs }) => worker === owner && runs.includes(key));
  for (const [key, owner] of owners) if (owner !== null && !canRun(key, owner)) owners.set(key, null);
  for (let round = 0; round < 50; round += 1) {
    let still = true;
    for (const { worker } of colleagues) {
      const units = [...owners].map(([key, owner]) => (owner === null ? idle(key) : held(key, owner)));
      const { take, giveBack } = shareOut(worker, colleagues, units);
      for (const key of take) owners.set(key, worker);
      for (const key of giveBack) owners.set(key, null);
      still &&= take.length + giveBack.length === 0;
    }
    if (still) return;
  }
  throw new Error('They do not come to rest.');
}
