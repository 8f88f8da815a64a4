import { Column, DataSource, Entity, Index, PrimaryColumn } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { uuidV7 } from '../ids.js';
import { put, type Projection } from '../projection.js';
import { applyChanges } from './apply-batch.js';
import { NO_EXCEPTIONS } from './exceptions.js';
import { Withheld, type PlannedChange } from './fold-batch.js';
import { instantText } from './personal-columns.js';
import { createTable } from './table-ddl.js';
import { keyText, planTable, type Row, type TablePlan } from './table-plan.js';

@Entity('every_kind')
@Index(['word'], { unique: true })
class EveryKind {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { nullable: true }) word: string | null;
  @Column('text', { array: true }) words: string[];
  @Column('uuid', { array: true }) ids: string[];
  @Column('int', { array: true, nullable: true }) numbers: number[] | null;
  @Column('jsonb', { nullable: true }) anything: unknown;
  @Column('boolean') yes: boolean;
  @Column('bigint') large: string;
  @Column('date', { nullable: true }) day: string | null;
  @Column('timestamptz', { transformer: instantText }) at: string;
  @Column('timestamptz', { nullable: true }) moment: Date | null;
}

const projection: Projection = { name: 'every-kind', version: 1, entities: [EveryKind], on: {} };
const plain = {
  words: [],
  ids: [],
  numbers: null,
  anything: null,
  yes: false,
  large: '9007199254740993',
  day: null,
  at: '2026-01-02T03:04:05.678Z',
  moment: null,
};

const AWKWARD = [
  '',
  'NULL',
  'null',
  '\\N',
  '\\.',
  '\\',
  'a\tb\nc\r\\t',
  '"',
  '{a,"b"}',
  ' space ',
  'Ñandú €',
  '😀',
  'line\u2028end',
  "'; DROP",
];

describe('rows that are sent by COPY', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let plan: TablePlan;

  beforeEach(async () => {
    database = await testDatabase();
    dataSource = await new DataSource({ type: 'postgres', url: database.url, entities: [EveryKind] }).initialize();
    plan = planTable(dataSource, projection, EveryKind);
    await database.pool.query(createTable(plan));
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  async function write(rows: readonly EveryKind[]): Promise<void> {
    const client = await database.pool.connect();
    try {
      const changes = rows.map((row): PlannedChange => {
        const { key, fold, whole } = put(EveryKind, { id: row.id }, row);
        const event = { id: uuidV7(), position: '1', metadata: {} } as unknown as PlannedChange['event'];
        return { event, plan, key: key as Row, keyText: keyText(plan, key as Row), fold, ...(whole && { whole }) };
      });
      await client.query('BEGIN');
      await applyChanges(client, { projection, build: 1, plans: [plan] }, changes, new Withheld(NO_EXCEPTIONS));
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  const stored = async (): Promise<unknown[]> =>
    (await database.pool.query('SELECT *, large::text, day::text FROM every_kind_v1 ORDER BY id')).rows;

  it('are stored as they were', async () => {
    const rows = AWKWARD.map((word) => ({
      ...plain,
      id: uuidV7(),
      word,
      words: [word, ...AWKWARD],
      ids: [uuidV7(), uuidV7()],
      numbers: [1, -2],
      anything: { [word]: [word, 1.5, null, { word }] },
      yes: true,
      day: '2026-02-28',
      moment: new Date('2026-01-02T03:04:05.006Z'),
    }));
    await write(rows);
    const inOrder = rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(await stored()).toEqual(inOrder.map((row) => ({ ...row, at: new Date(row.at) })));
  });

  it.each(['a word', ['a', null], 0, false, { a: { b: 'c\\n' } }])('hold any JSON: %j', async (anything) => {
    await write([{ ...plain, id: uuidV7(), word: null, anything }]);
    expect(await stored()).toMatchObject([{ word: null, anything, numbers: null, day: null, moment: null }]);
  });

  it('replace a row that was there though nobody looked, and all that come with it are written', async () => {
    const [first, second] = [uuidV7(), uuidV7()].sort() as [string, string];
    await write([{ ...plain, id: first, word: 'before' }]);
    for (const word of ['after', 'later']) {
      await write([{ ...plain, id: first, word }, { ...plain, id: second, word: `${word}, too` }]); // prettier-ignore
      expect(await stored()).toMatchObject([
        { id: first, word },
        { id: second, word: `${word}, too` },
      ]);
    }
  });

  it.each([
    ['half a character', { word: '\ud800' }, '22'],
    ['a zero', { word: 'a\u0000' }, '22'],
    ['what is no day', { day: 'one day' }, '22'],
    ['a second row where the table allows one', { word: 'once' }, '23'],
  ])('are refused with %s as a fault of the data', async (_what, values, state) => {
    await write([{ ...plain, id: uuidV7(), word: 'once' }]);
    const refused = write([{ ...plain, id: uuidV7(), word: 'fine' }, { ...plain, id: uuidV7(), word: null, ...values }]); // prettier-ignore
    await expect(refused).rejects.toMatchObject({ code: expect.stringMatching(`^${state}`) as string });
    expect(await stored()).toHaveLength(1);
  });
});
