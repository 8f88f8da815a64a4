import { addDays } from '#governance';
import { at } from '../moments.js';

/** Days of a story counted from the day on which the world ends: `ago(4, 9, 30)` is four days before, at half past nine. */
export interface OnDays {
  /** A moment so many days before the world's day. */
  ago(days: number, hour: number, minute?: number): number;
  /** A day so many days from the world's day; negative for earlier. */
  day(days: number): string;
}

export function onDays(today: string): OnDays {
  return {
    ago: (days, hour, minute = 0) => at(addDays(today, -days), hour, minute),
    day: (days) => addDays(today, days),
  };
}
