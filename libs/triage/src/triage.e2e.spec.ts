import { NEEDS } from '#codes';
import { startTestApp, type TestApp } from '../../../apps/api/src/testing.js';
import { Caller, type Written } from '../../../test/support/caller.js';

let test: TestApp;
let julian: Caller;
beforeAll(async () => {
  test = await startTestApp();
  julian = new Caller(test, 'julian-arce');
});
afterAll(() => test.stop());

const notSaid = Object.fromEntries(NEEDS.map((need) => [need, 'not-said']));
interface TriageView {
  readonly id: string;
  readonly state: string;
  readonly allowed: string[];
  readonly deadlines: { deadlineId: string; kind: string; dueOn: string; state: string; escalation?: object }[];
  readonly recommendation?: { level: string; rules: { id: string; words: string }[] };
}

/** From the contact to the triage, as the front door does it. */
async function handedOver(needs: Record<string, string>, occurredAt?: string): Promise<string> {
  const contact = { channel: 'phone', caller: 'self', forWhom: 'self', language: 'en', county: '27109', ownWords: 'My hours were cut.' };
  const { body: intake } = await julian.post('/api/intakes', { ...contact, ...(occurredAt && { occurredAt }) });
  await julian.post(`/api/intakes/${intake.id}/privacy-notice`, { version: '1', language: 'en', how: 'read-aloud' });
  const { body: person } = await julian.post('/api/people', {
    given: 'Deshawn',
    family: 'Whitfield',
    county: '27109',
    source: { intakeId: intake.id },
  });
  await julian.post(`/api/intakes/${intake.id}/person`, { personId: person.id, reasons: [] });
  await julian.post(`/api/intakes/${intake.id}/needs`, { needs: { ...notSaid, ...needs } });
  const { body: handed } = await julian.post(`/api/intakes/${intake.id}/hand-over`);
  const { body } = await julian.get<{ triageId: string }>(`/api/intakes/${intake.id}?after=${handed.position}`);
  return body.triageId;
}

