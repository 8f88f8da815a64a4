import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../../apps/api/src/testing.js';
import { openTestCase } from '../../../apps/api/src/testing-case.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.stop());

interface Match {
  readonly personId: string;
  readonly name: string;
  readonly likelihood: string;
  readonly reasons: readonly { readonly code: string }[];
}
interface Done {
  readonly id: string;
  readonly position: string;
  readonly events: readonly { readonly id: string; readonly type: string }[];
}

async function send<Body>(method: string, path: string, body?: object, as = 'julian-arce'): Promise<{ status: number; body: Body }> {
  const headers: Record<string, string> = { authorization: `Bearer ${await test.token(as)}`, 'idempotency-key': randomUUID() };
  if (body) headers['content-type'] = 'application/json';
  const response = await fetch(`${test.base}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  return { status: response.status, body: (await response.json()) as Body };
}

const post = async (path: string, body: object): Promise<Done> => {
  const { status, body: done } = await send<Done>('POST', path, body);
  expect({ path, status }).toEqual({ path, status: 201 });
  return done;
};
const read = async <Body>(path: string, after: Pick<Done, 'position'>, as?: string): Promise<Body> =>
  (await send<Body>('GET', `${path}?after=${after.position}`, undefined, as)).body;
const matches = async (question: object): Promise<readonly Match[]> =>
  (await send<{ items: Match[] }>('POST', '/api/people/matches', question)).body.items;
const register = (given: string, family: string, birthDate: string, phone?: string): Promise<Done> =>
  post('/api/people', {
    given,
    family,
    birthDate,
    county: '27109',
    ...(phone ? { phones: [{ kind: 'phone', value: phone, safeFor: ['call'] }] } : {}),
  });

const NO_NEEDS = ['health-care', 'stable-income', 'child-care', 'child-support', 'crisis', 'home-based-care', 'safety', 'opportunity'];
const CONTACT = { channel: 'phone', caller: 'self', forWhom: 'self', language: 'en', county: '27109', ownWords: 'We need a home.' };

/** Somebody who asked for a home and for food; the contact. */
async function askedForHelp(personId: string): Promise<{ intakeId: string; last: Done }> {
  const { id: intakeId } = await post('/api/intakes', CONTACT);
  const { version } = (await send<{ version: string }>('GET', '/api/privacy-notices/current?language=en')).body;
  await post(`/api/intakes/${intakeId}/privacy-notice`, { version, language: 'en', how: 'read-aloud' });
  await post(`/api/intakes/${intakeId}/person`, { personId, reasons: ['new-person'] });
  const needs = { housing: 'yes', food: 'yes', ...Object.fromEntries(NO_NEEDS.map((need) => [need, 'not-said'])) };
  return { intakeId, last: await post(`/api/intakes/${intakeId}/needs`, { needs }) };
}

async function settled(done: Pick<Done, 'id' | 'position'>): Promise<void> {
  await read(`/api/people/${done.id}`, done);
}

describe('do we know this person', () => {
  it('finds somebody in spite of a swapped day and month, a nickname, or a shared phone, and says why', async () => {
    const swapped = await register('Mai Nhia', 'Yang', '1990-04-09');
    const nickname = await register('William', 'Lindqvist', '1984-06-05');
    const shared = await register('Rosa Elena', 'Quintanilla Arévalo', '1991-03-12', '507-555-0176');
    await settled(shared);

    const [first] = await matches({ given: 'Mai Nhia', family: 'Yang', birth: '9/4/1990' });
    expect(first).toMatchObject({ personId: swapped.id, name: 'Mai Nhia Yang', likelihood: 'very-likely' });
    expect(first!.reasons.map(({ code }) => code)).toContain('birth-swapped');

    const [second] = await matches({ given: 'Bill', family: 'Lindqvist', birth: '1984' });
    expect(second).toMatchObject({ personId: nickname.id });
    expect(second!.reasons.map(({ code }) => code)).toContain('given-nickname');

    const third = (await matches({ given: 'Camila', family: 'Torres', phone: '507 555 0176' })).find(
      ({ personId }) => personId === shared.id,
    );
    expect(third).toMatchObject({ likelihood: 'possible' });
    expect(third!.reasons.map(({ code }) => code)).toEqual(['given-differs', 'family-differs', 'phone-same']);
  });

  it('shows no fact of a candidate but the name', async () => {
    const done = await register('Amina', 'Warsame', '1979-02-17', '507-555-0122');
    await settled(done);
    const found = (await matches({ given: 'Amina', family: 'Warsame' })).find(({ personId }) => personId === done.id);
    expect(JSON.stringify({ ...found, personId: '', since: '' })).not.toMatch(/1979|0122/);
  });

  it('never proposes again at a contact who was said not to be the same', async () => {
    const done = await register('Tou', 'Vang', '1970-01-30');
    const contact = {
      channel: 'phone',
      caller: 'self',
      forWhom: 'self',
      language: 'hmn',
      county: '27109',
      ownWords: 'Kuv xav tau kev pab.',
    };
    const intake = await post('/api/intakes', contact);
    await settled(done);
    const question = { given: 'Tou', family: 'Vang', intakeId: intake.id };
    expect((await matches(question)).map(({ personId }) => personId)).toContain(done.id);
    await settled(await post(`/api/people/${done.id}/not-same`, { intakeId: intake.id }));
    expect((await matches(question)).map(({ personId }) => personId)).not.toContain(done.id);
    expect((await matches({ given: 'Tou', family: 'Vang' })).map(({ personId }) => personId)).toContain(done.id);
  });

  it('is not for partners', async () => {
    expect((await send('POST', '/api/people/matches', { family: 'Vang' }, 'bridget-oshaughnessy')).status).toBe(403);
  });
});

describe('the page of a person', () => {
  it('keeps both values of a correction, and says who checked what', async () => {
    const done = await register('Roza', 'Hernandez', '1985-11-02');
    const name = done.events.find(({ type }) => type === 'NameRecorded')!.id;
    const birth = done.events.find(({ type }) => type === 'BirthDateRecorded')!.id;
    await post(`/api/people/${done.id}/corrections`, { eventId: name, reason: 'Misheard', name: { given: 'Rosa', family: 'Hernandez' } });
    const last = await post(`/api/people/${done.id}/verifications`, { eventId: birth, program: 'food-cash', how: 'document-seen' });
    expect(await read(`/api/people/${done.id}`, last)).toMatchObject({
      name: 'Rosa Hernandez',
      names: [{ given: 'Rosa', corrected: { was: 'Roza Hernandez', reason: 'Misheard', who: { id: 'julian-arce' } } }],
      birthDate: { value: '1985-11-02', verified: { program: 'food-cash', how: 'document-seen' } },
    });
    const again = await send<{ code: string }>('POST', `/api/people/${done.id}/corrections`, {
      eventId: name,
      reason: 'x',
      name: { given: 'R', family: 'H' },
    });
    expect(again).toMatchObject({ status: 412, body: { code: 'people.already-corrected', theirsBy: 'julian-arce' } });
  });

  it('shows the household and what to be careful with', async () => {
    const mother = await register('Nkauj', 'Yang', '1990-01-01', '507-555-0133');
    const child = await register('Tou', 'Yang', '2015-01-01');
    const members = [
      { personId: mother.id, role: 'head' },
      { personId: child.id, role: 'child' },
    ];
    const home = await post('/api/households', { name: 'Yang household', county: '27109', members });
    await post(`/api/people/${mother.id}/communication-needs`, { interpreter: true, language: 'hmn' });
    const last = await post(`/api/households/${home.id}/relationships`, {
      fromPersonId: mother.id,
      toPersonId: child.id,
      kind: 'parent-of',
      noContact: false,
    });
    const page = await read<{ household: { members: object[] }; alerts: object[] }>(`/api/people/${mother.id}`, last);
    expect(page.household).toMatchObject({ id: home.id, name: 'Yang household' });
    expect(page.household.members).toEqual(expect.arrayContaining([{ id: child.id, name: 'Tou Yang', role: 'child' }]));
    expect(page.alerts).toMatchObject([
      { kind: 'interpreter', language: 'hmn' },
      { kind: 'safe-contact', contact: { kind: 'phone' } },
    ]);
  });

  it('begins with what they need and the one plan, for those who may see the case, and says nothing of it to others', async () => {
    const { id: personId } = await register('Chue', 'Lor', '1988-05-06');
    const { intakeId, last } = await askedForHelp(personId);
    const page = `/api/people/${personId}`;
    const heard = { how: 'heard', intakeId, channel: 'phone', who: { id: 'julian-arce' } };
    expect(await read(`${page}/needs`, last)).toMatchObject({ items: ['food', 'housing'].map((need) => ({ need, sources: [heard] })) });
    expect((await send('GET', `${page}/needs`, undefined, 'dale-kvasnicka')).status).toBe(403);

    const opened = await openTestCase(test, ['amina-jibril'], personId, intakeId);
    const cases = [{ id: opened.caseId, state: 'open', programs: ['housing'] }];
    const plan = { id: opened.planId, caseId: opened.caseId };
    expect(await read(page, opened, 'amina-jibril')).toMatchObject({ cases, plan });
    expect(await read(`${page}/needs`, opened, 'amina-jibril')).toMatchObject({ items: [{ need: 'food' }, { need: 'housing' }] });
    const words = 'A home of our own where nobody can sell it from under us.';
    const measured = { measure: 'steps-done', unit: 'steps', baseline: 0, target: 9 };
    const goal = { outcome: 'children-stable', need: 'housing', words, title: 'A home', saidBy: 'person', sharing: 'team', ...measured };
    expect((await send('POST', `/api/plans/${plan.id}/goals`, goal, 'amina-jibril')).status).toBe(201);
    const outline = await send('GET', `/api/plans/${plan.id}/outline`, undefined, 'amina-jibril');
    expect(outline).toMatchObject({ status: 200, body: { state: 'draft', goals: [{ words, need: 'housing' }] } });

    for (const other of ['julian-arce', 'ingrid-halvorsen']) {
      const seen = await read<object>(page, opened, other);
      expect(seen).toMatchObject({ name: 'Chue Lor', cases: [] });
      expect(seen).not.toHaveProperty('plan');
      expect(await read(`${page}/needs`, opened, other)).toEqual({ items: [] });
      expect((await send('GET', `/api/plans/${plan.id}/outline`, undefined, other)).status).toBe(403);
    }
  });

  it('gives a strength that stands there to the plan, once, and only to the plan of that person', async () => {
    const { id: personId } = await register('Pahoua', 'Xiong', '1990-02-03');
    const words = 'Keeps every appointment.';
    await post(`/api/people/${personId}/strengths`, { words, said: 'person' });
    const { planId } = await openTestCase(test, ['amina-jibril'], personId);
    const other = await openTestCase(test, ['amina-jibril']);
    const plan = `/api/plans/${planId}`;
    type Offered = { items: { personId: string; strengthId: string; words: string }[] };
    const offered = async (as = 'amina-jibril') => send<Offered>('GET', `${plan}/recorded-strengths`, undefined, as);
    const [strength] = (await offered()).body.items;
    expect(strength).toMatchObject({ personId, words, said: 'person', who: { id: 'julian-arce' } });
    expect((await offered('julian-arce')).status).toBe(403);

    const body = { words, recordedAs: { personId, strengthId: strength!.strengthId } };
    const draw = (path: string, input: object = body) => send<{ code: string }>('POST', `${path}/strengths`, input, 'amina-jibril');
    const unknown = { ...body, recordedAs: { personId, strengthId: randomUUID() } };
    const refused = [await draw(`/api/plans/${other.planId}`), await draw(plan, unknown)];
    expect(refused.map(({ status }) => status)).toEqual([404, 404]);
    expect((await draw(plan)).status).toBe(201);
    expect((await offered()).body.items).toEqual([]);
    expect(await draw(plan)).toMatchObject({ status: 409, body: { code: 'plan.strength-drawn-on' } });
  });

  it('tells the history of a fact to those who may read the person, and of no other fact', async () => {
    const done = await register('Leena', 'Aho', '1979-02-17', '507-555-0111');
    const phone = done.events.find(({ type }) => type === 'ContactPointRecorded')!.id;
    const right = { kind: 'phone', value: '507-555-0112', safeFor: ['text'] };
    await post(`/api/people/${done.id}/corrections`, { eventId: phone, reason: 'Misheard', said: 'family', contactPoint: right });
    const history = `/api/people/${done.id}/facts/${phone}/history`;
    expect((await send('GET', history, undefined, 'ingrid-halvorsen')).body).toMatchObject({
      kind: 'contact-point',
      values: [
        { value: { text: '507-555-0112' }, stands: true, said: 'family', who: { name: 'Julián Arce', organization: 'olmsted-county' } },
        {
          value: { text: '507-555-0111' },
          stands: false,
          corrected: { reason: 'Misheard' },
          eventId: phone,
          eventType: 'ContactPointRecorded',
        },
      ],
    });
    const { intakeId, last } = await askedForHelp(done.id);
    const told = { given: 'Leena', family: 'Aho-Berg', use: 'usual', said: 'person', intakeId };
    const name = (await post(`/api/people/${done.id}/names`, told)).events[0]!.id;
    const names = async (as: string): Promise<object> =>
      (await read<{ values: object[] }>(`/api/people/${done.id}/facts/${name}/history`, last, as)).values[0]!;
    expect(await names('julian-arce')).toMatchObject({ value: { text: 'Leena Aho-Berg' }, intakeId });
    const elsewhere = await openTestCase(test, ['tomas-renteria-villalobos'], done.id);
    await read(`/api/people/${done.id}`, elsewhere, 'tomas-renteria-villalobos');
    expect(await names('tomas-renteria-villalobos')).not.toHaveProperty('intakeId');
    expect((await send('GET', history, undefined, 'dale-kvasnicka')).status).toBe(403);
    expect((await send('GET', history, undefined, 'bridget-oshaughnessy')).status).toBe(403);
    expect((await send('GET', `/api/people/${done.id}/facts/${randomUUID()}/history`)).status).toBe(404);
  });

  it("is closed to another county, and no page at all for an id that is nobody's", async () => {
    const done = await register('Only', 'Olmsted', '1985-11-02');
    await settled(done);
    expect((await send('GET', `/api/people/${done.id}`, undefined, 'tomas-renteria-villalobos')).status).toBe(403);
    expect((await send('GET', `/api/people/${randomUUID()}`)).status).toBe(404);
  });
});

describe('the read models of all this', () => {
  it('equal a rebuild from the first event', async () => {
    const { projector, store } = test.kernel;
    const names = ['person-pages', 'around-people', 'person-matches', 'notices-given', 'person-births', 'heard-needs'];
    await projector.waitFor(names, await store.head(), 10_000);
    expect(await projector.compare(names)).toEqual([]);
  });
});
