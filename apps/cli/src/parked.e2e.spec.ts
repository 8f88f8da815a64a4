import { randomBytes } from 'node:crypto';
import { jest } from '@jest/globals';
import { CaseWorld } from '../../../test/support/case-world.js';
import { poisonCase } from '../../../test/support/poison-case.js';
import { parkedCommands } from './parked.js';

/** The tool, beside a running server on the same database. */
describe('projections park, retry and answer', () => {
  const masterKey = randomBytes(32);
  const before = { ...process.env };
  let world: CaseWorld;
  let key: string;

  beforeAll(async () => {
    world = await CaseWorld.start({ masterKey });
    const { caseId } = await world.openCase();
    const { taskId } = await poisonCase(world, caseId);
    key = `queue_item:["${taskId}"]`;
    process.env['DATABASE_URL'] = world.app.database.url;
    process.env['MASTER_KEY'] = masterKey.toString('base64');
  });
  afterAll(async () => {
    process.env = before;
    await world.stop();
  });

  /** What a command prints, and its exit code. */
  async function run(name: string, ...args: string[]): Promise<{ code: number | void; said: string }> {
    const said: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    try {
      const code = await parkedCommands.find((command) => command.name === `projections ${name}`)!.run(args);
      return { code, said: said.join('') };
    } finally {
      write.mockRestore();
    }
  }

  it('lists what waits, since when, at which event and how much behind it', async () => {
    const { code, said } = await run('park');
    expect(code).toBe(1);
    expect(said).toMatch(
      /^my_day queue_item:\["[-0-9a-f]{36}"\]: since \d{4}-.*Z at \d{20} \(TaskAssigned [-0-9a-f]{36}, 22008\), 0 behind$/m,
    );
    expect(said).toMatch(/^2 keys wait$/m);
  });

  it('tries again, and says what waits on', async () => {
    expect(await run('retry', 'my_day')).toEqual({ code: 1, said: `${key} waits on\n0 up to date again, 1 waiting\n` });
    await expect(run('retry', 'no-such')).rejects.toThrow('`projections park` lists what does');
  });

  it('answers by name and reason only', async () => {
    await expect(run('answer', 'my_day', key)).rejects.toThrow('--reason entered-in-error|');
    await expect(run('answer', 'my_day', key, '--reason', 'because', '--by', 'piotr-zielinski')).rejects.toThrow('--reason');
    const answered = await run(
      'answer',
      'my_day',
      key,
      '--reason',
      'entered-in-error',
      '--note',
      'No such day.',
      '--by',
      'piotr-zielinski',
    );
    expect(answered).toEqual({ code: 0, said: '1 up to date again, 0 waiting\n' });
    expect((await run('park')).said).toMatch(/^1 key waits$/m);
    const { rows } = await world.app.kernel.pool.query('SELECT projection, key, reason, note, answered_by FROM projection_answers');
    expect(rows).toEqual([{ projection: 'my_day', key, reason: 'entered-in-error', note: 'No such day.', answered_by: 'piotr-zielinski' }]);
  });
});
