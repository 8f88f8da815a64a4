import type { DataSource } from 'typeorm';
import { derivedId, logMigrations, MemorySubjectKeys, PostgresEventStore, Projector } from '#event-sourcing';
import { createDataSource, DEMO_PEOPLE } from '#platform';
import { migrated, testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { FindMatchController } from './find-match.controller.js';
import type { FindMatchDto, PersonMatchView } from './find-match.dto.js';
import { keysOf } from './match-keys.js';
import { nameTokens } from './names.js';
import { personMatches } from './person-match.projection.js';

const WORKER = DEMO_PEOPLE.find(({ id }) => id === 'julian-arce')!;

/** A county's worth of people; `npm run test:long` has a state's city worth of them. */
const PEOPLE = process.env['THROUGHLINE_LONG'] ? 100_000 : 10_000;

const GIVEN =
  'Maria Rosa José Mohamed Fatima Mai Tou Pao Nkauj William Robert Elizabeth Margaret James Anna Erik Ingrid Abdi Halima Hodan Carlos Lucia Ana Thomas Karen Laura Peter Susan Dennis Amina'.split(
    ' ',
  );
const FAMILY =
  'Anderson Johnson Olson Nelson Larson Yang Vang Xiong Lee Moua Thao Her Lor Ali Hassan Mohamed Abdi Warsame Garcia Martinez Lopez Hernandez Peterson Hanson Schmidt Mueller Nguyen Tran Berg Dahl'.split(
    ' ',
  );

interface Row {
  readonly personId: string;
  readonly given: string;
  readonly family: string;
  readonly birthDate: string;
  readonly phone: string;
}

let database: TestDatabase;
let source: DataSource;
let find: (question: FindMatchDto) => Promise<readonly PersonMatchView[]>;

const idOf = (n: number): string => derivedId('test', 'person', String(n), 'id');
const two = (n: number): string => String(n).padStart(2, '0');

/** Crowded on purpose: every full name is borne by many. */
function somebody(n: number): Row {
  const hash = Math.imul(n + 1, 2_654_435_761) >>> 0;
  const given = `${GIVEN[hash % GIVEN.length]}${n % 3 === 0 ? ` ${GIVEN[(hash >>> 8) % GIVEN.length]}` : ''}`;
  const family = FAMILY[(hash >>> 16) % FAMILY.length]!;
  const birthDate = `${1940 + (hash % 80)}-${two(1 + ((hash >>> 5) % 12))}-${two(1 + ((hash >>> 9) % 28))}`;
  return { personId: idOf(n), given, family, birthDate, phone: `507${two(n % 100)}${String(hash % 100_000).padStart(5, '0')}` };
}

async function insert(rows: readonly Row[]): Promise<void> {
  const documents = rows.map(({ personId, given, family, birthDate, phone }) => {
    const names = [{ given: nameTokens(given), family: nameTokens(family) }];
    const phones = [{ contactPointId: personId, digits: phone }];
    return { personId, names: [{ given, family, use: 'usual' }], birthDate, phones, keys: keysOf({ names, birthDate, phones: [phone] }) };
  });
  await database.pool.query(
    `INSERT INTO person_match_v1 ("personId", names, "birthDate", phones, keys, county, since, "notSame")
     SELECT k."personId", k.names, k."birthDate", k.phones, k.keys, '27109', '2025-01-01', '{}'
       FROM json_to_recordset($1::json) AS k("personId" uuid, names jsonb, "birthDate" text, phones jsonb, keys text[])`,
    [JSON.stringify(documents)],
  );
}

beforeAll(async () => {
  database = await testDatabase(migrated('log', logMigrations));
  source = await createDataSource(database.url, personMatches.entities).initialize();
  const store = new PostgresEventStore({ pool: database.pool });
  const projections = [personMatches];
  await new Projector({ pool: database.pool, dataSource: source, store, keys: new MemorySubjectKeys(), projections }).prepare();
  for (let n = 0; n < PEOPLE; n += 2_000) await insert(Array.from({ length: 2_000 }, (_, i) => somebody(n + i)));
  await insert([
    { personId: idOf(-1), given: 'Mai Nhia', family: 'Yang', birthDate: '1990-04-09', phone: '5075550101' },
    { personId: idOf(-2), given: 'William', family: 'Anderson', birthDate: '1984-06-05', phone: '5075550111' },
    { personId: idOf(-3), given: 'Rosa Elena', family: 'Quintanilla Arévalo', birthDate: '1991-03-12', phone: '5075550176' },
  ]);
  await database.pool.query('ANALYZE person_match_v1');
  find = async (question) => (await new FindMatchController(source).find(question, WORKER)).items;
}, 300_000);
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

describe('looking for somebody among very many', () => {
  it.each([
    ['a swapped day and month', { given: 'Mai Nhia', family: 'Yang', birth: '9/4/1990' }, -1, 'birth-swapped'],
    ['a nickname', { given: 'Bill', family: 'Anderson', birth: '6/5/1984' }, -2, 'given-nickname'],
    ['a shared phone', { given: 'Tou', family: 'Vang', phone: '507-555-0176' }, -3, 'phone-same'],
    ['a name still being typed, and a month', { given: 'Rosario', family: 'Quint', birth: '3/1991' }, -3, 'family-begins-same'],
  ])('finds the one in spite of %s', async (_, question, who, because) => {
    const found = await find(question);
    expect(found.length).toBeLessThanOrEqual(10);
    const one = found.find(({ personId }) => personId === idOf(who));
    expect(one?.reasons.map(({ code }) => code)).toContain(because);
  });

  it('puts those that are more alike first', async () => {
    const scores = (await find({ given: 'Maria', family: 'Garcia', birth: '1975' })).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.length).toBe(10);
  });

  it('has an index of keys to look by, so that nobody is looked for through all', async () => {
    const client = await database.pool.connect();
    try {
      await client.query('BEGIN; SET LOCAL enable_seqscan = off');
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT "personId" FROM person_match WHERE keys && ARRAY['b:1990-04-09', 'p:5550176']`,
      );
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Bitmap Index Scan on person_match_v1_keys/);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});
