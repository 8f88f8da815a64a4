import type { Pool } from 'pg';
import { DEMO_PEOPLE, type ReadModels } from '#platform';
import { AccessRules } from './access-rules.js';
import type { AccessLogWriter } from './access-log-writer.js';
import { PolicyPoint } from './policy-point.js';

const rules = new AccessRules([{ name: 'case.read', roles: ['caseworker'], scope: 'team', personal: true }]);
const nothingLinked = { query: () => Promise.resolve({ rows: [] }) } as unknown as Pool;
const log = { note: () => undefined } as unknown as AccessLogWriter;
const question = {
  actor: DEMO_PEOPLE.find(({ id }) => id === 'amina-jibril')!,
  permission: 'case.read',
  resource: { kind: 'case', id: '0192a000-0000-8000-8000-000000000001' },
} as const;

/** Read models at one position of a log that ends at 9, which come as far as `then` while they are waited for. */
const readModels = (now: string, then: string): ReadModels =>
  ({
    reached: () => Promise.resolve(now),
    head: () => Promise.resolve('9'),
    waitFor: () => Promise.resolve(then),
  }) as unknown as ReadModels;

const decides = (models: ReadModels, pool = nothingLinked) => new PolicyPoint(rules, pool, models, log).decide(question);

describe('something that nobody has heard of', () => {
  it('is not there once everything that was recorded is known', async () => {
    expect(await decides(readModels('9', '9'))).toMatchObject({ allowed: false, reason: 'unknown-resource' });
    expect(await decides(readModels('5', '9'))).toMatchObject({ allowed: false, reason: 'unknown-resource' });
  });

  it('may be there while what was recorded is not known yet: nobody says no to it', async () => {
    expect(await decides(readModels('5', '7'))).toMatchObject({ allowed: false, reason: 'behind' });
  });

  it('is looked for again where it may have come between the look and the question how far everything is known', async () => {
    const { id } = question.resource;
    const seat = { seatId: 's', caseId: id, actorId: question.actor.id, kind: 'worker', program: null };
    const answers = [[], [{ i: 1, kind: 'case', id, seat, own: false }]];
    const lateLinked = { query: () => Promise.resolve({ rows: answers.shift() }) } as unknown as Pool;
    expect(await decides(readModels('9', '9'), lateLinked)).toMatchObject({ allowed: true });
  });
});
