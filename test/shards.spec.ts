import { collected, upcasters } from '../apps/api/src/composition.js';
import { writeWorld } from '#demo-world';
import { START, Unsealer, type Recorded } from '#event-sourcing';
import { fedBySeveral, MemoryEventStore, MemorySubjectKeys } from '#event-sourcing/testing';

const divided = collected('projections').filter(({ shards = 1 }) => shards > 1);

describe('the projections that are divided into shards', () => {
  let events: readonly Recorded[];
  beforeAll(async () => {
    const store = new MemoryEventStore();
    const keys = new MemorySubjectKeys();
    const size = { people: 120, months: 12, seed: '402', day: '2026-11-17' };
    await writeWorld({ store, keys, upcasters, reactions: collected('reactions') }, size, {
      resume: false,
      fromEmpty: true,
      withTold: true,
    });
    const { events: stored } = await store.readAll({ after: START, limit: 100_000 });
    events = await new Unsealer(keys, upcasters).unseal(stored);
  });

  it('are some', () => {
    expect(divided.map(({ name }) => name)).toContain('timeline');
  });

  it.each(divided.map((projection) => [projection.name, projection] as const))(
    '%s has no row that two shards write',
    (_name, projection) => {
      expect(events.some(({ type }) => type in projection.on)).toBe(true);
      expect(fedBySeveral(projection, events)).toEqual([]);
    },
  );
});
