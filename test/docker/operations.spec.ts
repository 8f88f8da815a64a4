import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../libs/platform/src/config.js';
import { settings } from './compose-files.js';

const root = process.cwd();
const guide = readFileSync(join(root, 'docs/operations.md'), 'utf8');

/** The cells of the rows of the table under a heading, without the head. */
function rowsUnder(heading: string): string[][] {
  const section = guide.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const code = (cell: string | undefined): string => /^`([^`]*)`/.exec(cell ?? '')?.[1] ?? '';

describe('the operations guide', () => {
  const table = rowsUnder('Settings').map(([name, value]) => ({ name: code(name), value: code(value) }));

  it('tells every setting that the configuration reads, and no other', () => {
    expect(table.map(({ name }) => name).sort()).toEqual([...settings()].sort());
  });

  it('tells the defaults as they are: to set one changes nothing', () => {
    const defaults = table.filter(({ value }) => value !== '');
    expect(defaults.length).toBeGreaterThan(4);
    for (const { name, value } of defaults) expect(readConfig({ [name]: value })).toEqual(readConfig({}));
  });

  it('is the only one that reads the environment: nothing of the product asks it elsewhere', () => {
    const elsewhere = ['apps/api', 'apps/projector', 'libs'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts') && !/\.spec\.ts$|testing|fixtures|platform\/src\/config\.ts$/.test(path))
        .filter((path) => /process\.env\b/.test(readFileSync(join(root, folder, path), 'utf8')))
        .map((path) => `${folder}/${path}`),
    );
    expect(elsewhere).toEqual([]);
  });

  it('links to what is there', () => {
    const links = [...guide.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, path]) => path!);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((path) => !existsSync(join(root, 'docs', path)))).toEqual([]);
  });

  it('quotes messages as the product says them', () => {
    const sources = ['apps', 'libs'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
        .map((path) => readFileSync(join(root, folder, path), 'utf8')),
    );
    const messages = rowsUnder('Troubles').map(([message]) => code(message));
    expect(messages.length).toBeGreaterThan(10);
    expect(messages.filter((message) => !sources.some((source) => source.includes(message)))).toEqual([]);
  });
});
