import { dayOf, momentAt } from '../../../ui/dates.js';

/** When it was, for a command: nothing for today, which is now; noon of an earlier day. */
export function occurredOn(day: string, now: Date = new Date()): { occurredAt?: string } {
  return day === '' || day === dayOf(now) ? {} : { occurredAt: momentAt(day, '12:00') };
}
