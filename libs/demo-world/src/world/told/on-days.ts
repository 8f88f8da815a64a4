import { addDays } from '#governance';
import { at } from '../moments.js';

/** Days of a story counted from the day on which the world ends: `ago(4, 9, 30)` is four days before, at half past nine. */
export interface OnDays {
  /** A moment so many days before the world's day. */
  ago(days: number, hour: number, minute?: number): number;
  /** A day so many days from the world's day; negative for earlier. */
  day(days: number): string;
}

const TUESDAY = 2;
/** The stories are told as if the world ended on a Tuesday; what is further back than this keeps its weekday. */
const LATELY = 14;

/** How long ago the last Tuesday was. */
function sinceTuesday(today: string): number {
  return (new Date(`${today}T12:00:00Z`).getUTCDay() - TUESDAY + 7) % 7;
}

/**
 * The last two weeks are counted from the day itself, so that yesterday is yesterday; what is earlier from the Tuesday before, so
 * that offices are open whenever something was done in them, whichever day the world ends on.
 */
export function onDays(today: string): OnDays {
  const shift = sinceTuesday(today);
  const back = (days: number): string => addDays(today, -(days > LATELY ? days + shift : days));
  return {
    ago: (days, hour, minute = 0) => at(back(days), hour, minute),
    day: (days) => back(-days),
  };
}