/** The triage begins by a reaction: soon, not at once. */
async function view(triageId: string): Promise<TriageView> {
  for (let tries = 0; ; tries += 1) {
    const { status, body } = await julian.get<TriageView>(`/api/triages/${triageId}`);
    if (status === 200) return body;
    if (tries > 50) throw new Error(`The triage did not begin: ${status}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('triage over HTTP', () => {
  it('goes from the hand-over over questions and recommendation to the end, with its deadlines', async () => {
    const triageId = await handedOver({ food: 'yes' });
    expect(await view(triageId)).toMatchObject({
      state: 'open',
      person: { name: 'Deshawn Whitfield' },
      deadlines: [{ kind: 'triage', state: 'running' }],
    });

    const { body: screening } = await julian.post('/api/screenings', { triageId, instrument: 'ahc-hrsn' });
    const answers = [
      { question: 'food-worry', codes: ['often'] },
      { question: 'food-last', absent: 'asked-unknown' },
      { question: 'living-situation', codes: ['worried'] },
      { question: 'need-child-care', codes: ['yes'] },
    ];
    expect((await julian.post(`/api/screenings/${screening.id}/answers`, { answers })).status).toBe(200);
    const { body: scored } = await julian.post(`/api/screenings/${screening.id}/completion`);
    const read = await julian.get<{ parts: { domain: string; result: string }[] }>(
      `/api/screenings/${screening.id}?after=${scored.position}`,
    );
    expect(read.body.parts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ domain: 'food', result: 'positive' }),
        expect.objectContaining({ domain: 'safety', result: 'indeterminate' }),
      ]),
    );

    const { body: advised } = await julian.post(`/api/triages/${triageId}/recommendation`, { screeningId: screening.id });
    const { body: shown } = await julian.get<TriageView>(`/api/triages/${triageId}?after=${advised.position}`);
    expect(shown.recommendation).toMatchObject({ level: 'case-managed' });
    expect(shown.recommendation?.rules.find(({ id }) => id === 'three-needs')?.words).toContain('Three or more needs');

    const override = { level: 'coordinated' };
    expect(await julian.post<{ code: string }>(`/api/triages/${triageId}/response-level`, override)).toMatchObject({
      status: 409,
      body: { code: 'triage.reason-missing' },
    });
    expect(
      (await julian.post(`/api/triages/${triageId}/response-level`, { ...override, reason: 'Three programs know them.' })).status,
    ).toBe(200);
    const { body: done } = await julian.post(`/api/triages/${triageId}/completion`);
    const { body: end } = await julian.get<TriageView>(`/api/triages/${triageId}?after=${done.position}`);
    expect(end).toMatchObject({
      state: 'completed',
      assigned: { level: 'coordinated', overridden: true, reason: 'Three programs know them.' },
      allowed: ['open-case'],
    });
    expect(end.deadlines.map(({ kind, state }) => [kind, state])).toEqual(
      expect.arrayContaining([
        ['triage', 'met'],
        ['first-contact', 'running'],
        ['first-service', 'running'],
        ['plan', 'running'],
      ]),
    );
  });

  it('misses a deadline that passes, once, and tells the supervisor when it stays open, once', async () => {
    const triageId = await handedOver({}, '2026-01-05T15:00:00.000Z');
    expect((await view(triageId)).deadlines).toMatchObject([{ kind: 'triage', dueOn: '2026-01-07', state: 'running' }]);
    expect(await test.kernel.timers.look()).toBe(1);
    const head = await test.kernel.store.head();
    const { body } = await julian.get<TriageView>(`/api/triages/${triageId}?after=${head}`);
    expect(body.deadlines).toMatchObject([{ kind: 'triage', state: 'missed' }]);
    // Two business days after the missed day have passed as well.
    expect(await test.kernel.timers.look()).toBe(1);
    expect(await test.kernel.timers.look()).toBe(0);
    const { events } = await test.kernel.store.readStream(`triage-${triageId}`);
    expect(events.map(({ type }) => type)).toEqual(['TriageStarted', 'ResponseDeadlineSet', 'DeadlineMissed', 'DeadlineEscalated']);

    interface Day {
      readonly items: { readonly kind: string; readonly title: string; readonly due: string; readonly link: string }[];
    }
    const escalationsOf = async (person: string): Promise<Day['items']> => {
      const { body: day } = await new Caller(test, person).get<Day>(`/api/my-day?after=${await test.kernel.store.head()}`);
      return day.items.filter(({ kind }) => kind === 'escalation');
    };
    expect(await escalationsOf('gordon-achterberg')).toMatchObject([
      { title: 'todo.escalation.triage', due: 'overdue', link: `/triages/${triageId}`, forWhom: 'Deshawn Whitfield' },
    ]);
    for (const other of ['julian-arce', 'ruth-abelard']) expect(await escalationsOf(other)).toEqual([]);

    await julian.post(`/api/triages/${triageId}/recommendation`, {});
    await julian.post(`/api/triages/${triageId}/response-level`, { level: 'self-service', reason: 'They found help by themselves.' });
    expect((await julian.post(`/api/triages/${triageId}/completion`)).status).toBe(200);
    expect(await escalationsOf('gordon-achterberg')).toEqual([]);
  });

  it('leaves the list of the supervisor who acknowledges it, and says who has seen it', async () => {
    const triageId = await handedOver({}, '2026-01-06T15:00:00.000Z');
    await view(triageId);
    expect([await test.kernel.timers.look(), await test.kernel.timers.look()]).toEqual([1, 1]);
    const gordon = new Caller(test, 'gordon-achterberg');
    const mine = async (): Promise<string[]> => {
      const { body } = await gordon.get<{ items: { link: string }[] }>(`/api/my-day?after=${await test.kernel.store.head()}`);
      return body.items.map(({ link }) => link);
    };
    const deadlineOf = async (caller: Caller) =>
      (await caller.get<TriageView>(`/api/triages/${triageId}?after=${await test.kernel.store.head()}`)).body.deadlines[0]!;
    const { deadlineId, escalation } = await deadlineOf(gordon);
    expect(escalation).toMatchObject({ open: true, seen: [], allowed: ['acknowledge-escalation'] });
    expect(await mine()).toContain(`/triages/${triageId}`);

    const path = `/api/triages/${triageId}/escalations/${deadlineId}/acknowledgement`;
    for (const other of ['julian-arce', 'ruth-abelard']) expect((await new Caller(test, other).post(path, {})).status).toBe(403);
    expect((await gordon.post(path, { note: 'I have called the team.' })).status).toBe(200);
    expect(await mine()).not.toContain(`/triages/${triageId}`);
    expect((await deadlineOf(julian)).escalation).toMatchObject({
      ...{ open: true, allowed: [] },
      seen: [{ who: { id: 'gordon-achterberg', name: 'Gordon Achterberg' }, note: 'I have called the team.' }],
    });
    expect((await gordon.post<{ code: string }>(path, {})).body.code).toBe('triage.escalation-acknowledged');
  });

  it('lists open triages to those who work for the county, and to nobody else', async () => {
    const triageId = await handedOver({ housing: 'yes' });
    await view(triageId);
    const own = await julian.get<{ items: { id: string }[]; total: number }>('/api/triages?state=open');
    expect(own.body.items.map(({ id }) => id)).toContain(triageId);
    const other = await new Caller(test, 'tomas-renteria-villalobos').get<{ items: { id: string }[] }>('/api/triages?state=open');
    expect(other.body.items.map(({ id }) => id)).not.toContain(triageId);
  });

  it('is closed to partners', async () => {
    const triageId = await handedOver({ food: 'yes' });
    await view(triageId);
    const bridget = new Caller(test, 'bridget-oshaughnessy');
    expect((await bridget.get(`/api/triages/${triageId}`)).status).toBe(403);
    expect((await bridget.post<Written>('/api/screenings', { triageId, instrument: 'ahc-hrsn' })).status).toBe(403);
  });
});
