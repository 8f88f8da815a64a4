import { describeEventStore } from '../../event-sourcing/conformance.js';
import type { EventStore } from '../../../libs/event-sourcing/src/store.js';
import type { Lab } from './checks.js';
import type { Opened } from './specimen.js';
import { firstFailure } from './tiny-runner.js';

/** What the conformance suite of all stores says of a copy. Outside of jest only: it brings jest's words itself. */
export async function conforms({ specimen, pools }: Lab): Promise<readonly string[]> {
  const opened = new Map<EventStore, Opened>();
  const open = (): Promise<EventStore> => {
    const one = specimen.open(pools[opened.size % 2]!);
    opened.set(one.store, one);
    return Promise.resolve(one.store);
  };
  const close = async (store: EventStore): Promise<void> => opened.get(store)?.close();
  const failed = await firstFailure(() => describeEventStore(specimen.name, open, { close }));
  return failed === undefined ? [] : [failed];
}
