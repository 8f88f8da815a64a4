import { uuidV7 } from '../ids.js';
import { MemorySubjectKeys } from '../keys/memory-subject-keys.js';
import type { StoredEvent } from '../store.js';
import { NO_HASH, partMetadata, sealEvent, type Draft } from './seal-event.js';
import { Unsealer } from './unseal.js';
import { Upcasters } from './upcasters.js';

const [ada, bea] = [uuidV7(), uuidV7()];

function draft(event: Draft['event'], id = uuidV7()): Draft {
  const at = '2026-05-05T10:00:00.000Z';
  const actor = { id: 'a', role: 'r', organization: 'o' };
  const metadata = { schemaVersion: event.schemaVersion ?? 1, occurredAt: at, recordedAt: at, actor, subjects: event.subjects };
  return { id, stream: `s-${id}`, revision: 0, event, metadata: { ...metadata, correlationId: id, commandId: id, commandHash: NO_HASH } };
}

async function sealed(keys: MemorySubjectKeys, one: Draft): Promise<StoredEvent> {
  const event = sealEvent(one, NO_HASH, await keys.forSealing([ada, bea]));
  return { ...event, stream: one.stream, revision: 0, position: '00000000000000000001' };
}

const met = { type: 'Met', data: { place: 'office' }, personal: { words: 'Grüße, Ada' }, subjects: [ada, bea], facts: { need: 'housing' } };

describe('sealing', () => {
  it('hides what is personal and gives it back', async () => {
    const keys = new MemorySubjectKeys();
    const stored = await sealed(keys, draft(met));
    expect(JSON.stringify(stored)).not.toContain('Ada');
    const [read] = await new Unsealer(keys, new Upcasters()).unseal([stored]);
    expect(read).toMatchObject({ ...met, erased: false });
    expect(read!.data).toEqual({ place: 'office' });
  });

  it.each([
    ['the first', ada],
    ['the second', bea],
  ])('needs every subject: erasing %s erases the text about both', async (_, gone) => {
    const keys = new MemorySubjectKeys();
    const stored = await sealed(keys, draft(met));
    await keys.destroy(gone);
    const [read] = await new Unsealer(keys, new Upcasters()).unseal([stored]);
    expect(read).toMatchObject({ erased: true, data: { place: 'office' }, facts: { need: 'housing' } });
    expect(read).not.toHaveProperty('personal');
  });

  it('binds what is personal to its event', async () => {
    const keys = new MemorySubjectKeys();
    const stored = await sealed(keys, draft(met));
    await expect(new Unsealer(keys, new Upcasters()).unseal([{ ...stored, id: uuidV7() }])).rejects.toThrow();
  });

  it('hashes every part of the event', async () => {
    const keys = new MemorySubjectKeys();
    const plain = { type: 'Met', data: { place: 'office' }, facts: { need: 'housing' } };
    const id = uuidV7();
    const base = (await sealed(keys, draft(plain, id))).hash;
    expect((await sealed(keys, draft(plain, id))).hash).toBe(base);
    const others = [
      draft({ ...plain, type: 'Left' }, id),
      draft({ ...plain, data: { place: 'home' } }, id),
      draft({ ...plain, facts: { need: 'food' } }, id),
      draft({ ...plain, facts: undefined }, id),
      draft({ ...plain, schemaVersion: 2 }, id),
      { ...draft(plain, id), revision: 1 },
      { ...draft(plain, id), stream: 's-other' },
      draft(plain),
    ];
    const hashes = await Promise.all(others.map(async (other) => (await sealed(keys, other)).hash));
    expect(new Set([base, ...hashes]).size).toBe(others.length + 1);
  });

  it('writes the two hashes at the end of the metadata, and parts them from the text that was hashed', async () => {
    const stored = await sealed(new MemorySubjectKeys(), draft(met));
    const parts = partMetadata(stored.metadata)!;
    expect(JSON.parse(stored.metadata)).toEqual({ ...JSON.parse(parts.text), prevHash: NO_HASH, hash: stored.hash });
    expect(partMetadata('{"hash":"no"}')).toBeUndefined();
  });

  it('refuses personal data without subjects', async () => {
    await expect(sealed(new MemorySubjectKeys(), draft({ ...met, subjects: [] }))).rejects.toThrow('needs its subjects');
  });
});

describe('upcasting', () => {
  const upcasters = new Upcasters([
    { type: 'Met', from: 1, upcast: ({ data, ...rest }) => ({ ...rest, data: { where: data['place'] } }) },
    { type: 'Met', from: 2, upcast: ({ data, ...rest }) => ({ ...rest, data: { ...data, online: false } }) },
  ]);

  it('brings every stored version to the newest, and leaves the stored text as it is', async () => {
    const keys = new MemorySubjectKeys();
    const old = await sealed(keys, draft(met));
    const newer = await sealed(keys, draft({ type: 'Met', data: { where: 'office' }, schemaVersion: 2 }));
    const read = await new Unsealer(keys, upcasters).unseal([old, newer]);
    expect(read.map(({ data, schemaVersion }) => ({ data, schemaVersion }))).toEqual([
      { data: { where: 'office', online: false }, schemaVersion: 3 },
      { data: { where: 'office', online: false }, schemaVersion: 3 },
    ]);
    expect(read[0]!.personal).toEqual(met.personal);
    expect(read[0]!.metadata.schemaVersion).toBe(1);
    expect(upcasters.currentVersion('Met')).toBe(3);
    expect(upcasters.currentVersion('Left')).toBe(1);
  });

  it('refuses two upcasters of the same version', () => {
    const step = { type: 'Met', from: 1, upcast: (old: never) => old };
    expect(() => new Upcasters([step, step])).toThrow('Two upcasters');
  });
});
