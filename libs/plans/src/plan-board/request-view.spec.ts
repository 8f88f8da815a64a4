import type { SignedIn, Who } from '#platform';
import { PERSON } from '../fixtures/plan-story.js';
import { requestsOf } from './request-view.js';

const OTHER = '0192a000-0000-8000-8000-00000000000b';
const asked = { requestId: 'one', wants: 'another-time', personId: PERSON, by: 'mai-nhia', at: '2026-11-02T15:00:00Z' };
const answered = { ...asked, requestId: 'two', answer: { by: 'amina', at: '2026-11-03T15:00:00Z', dueOn: '2026-11-27' } };
const step = {
  ...({ status: 'agreed', owner: 'housing', doer: 'worker', mandated: false } as const),
  requests: [asked, answered],
  requestWords: { one: { said: 'I work that morning.' }, two: { answer: 'As you asked.' } },
};

function seenBy(role: string, personId?: string, change: object = {}): unknown[] {
  const isFamily = role === 'person' || role === 'family-member';
  const actor = { id: role, role, organization: 'zumbro-bridge', programs: [], personId } as unknown as SignedIn;
  const audience = { everything: false, keys: [isFamily ? 'family' : 'team'] };
  const look = { actor, audience, who: (id: string) => ({ id }) as unknown as Who };
  return requestsOf({ ...step, ...change }, look).map(({ words, answer, allowed }) => [words, answer?.words, allowed]);
}

describe('what somebody asked about a step', () => {
  it.each([
    [
      'a worker, who may answer what waits',
      'caseworker',
      undefined,
      [
        ['I work that morning.', undefined, ['answer-request']],
        [null, 'As you asked.', []],
      ],
    ],
    [
      'a partner whose step it is not',
      'partner-worker',
      undefined,
      [
        ['I work that morning.', undefined, []],
        [null, 'As you asked.', []],
      ],
    ],
    [
      'the one who asked',
      'person',
      PERSON,
      [
        ['I work that morning.', undefined, []],
        [null, 'As you asked.', []],
      ],
    ],
    ['another of the family', 'family-member', OTHER, []],
    ['one of the family without a record', 'family-member', undefined, []],
  ])('is read by %s as it should be', (_who, role, personId, seen) => {
    expect(seenBy(role, personId)).toEqual(seen);
  });

  it('is not answered any more once the step is over, and stands without its words where these were erased', () => {
    expect(seenBy('caseworker', undefined, { status: 'completed', requestWords: null })).toEqual([
      [null, undefined, []],
      [null, null, []],
    ]);
  });
});
