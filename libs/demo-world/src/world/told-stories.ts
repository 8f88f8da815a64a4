import type { Arrival } from './storyteller.js';
import { FAMILIES } from './told/families.js';
import { knownBefore } from './told/known-before.js';
import { onDays } from './told/on-days.js';
import { shortStory } from './told/short-stories.js';
import { WAITING, waits } from './told/waiting.js';
import { yangLindqvist } from './told/yang-lindqvist.js';

/** The families told by hand, in the order in which they first asked for help. */
export function toldStories(today: string): readonly Arrival[] {
  const from = (days: number): number => onDays(today).ago(days, 0);
  const arrivals: Arrival[] = [
    { at: from(307), begin: () => yangLindqvist(today) },
    { at: from(500), begin: () => knownBefore(today) },
    ...FAMILIES.map((family) => ({ at: from(family.asked), begin: () => shortStory(family, today) })),
    ...WAITING.map((waiting) => ({ at: from(waiting.ago), begin: () => waits(waiting, today) })),
  ];
  return arrivals.sort((a, b) => a.at - b.at);
}

/** Two lists of arrivals as one, by their moments. */
export function* inOrder(some: Iterable<Arrival>, others: Iterable<Arrival>): Generator<Arrival> {
  const left = some[Symbol.iterator]();
  const right = others[Symbol.iterator]();
  let a = left.next();
  let b = right.next();
  while (!a.done || !b.done) {
    if (b.done || (!a.done && a.value.at <= b.value.at)) {
      if (!a.done) yield a.value;
      a = left.next();
    } else {
      yield b.value;
      b = right.next();
    }
  }
}
