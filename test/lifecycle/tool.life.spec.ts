import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { START } from '../../libs/event-sourcing/src/store.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const WORKER = '"worker":"amina-jibril","organization":"olmsted-county"';
const HISTORY = `{"kind":"person","id":"P1","at":"2024-03-04T09:00:00Z",${WORKER},"given":"Mee","family":"Vang","birth_date":"1987-04-11"}
{"kind":"contact","id":"C1","at":"2024-03-05T09:00:00Z",${WORKER},"person":"P1","channel":"phone","county":"27109","own_words":"Help.","needs":["food"]}
{"kind":"answer","contact":"C1","at":"2024-03-05T10:00:00Z",${WORKER},"offered":"Told where to go."}
`;

/** What the commands do is tested in apps/cli/src/move-the-log.e2e.spec.ts; here they are processes of their own. */
describe('the tool as a process', () => {
  let folder: string;
  let database: TestDatabase;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'move-'));
    database = await testDatabase();
    writeFileSync(join(folder, 'old.ndjson'), HISTORY);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });

  /** Runs a command beside no server; `until` sends Ctrl-C once the output holds it. */
  function cli(args: readonly string[], until?: string): Promise<Ended> {
    const env = { PATH: process.env['PATH'], DATABASE_URL: database.url, MASTER_KEY: Buffer.alloc(32, 1).toString('base64') };
    const child = spawn(process.execPath, ['dist/apps/cli/src/main.js', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (until !== undefined && out.includes(until)) child.kill('SIGINT');
    });
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, out, err }));
    });
  }

  it('reads a file, writes the log to its standard output, and ends with 1 and a sentence where it cannot', async () => {
    const imported = await cli(['import', 'histories', join(folder, 'old.ndjson')]);
    expect([imported.code, imported.out]).toEqual([0, expect.stringContaining('contact: 1 rows, 1 accepted') as string]);
    const exported = await cli(['log', 'export', '-']);
    expect([exported.code, exported.out]).toEqual([0, expect.stringContaining('"IntakeScreenedOut"') as string]);
    const refused = await cli(['log', 'export', join(folder, 'old.ndjson')]);
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/^.*old\.ndjson is there already: [^\n]*\n$/) as string]);
  }, 60_000);

  it('follows the log until Ctrl-C, without data', async () => {
    const { code, out } = await cli(['log', 'tail', '--after', START, '--category', 'intake'], 'IntakeScreenedOut');
    expect(code).toBe(0);
    expect(out).toMatch(/^\d{20}\s+2024-03-05T09:00:00.000Z\s+ContactReceived\s+intake-[0-9a-f-]{36}@0$/m);
    expect(out).not.toContain('PersonRegistered');
    expect(out).not.toContain('27109');
  }, 60_000);
});
