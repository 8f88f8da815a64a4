import fc from 'fast-check';
import { currentOf, textOf, valueOf, weighEdit, withEdit, type Item, type Texts } from './plan.items.js';

const set = (item: Item | undefined, texts: Texts, revision: number): Item =>
  withEdit(item, texts, {
    revision,
    metadata: { actor: { id: `worker-${revision}` }, recordedAt: `2026-11-17T10:0${revision % 10}:00.000Z` },
  });

const texts = fc.dictionary(fc.constantFrom('title', 'dueOn', 'owner'), fc.constantFrom('a', 'b', 'c'), { noNullPrototype: true });

describe('the weighing of an edit', () => {
  it('loses nothing: each field is saved, or kept beside theirs, or stands already', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 6 }), texts, fc.nat(6), (edits, change, seen) => {
        const item = edits.reduce((before, edit, i) => set(before, edit, i + 1), set(undefined, { title: 'a', dueOn: 'a', owner: 'a' }, 0));
        const { saved, overlap } = weighEdit(item, change, Math.min(seen, edits.length));
        for (const [field, value] of Object.entries(change)) {
          const where = [saved[field] === value, overlap?.yours[field] === value, currentOf(item, field) === value];
          expect(where.filter(Boolean)).toHaveLength(1);
        }
        for (const field of overlap?.fields ?? []) expect(overlap?.theirs[field]).toBe(currentOf(item, field));
      }),
    );
  });

  it('overlaps with nothing when the editor had seen everything', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 6 }), texts, (edits, change) => {
        const item = edits.reduce((before, edit, i) => set(before, edit, i + 1), set(undefined, { title: 'a' }, 0));
        expect(weighEdit(item, change, edits.length).overlap).toBeUndefined();
      }),
    );
  });

  it('shows what was there before, as the editor saw it', () => {
    const item = set(set(set(undefined, { dueOn: 'first' }, 0), { dueOn: 'second' }, 1), { dueOn: 'third' }, 2);
    expect(weighEdit(item, { dueOn: 'mine' }, 1).overlap).toMatchObject({
      before: { dueOn: 'second' },
      theirs: { dueOn: 'third' },
      theirsBy: 'worker-2',
    });
  });
});

describe('values as text', () => {
  it.each([
    ['dueOn', '2026-11-19', '2026-11-19'],
    ['target', 9, '9'],
    ['sharedWith', ['b', 'a'], 'a,b'],
    ['sharedWith', [], ''],
    ['actorId', undefined, ''],
  ])('of %s %j is %j', (_field, value, text) => {
    expect(textOf(value)).toBe(text);
  });

  it('come back as they were', () => {
    expect(valueOf('target', '9')).toBe(9);
    expect(valueOf('sharedWith', 'a,b')).toEqual(['a', 'b']);
    expect(valueOf('sharedWith', '')).toEqual([]);
    expect(valueOf('dueOn', '')).toBeUndefined();
  });
});
