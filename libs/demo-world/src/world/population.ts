import { addDays, daysBetween, isBusinessDay } from '#governance';
import { adviceStory, familyStory } from './generated-family.js';
import { at } from './moments.js';
import { Random } from './random.js';
import type { Arrival } from './storyteller.js';

/** How large a world, and over how long. */
export interface WorldSize {
  /** About so many people are registered. */
  readonly people: number;
  readonly months: number;
  readonly seed: string;
  /** The day on which the world ends, at its first moment: 2026-11-17. */
  readonly day: string;
}

/** People in a family, on the average of the invented ones. */
const FAMILY = 1.97;

/** For each family so many contacts of people who give no name. */
const ADVICE = 1.4;

const PLACES: Readonly<Record<string, number>> = { '27109': 62, '27147': 22, '27039': 12, 'tribe-prairie-island': 4 };

/** Families in the order in which they first ask for help, spread over the working days of the months before `day`. */
export function* population({ people, months, seed, day }: WorldSize): Generator<Arrival> {
  const first = addDays(day, -Math.round(months * 30.44));
  const length = daysBetween(first, day);
  const families = people / FAMILY;
  const arrivals = Math.round(families * (1 + ADVICE));
  const random = new Random(`${seed}/arrivals`);
  for (let index = 0; index < arrivals; index += 1) {
    const offset = Math.floor((index * length) / arrivals);
    const firstDay = workingDay(addDays(first, offset));
    const place = random.weighted(PLACES);
    const story = random.chance(1 / (1 + ADVICE)) ? familyStory : adviceStory;
    yield { at: at(firstDay, 0), begin: () => story(place, firstDay, new Random(`${seed}/arrival/${index}`)) };
  }
}

function workingDay(day: string): string {
  let open = day;
  while (!isBusinessDay(open)) open = addDays(open, 1);
  return open;
}
