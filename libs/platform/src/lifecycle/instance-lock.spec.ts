import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alone, claimDataFolder } from './instance-lock.js';
import { startOf } from './process-identity.js';

describe('the lock of a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const heldBy = (pid: number, start: string | null): void => writeFileSync(join(folder, 'server.lock'), JSON.stringify({ pid, start }));

  it('refuses a second server and names the first', () => {
    heldBy(process.ppid, startOf(process.ppid));
    expect(() => claimDataFolder(folder)).toThrow(`already runs from ${folder} (process ${process.ppid})`);
  });

  it('does not mind what a killed server left, also when its process id is in use again', () => {
    heldBy(process.ppid, 'long ago');
    const release = claimDataFolder(folder);
    expect(existsSync(join(folder, 'server.lock'))).toBe(true);
    release();
    expect(existsSync(join(folder, 'server.lock'))).toBe(false);
  });

  it('lets those who want the same take turns', async () => {
    const steps: string[] = [];
    const turn = (name: string) => async (): Promise<void> => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      steps.push(`${name} ends`);
    };
    await Promise.all([alone(folder, 'postgres', turn('one')), alone(folder, 'postgres', turn('two'))]);
    expect(steps).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });
});
