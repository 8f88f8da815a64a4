import { START, type LogFilter } from '../../../libs/event-sourcing/src/store.js';
import { uuidV7 } from '../../../libs/event-sourcing/src/ids.js';
import { chain, first } from '../chain.js';
import { idsOf, readOn, streamNamed, type Suite } from './suite.js';

/** Names of their own for each run: a filter is asked of the whole log. */
const word = (): string => `w${uuidV7().slice(-12)}`;

/** Reading by type and category. */
export function describeFilters(suite: Suite): void {
  it('gives what is of a type, of a category, or of both, and nothing that is only called alike', async () => {
    const from = await suite.store.head();
    const [category, type] = [word(), `T${word()}`];
    const kinds = [category, `${category}-access`, `a-${category}`, category.slice(0, -1)];
    const types = [type, `${type}Later`, type.toLowerCase(), type.slice(0, -1)];
    const written: { category: string; type: string; id: string }[] = [];
    for (const kind of kinds) {
      const stream = streamNamed(kind);
      const events = chain(
        stream,
        types.map((each) => ({ type: each })),
      );
      await suite.store.append([{ stream, expected: -1, events }]);
      written.push(...events.map((event) => ({ category: kind, type: event.type, id: event.id })));
    }
    const expectOf = async (filter: LogFilter): Promise<void> => {
      const fits = written.filter(
        (one) => (filter.types?.includes(one.type) ?? true) && (filter.categories?.includes(one.category) ?? true),
      );
      for (const limit of [1, 3, 100]) expect(idsOf(await readOn(suite.store, { after: from, limit, filter }))).toEqual(idsOf(fits));
    };
    await expectOf({});
    await expectOf({ types: [type] });
    await expectOf({ types: [type, `${type}Later`] });
    await expectOf({ categories: [category] });
    await expectOf({ categories: [category, `a-${category}`] });
    await expectOf({ types: [type], categories: [category] });
    await expectOf({ types: [`${type}Later`, 'NeverNoted'], categories: [`${category}-access`, 'nothing'] });
  });

  it('goes past long stretches that a filter leaves out', async () => {
    const type = `Rarely${word()}`;
    const rare = first(streamNamed(), 1, type);
    await suite.store.append([rare]);
    for (let i = 0; i < 3; i += 1) await suite.store.append([first(streamNamed(), 100)]);
    const page = await suite.store.readAll({ after: START, limit: 10, filter: { types: [type] } });
    expect(idsOf(page.events)).toEqual(idsOf(rare.events));
    expect(page).toMatchObject({ next: await suite.store.head(), caughtUp: true });
    const none = await suite.store.readAll({ after: START, limit: 10, filter: { categories: ['nothing'] } });
    expect(none).toMatchObject({ events: [], next: await suite.store.head(), caughtUp: true });
  });

  it('gives a page that is full as one that may have more behind it', async () => {
    const from = await suite.store.head();
    const category = word();
    const append = first(streamNamed(category), 25);
    await suite.store.append([append]);
    await suite.store.append([first(streamNamed())]);
    const filter = { categories: [category] };
    const full = await suite.store.readAll({ after: from, limit: 10, filter });
    expect(full).toMatchObject({ events: { length: 10 }, next: full.events.at(-1)!.position, caughtUp: false });
    expect(idsOf(await readOn(suite.store, { after: full.next, limit: 10, filter }))).toEqual(idsOf(append.events.slice(10)));
  });
}
