import { uuidV7 } from '#event-sourcing';
import type { LookQuestioned, PersonRegistered } from '#people';
import { goalOf, ifMatch, setGoalOf, type Board, type Feed, type Timeline } from '../../../../test/support/case-pages.js';
import { CaseWorld } from '../../../../test/support/case-world.js';

const AMINA = 'amina-jibril';
const TOMAS = 'tomas-renteria-villalobos';
const BRIDGET = 'bridget-oshaughnessy';
const GORDON = 'gordon-achterberg';

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.stop());

describe('who sees what of a case', () => {
  it('shows a partner what is shared with them, and gives no hint of the rest', async () => {
    const { caseId, planId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    const goalId = await setGoalOf(world, planId, { title: 'CANARY goal', sharing: 'named', sharedWith: ['housing', 'child-support'] });
    const secret = { goalId, title: 'CANARY action', owner: 'child-support', doer: 'worker', sharing: 'named', sharedWith: ['housing'] };
    await world.done(AMINA, 'POST', `${plan}/actions`, secret);
    await world.done(AMINA, 'POST', `${plan}/actions`, {
      goalId,
      title: 'Bed for tonight',
      owner: 'zumbro-bridge',
      doer: 'partner',
      sharing: 'team',
    });
    await world.done(AMINA, 'POST', `/api/cases/${caseId}/notes`, { text: 'CANARY note', sharing: 'named', sharedWith: ['housing'] });
    const note = { text: 'The room is ready.', sharing: 'team-and-family' };
    await world.done(BRIDGET, 'POST', `/api/cases/${caseId}/notes`, note);

    const pages = await Promise.all(
      [`${plan}/board`, `/api/cases/${caseId}`, `/api/cases/${caseId}/timeline`].map((path) => world.sees<object>(BRIDGET, path)),
    );
    pages.push((await world.get<object>(BRIDGET, '/api/feed')).body);
    const text = JSON.stringify(pages);
    expect(text).not.toContain('CANARY');
    expect(pages[0]).toMatchObject({ actionsWithoutGoal: [{ title: 'Bed for tonight' }] });
    const [, header, timeline] = pages as [unknown, { counts: { timeline: number; goals: number } }, Timeline];
    expect(header.counts).toMatchObject({ goals: 0, timeline: timeline.total });
    const all = await world.sees<Timeline>(AMINA, `/api/cases/${caseId}/timeline`);
    expect(all.total).toBeGreaterThan(timeline.total);
    expect(timeline.items.some((entry) => entry.type === 'TriageCompleted')).toBe(false);

    // Once it is shared with the team, everything about it is there.
    const goalRevision = goalOf(await world.sees<Board>(AMINA, `${plan}/board`)).revision;
    await world.done(AMINA, 'PATCH', `${plan}/goals/${goalId}`, { sharing: 'team' }, ifMatch(goalRevision));
    expect(JSON.stringify(await world.sees(BRIDGET, `/api/cases/${caseId}/timeline`))).toContain('CANARY goal');
  });

  it('says nothing to those who have no seat', async () => {
    const { caseId, planId } = await world.openCase();
    for (const path of [`/api/cases/${caseId}`, `/api/cases/${caseId}/timeline`, `/api/plans/${planId}/board`]) {
      expect((await world.get('phoua-lor', path)).status).toBe(403);
      expect((await world.get('dale-kvasnicka', path)).status).toBe(403);
    }
  });

  it('tells what others did since one last looked', async () => {
    const { caseId } = await world.openCase();
    const feed = async (): Promise<Feed> => {
      await world.sees(TOMAS, `/api/cases/${caseId}`);
      return (await world.get<Feed>(TOMAS, '/api/feed')).body;
    };
    await world.send(TOMAS, 'POST', '/api/feed/looked', { position: (await feed()).position });
    expect((await feed()).items).toEqual([]);
    await world.done(AMINA, 'POST', `/api/cases/${caseId}/contacts`, {
      ...{ channel: 'phone', direction: 'in', withWhom: 'person', reached: true, summary: 'She called back.', sharing: 'team-and-family' },
      occurredAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
    });
    await world.done(TOMAS, 'POST', `/api/cases/${caseId}/notes`, { text: 'My own note', sharing: 'team' });
    expect((await feed()).items).toMatchObject([{ caseId, entries: [{ type: 'ContactLogged', late: 3 }] }]);
  });

  it('takes no odd word for an id', async () => {
    const { caseId, planId } = await world.openCase();
    for (const id of ['constructor', '__proto__', 'x', uuidV7()]) {
      const answers = await Promise.all([
        world.send(AMINA, 'POST', `/api/plans/${planId}/actions/${id}/completed`, {}),
        world.send(AMINA, 'POST', `/api/plans/${planId}/goals/${id}/progress`, { value: 1 }),
        world.send(AMINA, 'POST', `/api/plans/${planId}/services/${id}/delivered`, {}),
        world.send(AMINA, 'POST', `/api/plans/${planId}/conflicts/${id}/settlement`, { chosen: 'yours' }),
        world.send(AMINA, 'POST', `/api/cases/${caseId}/tasks/${id}/completed`, {}),
        world.send(AMINA, 'POST', `/api/cases/${caseId}/seats/${id}/taken`, {}),
      ]);
      expect([id, answers.map((answer) => answer.status)]).toEqual([id, Array(6).fill(404)]);
      expect([400, 403, 404]).toContain((await world.get(AMINA, `/api/cases/${id}`)).status);
      expect([400, 403, 404]).toContain((await world.get(AMINA, `/api/plans/${id}/board`)).status);
    }
  });

  it('keeps its shape and loses its words when somebody of it is erased, live and rebuilt alike', async () => {
    const { caseId, planId, childId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    const goalId = await setGoalOf(world, planId, { title: 'ERASED title', words: 'ERASED words' });
    await world.done(AMINA, 'POST', `${plan}/actions`, { goalId, title: 'ERASED step', owner: 'housing', doer: 'worker', sharing: 'team' });
    await world.done(AMINA, 'POST', `/api/cases/${caseId}/tasks`, { actorId: AMINA, title: 'ERASED task', why: 'ERASED why' });
    await world.app.kernel.keys.destroy(childId);
    await world.write('person', [{ type: 'PersonErased', data: { personId: childId, legalBasis: 'test' } }]);

    const pages = [`${plan}/board`, `/api/cases/${caseId}`, `/api/cases/${caseId}/timeline`, '/api/my-day'];
    const seen = JSON.stringify(await Promise.all(pages.map((path) => world.sees(AMINA, path))));
    expect(seen).not.toContain('ERASED');
    expect(goalOf(await world.sees<Board>(AMINA, `${plan}/board`))).toMatchObject({ title: null, need: 'housing', target: 9 });
    expect(await world.app.kernel.projector.compare()).toEqual([]);
  });

  it('asks nobody to answer about a look once the person is erased', async () => {
    const look = { questionId: uuidV7(), lookId: '1', lookerId: 'dale-kvasnicka', lookedAt: '2026-11-02T15:00:00.000Z' };
    const personId = await world.write<PersonRegistered | LookQuestioned>('person', [
      { type: 'PersonRegistered', data: { source: {} } },
      { type: 'LookQuestioned', data: { ...look, permission: 'people.read', allowed: true, county: '27109' } },
    ]);
    const toAnswer = async () =>
      (await world.sees<{ items: { id: string; look?: object }[] }>(GORDON, '/api/my-day')).items.filter(
        ({ id }) => id === look.questionId,
      );
    expect(await toAnswer()).toMatchObject([{ look: { who: { id: look.lookerId }, at: look.lookedAt, allowed: true } }]);
    await world.app.kernel.keys.destroy(personId);
    await world.write('person', [{ type: 'PersonErased', data: { personId, legalBasis: 'test' } }]);
    expect(await toAnswer()).toEqual([]);
  });
});
