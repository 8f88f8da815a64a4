import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const rows = readFileSync(join(root, 'docs/coverage.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [FUDL]\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('docs/coverage.md', () => {
  it('names tests that exist', () => {
    expect(rows.length).toBeGreaterThan(0);
    const named = rows.flatMap(([, , , tests = '']) => [...tests.matchAll(/`([^`]+)`/g)].map(([, path]) => path!));
    expect(named.length).toBeGreaterThanOrEqual(rows.length);
    expect(named.filter((path) => !/\.spec\.tsx?$/.test(path) || !existsSync(join(root, path)))).toEqual([]);
  });

  it('names no row twice', () => {
    const numbers = rows.map(([, row]) => row);
    expect(numbers).toEqual([...new Set(numbers)]);
  });
});
