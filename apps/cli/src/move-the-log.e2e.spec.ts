import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { withoutPositions } from '../../../test/event-sourcing/log-files.js';
import { testDatabase, type TestDatabase } from '../../../test/support/database.js';
import { runCommand, type Ended } from '../../../test/support/run-command.js';
import { importCommands } from './import.js';
import { keyCommands } from './keys.js';
import { logCommands } from './log.js';

const WORKER = '"worker":"amina-jibril","organization":"olmsted-county"';
const HISTORY = `{"kind":"person","id":"P1","at":"2024-03-04T09:00:00Z",${WORKER},"given":"Mee","family":"Vang","birth_date":"1987-04-11"}
{"kind":"contact","id":"C1","at":"2024-03-05T09:00:00Z",${WORKER},"person":"P1","channel":"phone","county":"27109","own_words":"Help.","needs":["food"]}
{"kind":"answer","contact":"C1","at":"2024-03-05T10:00:00Z",${WORKER},"offered":"Told where to go."}
{"kind":"contact","id":"C2","at":"2024-03-06T09:00:00Z",${WORKER},"person":"P7","channel":"phone","county":"27109","own_words":"Help.","needs":["food"]}
`;

const COMMANDS = [...importCommands, ...keyCommands, ...logCommands];

describe('moving a log by the command line', () => {
  let folder: string;
  let here: TestDatabase;
  let there: TestDatabase;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'move-'));
    [here, there] = [await testDatabase(), await testDatabase()];
    writeFileSync(join(folder, 'old.ndjson'), HISTORY);
    writeFileSync(join(folder, 'passphrase'), 'seven quiet herons\n');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await here.drop();
    await there.drop();
  });

  const file = (name: string): string => join(folder, name);

  /** Two installations: each has a master key of its own. */
  const cli = (database: TestDatabase, words: readonly string[]): Promise<Ended> =>
    runCommand(COMMANDS, words, {
      DATABASE_URL: database.url,
      MASTER_KEY: Buffer.alloc(32, database === here ? 1 : 2).toString('base64'),
    });

  it('imports histories, and reports what was refused by line and code', async () => {
    const dry = await cli(here, ['import', 'histories', file('old.ndjson'), '--dry-run']);
    expect([dry.code, dry.out]).toEqual([1, expect.stringContaining('old.ndjson:4 person.unknown') as string]);
    expect(dry.out).toContain('would be written');
    const { code, out } = await cli(here, ['import', 'histories', file('old.ndjson'), '--report', file('report.json')]);
    expect([code, out]).toEqual([1, expect.stringContaining('contact: 2 rows, 1 accepted') as string]);
    expect(JSON.parse(readFileSync(file('report.json'), 'utf8'))).toMatchObject({
      batch: 'old',
      refusals: 1,
      events: { PersonRegistered: 1 },
    });
  });

  it('exports log and keys, and brings them to another installation', async () => {
    expect(await cli(here, ['log', 'export', file('log.ndjson.gz')])).toMatchObject({ code: 0, out: '' });
    expect(await cli(here, ['keys', 'export', file('keys'), '--passphrase-file', file('passphrase')])).toMatchObject({ code: 0 });
    expect([statSync(file('keys')).mode & 0o777, statSync(file('log.ndjson.gz')).mode & 0o777]).toEqual([0o600, 0o600]);
    expect(await cli(there, ['keys', 'import', file('keys'), '--passphrase-file', file('passphrase')])).toMatchObject({ code: 0 });
    expect(await cli(there, ['log', 'import', file('log.ndjson.gz')])).toMatchObject({ code: 0, err: '' });
    expect(await cli(there, ['log', 'verify'])).toMatchObject({ code: 0, out: expect.stringContaining('whole') as string });
    const copy = await cli(there, ['log', 'export', '-']);
    expect(withoutPositions(copy.out)).toEqual(withoutPositions(gunzipSync(readFileSync(file('log.ndjson.gz'))).toString()));
    expect((await cli(there, ['log', 'import', file('log.ndjson.gz')])).out).toMatch(/^0 events written/);
  });

  it('refuses what is no export, what was cut and what would be overwritten', async () => {
    const text = gunzipSync(readFileSync(file('log.ndjson.gz')));
    writeFileSync(file('cut.ndjson.gz'), gzipSync(text).subarray(0, 900));
    writeFileSync(file('changed.ndjson'), text.toString().replace('"channel":"phone"', '"channel":"fax"'));
    for (const name of ['cut.ndjson.gz', 'changed.ndjson']) {
      const { code, err } = await cli(there, ['log', 'import', file(name)]);
      expect([name, code, err]).toEqual([name, 1, expect.stringMatching(/^Line \d+: /) as string]);
    }
    const again = await cli(here, ['log', 'export', file('log.ndjson.gz')]);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('is there already') as string]);
    expect((await cli(here, ['log', 'export', file('x'), '--as-of', 'yesterday'])).code).toBe(1);
  });
});
