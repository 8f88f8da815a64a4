import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSigningKeys } from './signing-keys.js';

describe('the keys that the embedded provider signs with', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are the same for servers that start together, and after a restart', async () => {
    const [one, two] = await Promise.all([keptSigningKeys(folder), keptSigningKeys(folder)]);
    expect(one).toEqual(two);
    expect(await keptSigningKeys(folder)).toEqual(one);
  });

  it('stand in one file that nobody else can read', async () => {
    await keptSigningKeys(folder);
    expect(readdirSync(folder)).toEqual(['identity-keys.json']);
    expect(statSync(join(folder, 'identity-keys.json')).mode & 0o777).toBe(0o600);
  });
});
