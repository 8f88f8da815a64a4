import fc from 'fast-check';
import { sees, type Audience } from '#platform';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { ENTRIES, ITEMS, visibleEntry, visibleItem } from './visible-entries.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query(`
    CREATE TABLE timeline_entry (id int, "itemId" int, "otherItemId" int, sharing text NOT NULL, "sharedWith" text[] NOT NULL);
    CREATE TABLE case_item ("itemId" int PRIMARY KEY, "parentId" int, sharing text, "sharedWith" text[] NOT NULL)`);
});
afterAll(() => database.drop());

const keys = fc.subarray(['team', 'family', 'housing', 'zumbro-bridge']);
const shared = fc.record({ sharing: fc.constantFrom('team-and-family', 'team', 'named', 'something-else'), sharedWith: keys });
const audience: fc.Arbitrary<Audience> = fc.record({ everything: fc.boolean(), keys });

async function count(sql: string, reader: Audience): Promise<number> {
  const { rows } = await database.pool.query<{ count: string }>(sql, [reader.keys]);
  return Number(rows[0]!.count);
}

describe('what a reader sees, in SQL', () => {
  it('is what the one rule of sharing says, for entries and for the items that they are about', async () => {
    const story = fc.record({
      entry: shared,
      item: fc.option(shared),
      parent: fc.option(shared),
      about: fc.boolean(),
      other: fc.option(shared),
      reader: audience,
    });
    await fc.assert(
      fc.asyncProperty(story, async ({ entry, item, parent, about, other, reader }) => {
        await database.pool.query('DELETE FROM timeline_entry; DELETE FROM case_item');
        await database.pool.query('INSERT INTO timeline_entry VALUES (1, $1, $2, $3, $4)', [
          about ? 10 : null,
          other && 30,
          entry.sharing,
          entry.sharedWith,
        ]);
        if (about)
          await database.pool.query('INSERT INTO case_item VALUES (10, 20, $1, $2)', [item?.sharing ?? null, item?.sharedWith ?? []]);
        if (parent) await database.pool.query('INSERT INTO case_item VALUES (20, NULL, $1, $2)', [parent.sharing, parent.sharedWith]);

        if (other) await database.pool.query('INSERT INTO case_item VALUES (30, NULL, $1, $2)', [other.sharing, other.sharedWith]);

        const by = item ?? parent;
        const itemSeen = reader.everything || (by !== null && sees(reader, by.sharing, by.sharedWith));
        const otherSeen = other === null || sees(reader, other.sharing, other.sharedWith);
        const entrySeen = sees(reader, entry.sharing, entry.sharedWith) && (!about || itemSeen) && otherSeen;
        expect(await count(`SELECT count(*) FROM ${ENTRIES} WHERE ${visibleEntry(reader, '$1::text[]')}`, reader)).toBe(entrySeen ? 1 : 0);
        const items = await count(`SELECT count(*) FROM ${ITEMS} WHERE i."itemId" = 10 AND ${visibleItem(reader, '$1::text[]')}`, reader);
        expect(items).toBe(about && itemSeen ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });
});
