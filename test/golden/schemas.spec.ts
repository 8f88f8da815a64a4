import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Report {
  reportSchemas(options: { root: string; accepting: boolean; say: (sentence: string) => void }): boolean;
}
const report = pathToFileURL(join(process.cwd(), 'tools/schemas/report.mjs')).href;
const { reportSchemas } = (await import(report)) as Report;

/** What is published: one event, as a lib declares it. */
const PUBLISHED = `{ noteId: string; words: number; by: 'writer' | 'reader'; tags: readonly string[]; source: { said?: string } }`;
const STORED = { noteId: 'n', words: 3, by: 'writer', tags: ['a'], source: {} };
const UPCASTER = `export const noteUpcasters = [{ type: 'Noted', from: 1, upcast: (old: object) => old }];`;

/** A small house: one lib with events, its golden files and what was published. */
class House {
  readonly root = mkdtempSync(join(tmpdir(), 'schemas-'));

  put(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  events(data: string, { type = 'Noted', personal = '{ text: string }' } = {}): void {
    const kernel = `interface DomainEvent<Type extends string, Data extends object, Personal extends object = object>
      { readonly type: Type; readonly data: Data; readonly personal?: Personal }`;
    this.put('libs/notes/src/note.events.ts', `${kernel}\nexport type Noted = DomainEvent<'${type}', ${data}, ${personal}>;\n`);
  }

  golden(name: string, stored: object, read: object = stored, personal: object = { text: 't' }): void {
    this.put(`test/golden/notes/${name}.json`, JSON.stringify({ stored: { data: stored, personal }, read: { data: read, personal } }));
  }

  /** As \`npm run check -- schemas\` and \`npm run schemas:accept\` do it, in this process: starting one for each look takes seconds. */
  run(option?: '--accept'): { said: string; ok: boolean } {
    const said: string[] = [];
    const ok = reportSchemas({ root: this.root, accepting: option === '--accept', say: (sentence) => said.push(sentence) });
    return { said: said.join('\n'), ok };
  }

  get manifest(): Record<string, { data: object }> {
    return JSON.parse(readFileSync(join(this.root, 'test/golden/notes/schemas.json'), 'utf8')) as Record<string, { data: object }>;
  }
}

describe('the shape of a published event', () => {
  let house: House;
  beforeEach(() => {
    house = new House();
    house.events(PUBLISHED);
    house.golden('Noted.v1', STORED);
    expect(house.run('--accept')).toMatchObject({ ok: true });
  });
  afterEach(() => rmSync(house.root, { recursive: true }));

  it('is kept, however the type is written', () => {
    const source = 'interface Source { readonly said?: string | undefined }';
    house.put(
      'libs/notes/src/note.events.ts',
      `${source} type By = 'reader' | 'writer';
       export interface Noted { type: 'Noted'; personal?: { text: string };
         data: { source: Source; by: By; readonly tags: string[]; words: number; noteId: string } }`,
    );
    expect(house.run()).toEqual({ said: '', ok: true });
  });

  it.each([
    ['a required field is added', PUBLISHED.replace('{ note', '{ mood: string; note'), 'data.mood is new and required'],
    ['a field is removed', PUBLISHED.replace(' words: number;', ''), 'data.words is gone'],
    ['a field is renamed', PUBLISHED.replace('words:', 'count:'), 'data.words is gone; data.count is new and required'],
    ['a field changes its type', PUBLISHED.replace('words: number', 'words: string'), 'data.words was "number" and is now "string"'],
    ['a field changes within', PUBLISHED.replace('said?: string', 'said?: number'), 'data.source.said was "string" and is now "number"'],
    ['the members of a list change', PUBLISHED.replace('readonly string[]', 'number[]'), 'data.tags[] was "string" and is now "number"'],
    ['a field may be missing from now on', PUBLISHED.replace('words:', 'words?:'), 'data.words was required and is now optional'],
    ['a field that was optional is required', PUBLISHED.replace('said?', 'said'), 'data.source.said was optional and is now required'],
    ['a code leaves a closed list', PUBLISHED.replace(" | 'reader'", ''), 'data.by was'],
    ['a closed list becomes open', PUBLISHED.replace("'writer' | 'reader'", 'string'), 'data.by was'],
  ])('is defended when %s, and nothing of it is recorded', (_, data, sentence) => {
    house.events(data);
    const before = house.manifest;
    for (const { said, ok } of [house.run(), house.run('--accept')]) {
      expect(ok).toBe(false);
      expect(said).toContain(`Noted.v1 is published and was changed: ${sentence}`);
      expect(said).toContain('Give the event its next schemaVersion: an upcaster');
    }
    expect(house.manifest).toEqual(before);
  });

  it('is defended when what is personal changes', () => {
    house.events(PUBLISHED, { personal: '{ words: string }' });
    expect(house.run().said).toContain('personal.text is gone; personal.words is new and required');
  });

  it.each([
    ['an optional field', PUBLISHED.replace('{ note', '{ mood?: string; note'), 'data.mood is new and optional'],
    ['one more code of a closed list', PUBLISHED.replace("'writer'", "'writer' | 'editor'"), "data.by may also be 'editor'"],
  ])('may get %s, which is recorded once it is accepted', (_, data, sentence) => {
    house.events(data);
    expect(house.run()).toEqual({ said: expect.stringContaining(`${sentence}. That is allowed; record it`), ok: false });
    expect(house.run('--accept')).toEqual({ said: expect.stringContaining(`recorded: Noted.v1: ${sentence}`), ok: true });
    expect(house.run()).toEqual({ said: '', ok: true });
    house.events(PUBLISHED);
    expect(house.run().ok).toBe(false);
  });

  it('is not changed by changing the record of it as well', () => {
    house.events(PUBLISHED.replace('said?: string', 'heard?: string'));
    const record = 'test/golden/notes/schemas.json';
    house.put(record, JSON.stringify(house.manifest, null, 2).replace('said?', 'heard?') + '\n');
    for (const option of [undefined, '--accept'] as const) {
      expect(house.run(option)).toEqual({ said: expect.stringContaining(`${record} was changed by hand`), ok: false });
    }
    rmSync(join(house.root, 'test/golden/notes/schemas.sha256'));
    expect(house.run('--accept').ok).toBe(false);
  });

  it('stays when its type is removed or called another name', () => {
    house.events(PUBLISHED, { type: 'Written' });
    expect(house.run().said).toContain('Noted is published and no longer among the types');
    rmSync(join(house.root, 'libs/notes/src/note.events.ts'));
    expect(house.run().said).toContain('Noted is published and no longer among the types');
  });
});

describe('the next version of an event', () => {
  const next = PUBLISHED.replace('words: number', 'words: string');
  const now = { ...STORED, words: '3' };
  let house: House;
  beforeEach(() => {
    house = new House();
    house.events(PUBLISHED);
    house.golden('Noted.v1', STORED);
    house.run('--accept');
    house.events(next);
  });
  afterEach(() => rmSync(house.root, { recursive: true }));

  it('is taken with an upcaster and a golden file, and the first one stays published', () => {
    house.put('libs/notes/src/note.upcasters.ts', UPCASTER);
    house.golden('Noted.v1', STORED, now);
    house.golden('Noted.v2', now);
    expect(house.run()).toEqual({ said: expect.stringContaining('Noted.v2 is a new version. That is allowed'), ok: false });
    expect(house.run('--accept').ok).toBe(true);
    expect(house.run()).toEqual({ said: '', ok: true });
    expect(Object.entries(house.manifest).map(([key, { data }]) => [key, (data as { words: string }).words])).toEqual([
      ['Noted.v1', 'number'],
      ['Noted.v2', 'string'],
    ]);
  });

  it('is refused without its upcaster', () => {
    house.golden('Noted.v1', STORED, now);
    house.golden('Noted.v2', now);
    expect(house.run('--accept')).toEqual({ said: expect.stringContaining('Noted has a version 2, but no upcaster from 1'), ok: false });
  });

  it('is refused without its golden file, and without that of the version before', () => {
    house.put('libs/notes/src/note.upcasters.ts', UPCASTER);
    expect(house.run().said).toContain('An upcaster makes Noted version 2, which has no golden file.');
    house.golden('Noted.v2', now);
    rmSync(join(house.root, 'test/golden/notes/Noted.v1.json'));
    expect(house.run().said).toContain('The golden file Noted.v1.json is gone');
  });

  it('is refused while the golden file of the first still reads as the first', () => {
    house.put('libs/notes/src/note.upcasters.ts', UPCASTER);
    house.golden('Noted.v2', now);
    expect(house.run('--accept').said).toContain('Noted.v1.json, read: data.words is 3, which is no string.');
  });
});

describe('golden files', () => {
  it('hold events that are as described', () => {
    const house = new House();
    house.events(PUBLISHED);
    house.golden('Noted.v1', { ...STORED, by: 'nobody', extra: 1, tags: [1] });
    const { said } = house.run('--accept');
    for (const misfit of ['data.by is "nobody"', 'data.extra is not described', 'data.tags[0] is 1']) expect(said).toContain(misfit);
    rmSync(house.root, { recursive: true });
  });

  it('are asked for of every new event, which then is recorded', () => {
    const house = new House();
    house.events(PUBLISHED);
    expect(house.run('--accept')).toEqual({
      said: expect.stringContaining('Noted has no golden file: write test/golden/notes'),
      ok: false,
    });
    house.golden('Noted.v1', STORED);
    expect(house.run()).toEqual({ said: expect.stringContaining('Noted.v1 is a new event'), ok: false });
    expect(house.run('--accept').ok).toBe(true);
    expect(existsSync(join(house.root, 'test/golden/notes/schemas.json'))).toBe(true);
    rmSync(house.root, { recursive: true });
  });

  it('and types of this product are as published', () => {
    const { stdout, status } = spawnSync(process.execPath, ['tools/schemas.mjs'], { encoding: 'utf8' });
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });
});
