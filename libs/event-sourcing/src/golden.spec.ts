import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkGoldenEvents } from './golden.js';
import { Upcasters } from './sealing/upcasters.js';

const upcasters = new Upcasters([{ type: 'Met', from: 1, upcast: ({ data }) => ({ data: { where: data['place'] } }) }]);

describe('golden events', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'golden-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const keep = (name: string, golden: object): void => writeFileSync(join(folder, `${name}.json`), JSON.stringify(golden));
  const first = { stored: { data: { place: 'office' } }, read: { data: { where: 'office' } } };
  const second = { stored: { data: { where: 'office' } }, read: { data: { where: 'office' } } };

  it('are well when each version has one and reads as it did', () => {
    keep('Met.v1', first);
    keep('Met.v2', second);
    expect(checkGoldenEvents({ folder, types: ['Met'], upcasters })).toEqual([]);
  });

  it('are missed for a version without one', () => {
    keep('Met.v2', second);
    expect(checkGoldenEvents({ folder, types: ['Met', 'Left'], upcasters })).toEqual([
      'Met version 1 has no golden file.',
      'Left version 1 has no golden file.',
    ]);
  });

  it('tell of a version that no upcaster makes', () => {
    keep('Met.v1', first);
    keep('Met.v2', second);
    keep('Met.v3', second);
    const found = checkGoldenEvents({ folder, types: ['Met'], upcasters });
    expect(found).toEqual(['Met has a golden file of version 3, but no upcaster makes it.']);
  });

  it('tell when an upcaster has changed', () => {
    keep('Met.v1', { ...first, read: { data: { where: 'home' } } });
    keep('Met.v2', second);
    expect(checkGoldenEvents({ folder, types: ['Met'], upcasters })).toEqual(['Met version 1 reads otherwise than when it was published.']);
  });
});
