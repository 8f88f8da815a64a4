import { migrated, testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { uuidV7 } from '../ids.js';
import { logMigrations } from '../stores/postgres/log-migrations.js';
import { PostgresSubjectKeys } from './postgres-subject-keys.js';

describe('the keys of the people', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(migrated('log', logMigrations));
  });
  afterAll(() => database.drop());

  const open = (masterKey = Buffer.alloc(32, 1)): PostgresSubjectKeys => new PostgresSubjectKeys({ pool: database.pool, masterKey });

  it('are made on first use, and are the same for every process', async () => {
    const subjects = [uuidV7(), uuidV7()];
    const made = await open().forSealing([...subjects, subjects[0]!]);
    expect([...made.keys()].sort()).toEqual([...subjects].sort());
    expect(await open().forReading(subjects)).toEqual(made);
    expect(made.get(subjects[0]!)).not.toEqual(made.get(subjects[1]!));
  });

  it('are made once when many ask at the same moment', async () => {
    const subject = uuidV7();
    const made = await Promise.all(
      Array.from({ length: 8 }, async () => (await open().forSealing([subject])).get(subject)!.toString('hex')),
    );
    expect(new Set(made).size).toBe(1);
  });

  it('are stored wrapped: another master key cannot open them', async () => {
    const subject = uuidV7();
    const key = (await open().forSealing([subject])).get(subject)!;
    const { rows } = await database.pool.query<{ wrapped: Buffer }>('SELECT wrapped FROM subject_keys WHERE subject = $1', [subject]);
    expect(rows[0]!.wrapped.includes(key)).toBe(false);
    await expect(open(Buffer.alloc(32, 2)).forReading([subject])).rejects.toThrow();
    expect([await open().canOpenKept(), await open(Buffer.alloc(32, 2)).canOpenKept()]).toEqual([true, false]);
  });

  it('read as erased once destroyed, and are never made again', async () => {
    const [subject, never] = [uuidV7(), uuidV7()];
    const one = open();
    const other = open();
    await one.forSealing([subject]);
    await other.forReading([subject]);
    await one.destroy(subject);
    await one.destroy(subject);
    expect((await one.forReading([subject, never])).get(subject)).toBeNull();
    expect((await other.forReading([subject])).get(subject)).not.toBeNull(); // until its cache is old, or it is told:
    other.forget([subject]);
    expect((await other.forReading([subject])).get(subject)).toBeNull();
    await expect(other.forSealing([subject])).rejects.toMatchObject({ code: 'subject.erased' });
    await one.destroy(never);
    await expect(one.forSealing([never])).rejects.toMatchObject({ code: 'subject.erased' });
  });

  it('need a master key of 32 bytes', () => {
    expect(() => open(Buffer.alloc(16))).toThrow('32 bytes');
  });
});
