import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const under = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
const pages = [...readdirSync(root), ...under('docs'), ...under('test')].filter((path) => path.endsWith('.md'));
const text = (path: string): string => readFileSync(join(root, path), 'utf8').replaceAll(/```.*?```/gs, '');

/** The anchors of a page: of its headings, as GitHub makes them, and those that are written out. */
function anchorsOf(path: string): Set<string> {
  const headings = [...text(path).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set([...headings, ...[...text(path).matchAll(/<a id="([^"]+)"/g)].map(([, id]) => id!)]);
}

/** Links of a page that lead nowhere in the repository. */
function brokenIn(path: string): string[] {
  const links = [...text(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!).filter((link) => !/^(https?|mailto):/.test(link));
  return links.filter((link) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    return !existsSync(join(root, target)) || (anchor !== undefined && !anchorsOf(target).has(anchor));
  });
}

describe('the pages of the project', () => {
  it('link to what is there', () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.flatMap((page) => brokenIn(page).map((link) => `${page}: ${link}`))).toEqual([]);
  });

  it('number each decision once', () => {
    const numbers = readdirSync(join(root, 'docs/adr')).map((file) => file.slice(0, 4));
    expect(numbers).toEqual([...new Set(numbers)]);
  });
});
