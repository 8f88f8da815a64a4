import { randomUUID } from 'node:crypto';
import { NEEDS } from '#codes';
import { startTestApp, type TestApp } from '../../../apps/api/src/testing.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.stop());

interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

async function call<Body = Record<string, unknown>>(
  method: 'GET' | 'POST',
  path: string,
  options: { body?: object; as?: string; key?: string } = {},
): Promise<Answer<Body>> {
  const { body, as = 'julian-arce', key = randomUUID() } = options;
  const headers: Record<string, string> = { authorization: `Bearer ${await test.token(as)}`, 'idempotency-key': key };
  if (body) headers['content-type'] = 'application/json';
  const response = await fetch(`${test.base}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}

const post = <Body = { id: string; position: string; revision: number; replayed: boolean }>(
  path: string,
  body: object,
  as?: string,
  key?: string,
): Promise<Answer<Body>> => call<Body>('POST', path, { body, as, key });

const contact = {
  channel: 'phone',
  caller: 'self',
  forWhom: 'self-and-children',
  language: 'es',
  county: '27109',
  ownWords: 'Ya no alcanza para la renta.',
};
const needs = { ...Object.fromEntries(NEEDS.map((need) => [need, 'not-said'])), housing: 'yes', 'child-care': 'yes' };
const rosa = {
  given: 'Rosa Elena',
  family: 'Quintanilla Arévalo',
  birthDate: '1991-03-12',
  groups: ['hispanic-latino'],
  language: 'es',
  county: '27109',
  phones: [{ kind: 'phone', value: '507-555-0176', safeFor: ['call', 'text'] }],
};

describe('a contact over HTTP', () => {
  it('goes from the own words over notice, person and needs to the hand-over', async () => {
    const notice = await call('GET', '/api/privacy-notices/current?language=es');
    expect(notice.body).toMatchObject({ version: '1', language: 'es', fallback: false });

    const taken = await post('/api/intakes', contact);
    expect(taken.status).toBe(201);
    const intakeId = taken.body.id;

    const early = await post<{ code: string; allowedNow: string[] }>(`/api/intakes/${intakeId}/person`, {
      personId: randomUUID(),
      reasons: [],
    });
    expect(early.status).toBe(409);
    expect(early.body).toMatchObject({ code: 'privacy-notice-first' });
    expect(early.body.allowedNow).toContain('give-privacy-notice');

    const unnoticed = await post<{ code: string }>('/api/people', { ...rosa, source: { said: 'person', intakeId } });
    expect(unnoticed).toMatchObject({ status: 409, body: { code: 'privacy-notice-first' } });

    expect((await post(`/api/intakes/${intakeId}/privacy-notice`, { version: '1', language: 'es', how: 'read-aloud' })).status).toBe(201);
    const registered = await post('/api/people', { ...rosa, source: { said: 'person', intakeId } });
    expect(registered.status).toBe(201);
    expect((await post(`/api/intakes/${intakeId}/person`, { personId: registered.body.id, reasons: ['new-person'] })).status).toBe(201);
    expect((await post(`/api/intakes/${intakeId}/needs`, { needs })).status).toBe(201);
    expect((await post(`/api/intakes/${intakeId}/confirmations`, { confirmed: ['language'] })).status).toBe(201);
    const handed = await post(`/api/intakes/${intakeId}/hand-over`, {});
    expect(handed.status).toBe(201);

    const page = await call('GET', `/api/intakes/${intakeId}?after=${handed.body.position}`);
    expect(page.body).toMatchObject({
      id: intakeId,
      state: 'sent-to-triage',
      channel: 'phone',
      ownWords: [{ words: 'Ya no alcanza para la renta.', who: { id: 'julian-arce', name: 'Julián Arce' } }],
      notice: { version: '1', language: 'es', how: 'read-aloud' },
      person: { id: registered.body.id, name: 'Rosa Elena Quintanilla Arévalo' },
      needs,
      confirmed: ['language'],
      allowed: [],
      receivedBy: { id: 'julian-arce' },
    });
    expect(page.headers.get('x-position')! >= handed.body.position).toBe(true);

    const person = await call('GET', `/api/people/${registered.body.id}?after=${handed.body.position}`);
    expect(person.body).toMatchObject({
      name: 'Rosa Elena Quintanilla Arévalo',
      names: [{ given: 'Rosa Elena', said: 'person', who: { id: 'julian-arce' } }],
      birthDate: { value: '1991-03-12' },
      language: { value: 'es' },
      contactPoints: [{ value: '507-555-0176', safeFor: ['call', 'text'] }],
      alerts: [{ kind: 'safe-contact', contact: { kind: 'phone', value: '507-555-0176', safeFor: ['call', 'text'] } }],
    });
  });

  it('makes one contact of the same command sent twice at once, and refuses the key with other content', async () => {
    const key = randomUUID();
    const [one, other] = await Promise.all([post('/api/intakes', contact, undefined, key), post('/api/intakes', contact, undefined, key)]);
    expect(one.body.id).toBe(other.body.id);
    expect([one.body.replayed, other.body.replayed].sort()).toEqual([false, true]);
    const different = await post<{ code: string }>('/api/intakes', { ...contact, ownWords: 'Something else' }, undefined, key);
    expect(different.status).toBe(422);
  });

  it('answers a repeated identification as it did first, also after the person was renamed and the contact handed over', async () => {
    const { body: intake } = await post('/api/intakes', contact);
    await post(`/api/intakes/${intake.id}/privacy-notice`, { version: '1', language: 'es', how: 'read-aloud' });
    const { body: person } = await post('/api/people', rosa);
    const key = randomUUID();
    const first = await post(`/api/intakes/${intake.id}/person`, { personId: person.id, reasons: ['new-person'] }, undefined, key);
    await post(`/api/people/${person.id}/names`, { given: 'Rosita', family: 'Quintanilla' });
    await post(`/api/intakes/${intake.id}/needs`, { needs });
    await post(`/api/intakes/${intake.id}/hand-over`, {});
    const again = await post(`/api/intakes/${intake.id}/person`, { personId: person.id, reasons: ['new-person'] }, undefined, key);
    expect(again).toMatchObject({ status: 201, body: { ...first.body, replayed: true } });
    expect(again.headers.get('idempotent-replay')).toBe('true');
  });

  it.each([
    ['an unknown field', { ...contact, colour: 'blue' }, 400],
    ['no words', { ...contact, ownWords: '' }, 400],
    ['words that are too long', { ...contact, ownWords: 'x'.repeat(10_001) }, 400],
    ['a channel that is none', { ...contact, channel: 'pigeon' }, 400],
    ['the character NUL', { ...contact, ownWords: 'a\u0000b' }, 400],
    ['a moment in the future', { ...contact, occurredAt: '2099-01-01T00:00:00Z' }, 422],
    ['a moment that is none', { ...contact, occurredAt: 'yesterday' }, 400],
  ])('refuses %s', async (_, body, status) => {
    expect((await post('/api/intakes', body)).status).toBe(status);
  });

  it('names each need that is missing or answered with another word', async () => {
    const { body } = await post('/api/intakes', contact);
    const { food: _, ...nine } = needs as Record<string, string>;
    const refused = await post<{ errors: { pointer: string }[] }>(`/api/intakes/${body.id}/needs`, { needs: { ...nine, safety: 'maybe' } });
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/needs/food', '/needs/safety']));
  });

  it("stands in the queue of its county until somebody goes on with it, and in nobody else's", async () => {
    const { body } = await post('/api/intakes', { ...contact, ownWords: 'Only a question.' });
    const ids = async (as: string): Promise<string[]> => {
      const list = await call<{ items: { id: string; allowed: string[] }[] }>(
        'GET',
        `/api/intakes?state=open&limit=200&after=${body.position}`,
        { as },
      );
      return (list.body.items ?? []).map(({ id }) => id);
    };
    expect(await ids('julian-arce')).toContain(body.id);
    const out = await post(`/api/intakes/${body.id}/screen-out`, { reason: 'information-only', offered: 'Where the food shelf is' });
    const list = await call<{ items: { id: string }[] }>('GET', `/api/intakes?state=open&after=${out.body.position}`);
    expect(list.body.items.map(({ id }) => id)).not.toContain(body.id);
    const again = await post<{ code: string; allowedNow: string[] }>(`/api/intakes/${body.id}/withdrawal`, { by: 'person' });
    expect(again).toMatchObject({ status: 409, body: { code: 'intake.not-open', allowedNow: [] } });
  });

  it('is closed to who does not work at the front door', async () => {
    const { body } = await post('/api/intakes', contact);
    expect((await post('/api/intakes', contact, 'amina-jibril')).status).toBe(403);
    expect((await post(`/api/intakes/${body.id}/withdrawal`, { by: 'worker' }, 'amina-jibril')).status).toBe(403);
  });
});

describe('the read models of all this', () => {
  it('equal a rebuild from the first event', async () => {
    const { projector, store } = test.kernel;
    const names = ['intake-pages', 'known-people'];
    await projector.waitFor(names, await store.head(), 10_000);
    expect(await projector.compare(names)).toEqual([]);
  });
});

it('is taken for a Tribal nation as for a county, by its own worker, and handed over to its own', async () => {
  const place = 'tribe-prairie-island';
  const taken = await post('/api/intakes', { ...contact, county: place }, 'joseph-bluestone');
  expect(taken.status).toBe(201);
  const path = `/api/intakes/${taken.body.id}`;
  const notice = { version: '1', language: 'en', how: 'read-aloud' };
  expect((await post(`${path}/privacy-notice`, notice, 'joseph-bluestone')).status).toBe(201);
  const registered = await post('/api/people', { ...rosa, county: place }, 'joseph-bluestone');
  const person = { personId: registered.body.id, reasons: ['new-person'] };
  expect((await post(`${path}/person`, person, 'joseph-bluestone')).status).toBe(201);
  expect((await post(`${path}/needs`, { needs }, 'joseph-bluestone')).status).toBe(201);
  const handed = await post(`${path}/hand-over`, {}, 'joseph-bluestone');
  expect(handed.status).toBe(201);
  const page = await call('GET', `${path}?after=${handed.body.position}`, { as: 'joseph-bluestone' });
  expect(page.body).toMatchObject({ state: 'sent-to-triage', county: place });
  expect((await call('GET', path)).status).toBe(403);
});
