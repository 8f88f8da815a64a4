import { after, first } from '../../../test/event-sourcing/chain.js';
import { uuidV7 } from './ids.js';
import type { EventStore, StoredEvent } from './store.js';
import { MemoryEventStore } from './stores/memory-store.js';
import { verifyLog } from './verify.js';

/** A store that shows its log as somebody changed it. */
function tampered(store: EventStore, change: (events: StoredEvent[]) => StoredEvent[]): EventStore {
  return Object.assign(Object.create(store) as EventStore, {
    readAll: async (options: Parameters<EventStore['readAll']>[0]) => {
      const page = await store.readAll(options);
      return { ...page, events: change([...page.events]) };
    },
  });
}

describe('verifying the chain', () => {
  const stream = `s-${uuidV7()}`;
  let store: MemoryEventStore;
  beforeEach(async () => {
    store = new MemoryEventStore();
    await store.append([first(stream, 3)]);
    await store.append([after((await store.readStream(stream)).events, 2)]);
  });

  const reasons = async (change: (events: StoredEvent[]) => StoredEvent[]): Promise<string[]> =>
    (await verifyLog(tampered(store, change))).broken.map((link) => `${link.revision} ${link.reason}`);
  const at = (events: StoredEvent[], i: number, change: Partial<StoredEvent>): StoredEvent[] =>
    events.with(i, { ...events[i]!, ...change });

  it('finds nothing in an untouched log', async () => {
    expect(await reasons((events) => events)).toEqual([]);
  });

  it('finds a changed byte, wherever it is', async () => {
    expect(await reasons((events) => at(events, 1, { data: '{"i":9}' }))).toEqual(['1 content']);
    expect(await reasons((events) => at(events, 1, { type: 'Other' }))).toEqual(['1 content']);
    expect(await reasons((events) => at(events, 1, { facts: '{}' }))).toEqual(['1 content']);
    expect(await reasons((events) => at(events, 1, { metadata: events[1]!.metadata.replace('"role":"r"', '"role":"x"') }))).toEqual([
      '1 content',
    ]);
  });

  it('finds a missing event and a swap', async () => {
    expect(await reasons((events) => events.toSpliced(2, 1))).toEqual(['3 revision']);
    expect(await reasons((events) => at(at(events, 1, { data: events[2]!.data }), 2, { data: events[1]!.data }))).toEqual([
      '1 content',
      '2 content',
    ]);
  });

  it('finds an event that was sealed anew without the ones after it', async () => {
    const [, forged] = first(stream, 2).events;
    expect(await reasons((events) => at(events, 1, { ...forged! }))).toEqual(['1 chain', '2 chain']);
  });
});
