import type { WorkerDirectory } from '#platform';
import { entryView, type EntryReader } from './entry-view.js';
import type { EntryRow } from './timeline.query.js';

const MAI = '0192a000-0000-8000-8000-00000000000a';
const LEO = '0192a000-0000-8000-8000-00000000000b';
const REASON = 'I want to stay near my grandmother.';
const directory = { who: (id: string) => ({ id, name: id }) } as unknown as WorkerDirectory;
const family = { everything: false, keys: ['family'] };

const entry = (change: Partial<EntryRow> = {}): EntryRow =>
  ({
    type: 'AgreementDeclined',
    values: { version: 2, personId: MAI },
    voice: REASON,
    actorId: 'amina-jibril',
    occurredAt: new Date('2026-11-02T15:00:00Z'),
    recordedAt: new Date('2026-11-02T15:00:00Z'),
    sharing: 'team-and-family',
    sharedWith: [],
    ...change,
  }) as EntryRow;

describe('why somebody said no to a plan', () => {
  it.each<[string, EntryReader, string | undefined]>([
    ['a worker', { audience: { everything: false, keys: ['team', 'housing'] } }, REASON],
    ['a supervisor', { audience: { everything: true, keys: ['team'] } }, REASON],
    ['the one who said it', { audience: family, personId: MAI }, REASON],
    ['another of the family', { audience: family, personId: LEO }, undefined],
    ['one of the family without a record', { audience: family }, undefined],
  ])('is read by %s as it should be', (_who, reader, voice) => {
    const seen = entryView(entry(), directory, reader);
    expect([seen.voice, seen.values]).toEqual([voice, { version: 2, personId: MAI }]);
  });

  it('is kept from the family where it is not known who said it', () => {
    expect(entryView(entry({ values: { version: 2 } }), directory, { audience: family }).voice).toBeUndefined();
  });
});

describe('what somebody asked about a step, and what they were told', () => {
  it.each<[string, EntryReader, boolean]>([
    ['a worker', { audience: { everything: false, keys: ['team', 'housing'] } }, true],
    ['the one who asked', { audience: family, personId: MAI }, true],
    ['another of the family', { audience: family, personId: LEO }, false],
  ])('is read by %s as it should be', (_who, reader, read) => {
    const values = { personId: MAI };
    const asked = entryView(entry({ type: 'ActionRequestMade', values }), directory, reader);
    const told = entryView(entry({ type: 'ActionRequestAnswered', values, voice: null, words: 'Thursday is fine.' }), directory, reader);
    expect([asked.voice, told.words]).toEqual(read ? [REASON, 'Thursday is fine.'] : [undefined, undefined]);
  });
});

describe('a step that ends with its plan', () => {
  const of = (values: EntryRow['values']) => entryView(entry({ type: 'ActionCancelled', values }), directory, { audience: family });

  it('reads as handed on, and to where, when others go on with it', () => {
    expect(of({ handedOnTo: 'child-protection' })).toMatchObject({
      title: 'timeline.ActionCancelled.handed-on',
      values: { handedOnTo: 'child-protection' },
    });
  });

  it('reads as given up when nobody does', () => {
    expect(of({}).title).toBe('timeline.ActionCancelled');
  });
});

it('what somebody wants is read by all of the family whom it is shared with', () => {
  const wanted = entry({ type: 'GoalSet', values: {} });
  expect(entryView(wanted, directory, { audience: family, personId: LEO }).voice).toBe(REASON);
});
