/** A process that runs units, as the others see it. */
export interface Colleague {
  readonly worker: string;
  /** The units (by their key) that it has the code for. */
  readonly runs: readonly string[];
}

/** A unit as it stands: who has it, and whether it may be taken. */
export interface UnitStanding {
  readonly key: string;
  readonly owner: string | null;
  /** Nobody's, or of somebody who has not been heard of for the length of a lease, or whose connection is gone. */
  readonly free: boolean;
}

/** What a worker should do so that everybody has a fair share and nothing lies idle. */
export interface Shares {
  /** Free units to take, those first that fewest others could take. */
  readonly take: readonly string[];
  readonly giveBack: readonly string[];
}

/**
 * Works out one worker's part: of each unit an equal part goes to each worker that has its code. What nobody else could run, or has
 * room for, is taken whatever the share, and something is only given back when somebody else has room for it.
 *
 * @param colleagues the live workers, oneself included
 */
export function shareOut(me: string, colleagues: readonly Colleague[], units: readonly UnitStanding[]): Shares {
  const others = colleagues.filter(({ worker }) => worker !== me);
  const runs = new Map(colleagues.map(({ worker, runs: keys }) => [worker, new Set(keys)]));
  const takers = (key: string): number => colleagues.filter(({ worker }) => runs.get(worker)!.has(key)).length;
  const share = (worker: string): number => {
    const parts = units.filter(({ key }) => runs.get(worker)!.has(key)).map(({ key }) => 1 / takers(key));
    return Math.ceil(parts.reduce((sum, part) => sum + part, 0) - 1e-9);
  };
  const has = (worker: string): number => units.filter(({ owner, free }) => owner === worker && !free).length;
  const mine = units.filter(({ owner, free }) => owner === me && !free).map(({ key }) => key);
  const shards = shardsByProjection(units);
  // Those in shards are the most work: they come first, so that each worker gets its part of them.
  const byTakers = (a: string, b: string): number =>
    takers(a) - takers(b) || shards.get(undividedOf(b))! - shards.get(undividedOf(a))! || (a < b ? -1 : 1);
  const free = units.filter(({ key, free: isFree }) => isFree && runs.get(me)?.has(key)).map(({ key }) => key).sort(byTakers); // prettier-ignore
  const room = Math.max(0, share(me) - mine.length);
  const wanting = others.map(({ worker }) => ({ worker, room: share(worker) - has(worker) })).filter(({ room: left }) => left > 0);
  const isWanted = (key: string): boolean => wanting.some(({ worker }) => runs.get(worker)!.has(key));
  const take = spread(free, mine).filter((key, i) => i < room || !isWanted(key));
  const giveBack = [];
  for (const key of spread(mine.sort(byTakers), []).reverse()) {
    if (mine.length - giveBack.length <= share(me)) break;
    const taker = wanting.find(({ worker, room: left }) => left > 0 && runs.get(worker)!.has(key));
    if (!taker) continue;
    taker.room -= 1;
    giveBack.push(key);
  }
  return { take, giveBack };
}

/** A unit's key without its shard. */
function undividedOf(key: string): string {
  const at = key.lastIndexOf('/');
  return at < 0 ? key : key.slice(0, at);
}

function shardsByProjection(units: readonly UnitStanding[]): ReadonlyMap<string, number> {
  const shards = new Map<string, number>();
  for (const { key } of units) shards.set(undividedOf(key), (shards.get(undividedOf(key)) ?? 0) + 1);
  return shards;
}

/** The same keys with those behind of which another shard comes before, or is held already: two workers make two shards faster than one. */
function spread(keys: readonly string[], held: readonly string[]): string[] {
  const met = new Set(held.map(undividedOf));
  const [first, behind]: [string[], string[]] = [[], []];
  for (const key of keys) {
    (met.has(undividedOf(key)) ? behind : first).push(key);
    met.add(undividedOf(key));
  }
  return [...first, ...behind];
}
