import type { Recorded } from '#event-sourcing';
import type { NameRecorded } from '#people';

/** What somebody is called, by the events of their record; undefined where nobody told it, or it was erased. */
export function usualName(events: readonly Recorded[]): string | undefined {
  const names = events.filter((event): event is Recorded<NameRecorded> => event.type === 'NameRecorded');
  const personal = names.findLast(({ data }) => data.use === 'usual')?.personal;
  return personal && `${personal.given} ${personal.family}`.trim();
}
