import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const direct = Object.entries({ ...dependencies, ...devDependencies });

describe('dependencies', () => {
  it('have one exact version each', () => {
    expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('have their reason in a decision record', () => {
    const folder = join(root, 'docs/adr');
    const records = readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    expect(direct.map(([name]) => name).filter((name) => !records.includes(`\`${name}\``))).toEqual([]);
  });
});
