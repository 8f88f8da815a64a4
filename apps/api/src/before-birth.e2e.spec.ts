import { setTimeout as pause } from 'node:timers/promises';
import type { OpenAPIObject } from '@nestjs/swagger';
import { isUuid } from '#event-sourcing';
import { NEEDS } from '#codes';
import { Caller, type Answer, type Written } from '../../../test/support/caller.js';
import { openTestCase } from './testing-case.js';
import { startTestApp, type TestApp } from './testing.js';

/** Before the child of these tests was born. */
const BEFORE = '2019-03-01T12:00:00Z';
const BORN = '2020-05-05';

interface Refused {
  readonly code: string;
  readonly detail: string;
  readonly allowedNow: readonly string[];
}

let test: TestApp;
let julian: Caller;
let amina: Caller;
/** Ids by kind: all about one child. */
let ids: Record<'person' | 'household' | 'intake' | 'triage' | 'screening' | 'case' | 'plan' | 'triageToScreen', string>;

async function written(answer: Promise<Answer<Written>>): Promise<string> {
  const { status, body } = await answer;
  if (status > 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.id;
}

/** A contact about the child; with `handOver` it goes on to triage. */
async function contactAbout(person: string, handOver: boolean): Promise<string> {
  const contact = { channel: 'phone', caller: 'self', forWhom: 'child', language: 'en', county: '27109', ownWords: 'We need help.' };
  const intake = await written(julian.post('/api/intakes', contact));
  const path = `/api/intakes/${intake}`;
  await written(julian.post(`${path}/privacy-notice`, { version: '1', language: 'en', how: 'read-aloud' }));
  await written(julian.post(`${path}/person`, { personId: person, reasons: ['new-person'] }));
  const needs = { ...Object.fromEntries(NEEDS.map((need) => [need, 'no'])), housing: 'yes' };
  await written(julian.post(`${path}/needs`, { needs }));
  if (!handOver) return intake;
  await written(julian.post(`${path}/hand-over`));
  return triageOf(intake);
}

async function triageOf(intake: string): Promise<string> {
  for (;;) {
    const { body } = await julian.get<{ triageId?: string | null }>(`/api/intakes/${intake}?after=${await test.kernel.store.head()}`);
    const known = body.triageId;
    if (known && (await julian.get(`/api/triages/${known}`)).status === 200) return known;
    await pause(20);
  }
}

beforeAll(async () => {
  test = await startTestApp();
  [julian, amina] = [new Caller(test, 'julian-arce'), new Caller(test, 'amina-jibril')];
  const child = { given: 'Ari', family: 'Example', birthDate: BORN, county: '27109' };
  const person = await written(julian.post('/api/people', child));
  const members = [{ personId: person, role: 'child' }];
  const household = await written(julian.post('/api/households', { name: 'Example', county: '27109', members }));
  const intake = await contactAbout(person, false);
  const [triage, triageToScreen] = [await contactAbout(person, true), await contactAbout(person, true)];
  const screening = await written(julian.post('/api/screenings', { triageId: triage, instrument: 'ahc-hrsn' }));
  const opened = await openTestCase(test, ['amina-jibril'], person);
  while ((await amina.get(`/api/plans/${opened.planId}/board`)).status !== 200) await pause(20);
  ids = { person, household, intake, triage, triageToScreen, screening, case: opened.caseId, plan: opened.planId };
}, 60_000);
afterAll(() => test.stop());

type Row = [path: string, body: object, who?: 'amina'];

const SHARING = { sharing: 'team' };
const ROWS: readonly Row[] = [
  ['/api/people/:person/names', { given: 'Ary', family: 'Example' }],
  ['/api/people/:person/demographics', { groups: ['declined'], language: 'en' }],
  ['/api/people/:person/contact-points', { kind: 'email', value: 'ari@example.org', safeFor: ['mail'] }],
  ['/api/people/:person/addresses', { county: '27109', lines: '1 Example Street' }],
  ['/api/people/:person/communication-needs', { interpreter: false, language: 'en' }],
  ['/api/people/:person/strengths', { words: 'Draws well' }],
  ['/api/households', { name: 'Another', county: '27109', members: [{ personId: ':person', role: 'child' }] }],
  ['/api/households/:household/members/:person/left', {}],
  ['/api/intakes/:intake/words', { ownWords: 'And food.' }],
  ['/api/intakes/:intake/confirmations', { confirmed: ['language'] }],
  ['/api/screenings', { triageId: ':triageToScreen', instrument: 'ahc-hrsn' }],
  ['/api/screenings/:screening/answers', { answers: [{ question: 'food-worry', absent: 'asked-declined' }] }],
  ['/api/triages/:triage/safety-concern', { note: 'Somebody shouts.' }],
  ['/api/triages/:triage/services', { offered: ['housing-search'], chosen: [], declined: [] }],
  ['/api/cases/:case/notes', { text: 'They came by.', ...SHARING }, 'amina'],
  [
    '/api/cases/:case/contacts',
    { channel: 'phone', direction: 'out', withWhom: 'family', reached: true, summary: 'Called.', ...SHARING },
    'amina',
  ],
  ['/api/cases/:case/tasks', { title: 'Call', actorId: 'amina-jibril' }, 'amina'],
  ['/api/plans/:plan/barriers', { words: 'No car' }, 'amina'],
  ['/api/plans/:plan/strengths', { words: 'Draws well' }, 'amina'],
];

const filled = (text: string): string => text.replace(/:([a-zA-Z]+)/g, (whole, kind: keyof typeof ids) => ids[kind] ?? whole);

async function send<Body>([path, body, who]: Row, more: object): Promise<Answer<Body>> {
  const told = { ...(JSON.parse(filled(JSON.stringify(body))) as object), ...more };
  return (who === 'amina' ? amina : julian).post<Body>(filled(path), told);
}

describe('what is told to have happened before somebody was born', () => {
  it.each(ROWS)('%s: is asked about, and the answer is kept', async (...row) => {
    const asked = await send<Refused>(row, { occurredAt: BEFORE });
    expect(asked).toMatchObject({ status: 409, body: { code: 'before-birth', allowedNow: ['confirm-before-birth'] } });
    expect(JSON.stringify(asked.body)).not.toContain('2020');

    const meant = await send<Written>(row, { occurredAt: BEFORE, confirmBeforeBirth: true });
    expect({ status: meant.status, body: meant.body }).toMatchObject({ body: { id: expect.stringMatching(/./) as string } });
    const log = await test.kernel.store.readAll({ after: '0', limit: 1_000 });
    const said = log.events.filter(({ stream }) => isUuid(meant.body.id) && stream.endsWith(meant.body.id)).at(-1);
    expect(said).toMatchObject({ data: expect.stringContaining('"beforeBirthConfirmed":true') as string });
  });

  it('is not asked about on the day of the birth or later, nor is an answer kept that nobody asked for', async () => {
    const row: Row = ['/api/cases/:case/notes', { text: 'Born today.', ...SHARING }, 'amina'];
    const done = await send<Written & { events: { type: string }[] }>(row, { occurredAt: `${BORN}T12:00:00Z`, confirmBeforeBirth: true });
    expect(done.status).toBe(201);
    const [last] = (await test.kernel.streams.read(`case-${ids.case}`)).slice(-1);
    expect(last).toMatchObject({ type: 'NoteWritten', personal: { text: 'Born today.' } });
    expect(last!.data).not.toHaveProperty('beforeBirthConfirmed');
  });

  it('is answered as the first time when it is sent again after a birth date was learnt', async () => {
    const person = await written(julian.post('/api/people', { given: 'No', family: 'Birthdate', county: '27109' }));
    const [path, body, key] = [`/api/people/${person}/strengths`, { words: 'Sings', occurredAt: BEFORE }, crypto.randomUUID()];
    expect((await julian.post(path, body, { key })).status).toBe(201);
    await written(julian.post(`/api/people/${person}/birth-date`, { birthDate: '2024' }));
    expect(await julian.post(path, body, { key })).toMatchObject({ status: 201, body: { replayed: true } });
    expect((await julian.post<Refused>(path, body)).body.code).toBe('before-birth');
  });

  it('counts by the corrected birth date where the correction itself is told', async () => {
    const told = { given: 'Wrong', family: 'Year', birthDate: '2021', county: '27109' };
    const person = await julian.post<Written & { events: { id: string; type: string }[] }>('/api/people', told);
    const eventId = person.body.events.find(({ type }) => type === 'BirthDateRecorded')!.id;
    const path = `/api/people/${person.body.id}/corrections`;
    const right = { eventId, reason: 'Misread', occurredAt: BEFORE };
    expect((await julian.post<Refused>(path, { ...right, birth: { birthDate: '2020' } })).body.code).toBe('before-birth');
    expect((await julian.post(path, { ...right, birth: { birthDate: '2001' } })).status).toBe(201);
  });
});

/** Bodies that name a moment but nobody whose birth could be known, and why. */
const NOBODY_YET: Readonly<Record<string, string>> = {
  'POST /api/intakes': 'a contact begins before anybody is identified; identifying them asks',
};

it('lets every command that takes a moment be confirmed', async () => {
  const { paths, components } = (await (await fetch(`${test.base}/openapi.json`)).json()) as OpenAPIObject;
  const schemas = components?.schemas ?? {};
  const told = Object.entries(paths).flatMap(([path, item]) =>
    (['post', 'put', 'patch', 'delete'] as const).flatMap((verb) => {
      const body = item[verb]?.requestBody;
      const schema = body && 'content' in body ? body.content['application/json']?.schema : undefined;
      const named = schema && '$ref' in schema ? schemas[schema.$ref.split('/').at(-1)!] : schema;
      const properties = named && 'properties' in named ? (named.properties ?? {}) : {};
      return 'occurredAt' in properties ? [{ route: `${verb.toUpperCase()} ${path}`, asks: 'confirmBeforeBirth' in properties }] : [];
    }),
  );
  expect(told.length).toBeGreaterThan(60);
  expect(told.filter(({ asks }) => !asks).map(({ route }) => route)).toEqual(Object.keys(NOBODY_YET));
});
