import type { CaseOpened } from '#casework';
import { uuidV7 } from '#event-sourcing';
import { CaseWorld } from '../../../../test/support/case-world.js';
import { poisonCase } from '../../../../test/support/poison-case.js';
import type { ParkedKeysView, ProjectionsView, RetriedView } from './operations.dto.js';

const OPERATOR = 'piotr-zielinski';
const AMINA = 'amina-jibril';

interface Told {
  readonly notUpToDateSince?: string;
}

describe('an event that cannot be shown', () => {
  let world: CaseWorld;
  let caseId: string;
  let otherId: string;
  let planId: string;
  let personId: string;
  let taskId: string;

  beforeAll(async () => {
    world = await CaseWorld.start();
    ({ caseId, planId, personId } = await world.openCase());
    ({ caseId: otherId } = await world.openCase());
    ({ taskId } = await poisonCase(world, caseId));
  });
  afterAll(() => world.stop());

  const parked = async (): Promise<ParkedKeysView> => (await world.get<ParkedKeysView>(OPERATOR, '/api/operations/parked')).body;

  it('is told on the page of its case and in the queue, and nowhere else', async () => {
    const since = (await parked()).items[0]!.since;
    expect(await world.sees<Told>(AMINA, `/api/cases/${caseId}`)).toMatchObject({ notUpToDateSince: since });
    const day = await world.sees<Told & { items: (Told & { caseId?: string })[] }>(AMINA, '/api/my-day');
    expect(day.notUpToDateSince).toBe(since);
    expect(day.items.filter((item) => item.notUpToDateSince !== undefined).every((item) => item.caseId === caseId)).toBe(true);
    for (const path of [`/api/cases/${otherId}`, `/api/plans/${planId}/board`, `/api/people/${personId}`]) {
      expect(await world.sees<Told>(AMINA, path)).not.toHaveProperty('notUpToDateSince');
    }
    const moment = encodeURIComponent(new Date().toISOString());
    expect(await world.sees<Told>(AMINA, `/api/cases/${caseId}?asOf=${moment}`)).not.toHaveProperty('notUpToDateSince');
  });

  it('leaves what is recorded after it about the same case to be shown', async () => {
    const task = { actorId: 'kathleen-dvorak', title: 'Bring the form', dueOn: '2030-11-12' };
    await world.done(AMINA, 'POST', `/api/cases/${caseId}/tasks`, task);
    const { tasks } = await world.sees<{ tasks: { title: string }[] }>(AMINA, `/api/cases/${caseId}`);
    expect(tasks.map(({ title }) => title)).toEqual(['Bring the form']);
  });

  it('stands in health with since when, and the process stays ready', async () => {
    const health = (await (await fetch(`${world.app.base}/health/projections`)).json()) as { items: Record<string, unknown>[] };
    const { since } = (await parked()).items[0]!;
    expect(health.items.filter(({ parked: count }) => count !== 0)).toEqual(
      ['timeline', 'my_day'].map((name) => expect.objectContaining({ name, parked: 1, parkedSince: since })),
    );
    expect((await fetch(`${world.app.base}/health/ready`)).status).toBe(503); // no web app is served here, and nothing else is missing
    const ready = (await (await fetch(`${world.app.base}/health/ready`)).json()) as { checks: object };
    expect(ready.checks).toEqual({ web: false });
  });

  it('is listed for operations by ids and codes, without a word of what was said', async () => {
    const { items, total } = await parked();
    expect(total).toBe(2);
    expect(items.map(({ key }) => key).sort()).toEqual([`case_item:["${taskId}"]`, `queue_item:["${taskId}"]`]);
    for (const item of items) expect(item).toMatchObject({ eventType: 'TaskAssigned', code: '22008', shown: true, behind: 0 });
    expect(JSON.stringify(items)).not.toContain('school');
    const projections = (await world.get<ProjectionsView>(OPERATOR, '/api/operations/projections')).body;
    expect(projections.items.find(({ name }) => name === 'my_day')).toMatchObject({ parked: 1, lag: 0, owned: true, error: null });
  });

  it('is for those alone who keep the service running', async () => {
    for (const person of [AMINA, 'gordon-achterberg', 'rashid-okafor', 'mai-nhia-yang-lindqvist']) {
      expect((await world.get(person, '/api/operations/parked')).status).toBe(403);
      expect((await world.get(person, '/api/operations/projections')).status).toBe(403);
      expect((await world.send(person, 'POST', '/api/operations/parked/retry', { projection: 'my_day' })).status).toBe(403);
      const answer = { projection: 'my_day', key: 'x', eventId: taskId, reason: 'entered-in-error' };
      expect((await world.send(person, 'POST', '/api/operations/parked/answer', answer)).status).toBe(403);
    }
  });

  it('waits on when it is tried again by the same code', async () => {
    const retry = await world.send<RetriedView>(OPERATOR, 'POST', '/api/operations/parked/retry', { projection: 'my_day' });
    expect(retry).toMatchObject({ status: 200, body: { whole: [], waiting: [`queue_item:["${taskId}"]`] } });
    const unknown = await world.send(OPERATOR, 'POST', '/api/operations/parked/retry', { projection: 'my_day', key: 'no such' });
    expect(unknown.status).toBe(404);
  });

  it('is answered by name and reason; then the pages are up to date and equal a rebuild', async () => {
    const { items } = await parked();
    for (const { projection, key, eventId } of items) {
      const answer = { projection, key, eventId, reason: 'entered-in-error', note: 'No calendar has that day.' };
      expect((await world.send(OPERATOR, 'POST', '/api/operations/parked/answer', { ...answer, reason: 'because' })).status).toBe(400);
      expect(await world.send<RetriedView>(OPERATOR, 'POST', '/api/operations/parked/answer', answer)).toMatchObject({
        status: 200,
        body: { whole: [key], waiting: [] },
      });
    }
    expect(await parked()).toEqual({ items: [], total: 0 });
    expect(await world.sees<Told>(AMINA, `/api/cases/${caseId}`)).not.toHaveProperty('notUpToDateSince');
    expect(await world.app.kernel.projector.compare(['timeline', 'my_day'])).toEqual([]);
    const { rows } = await world.app.kernel.pool.query('SELECT DISTINCT answered_by, reason FROM projection_answers');
    expect(rows).toEqual([{ answered_by: OPERATOR, reason: 'entered-in-error' }]);
  });

  it('says of a page that is not there at all that it was recorded, to those alone who may read it', async () => {
    const opened: CaseOpened = {
      type: 'CaseOpened',
      data: {
        ...{ number: '26-0000-0000', level: 'coordinated', county: '27109', contactAt: new Date().toISOString() },
        ...{ intakeId: uuidV7(), triageId: uuidV7(), planId: uuidV7(), primaryPersonId: 'nobody', personIds: ['nobody'] },
      },
      facts: { county: '27109' },
    };
    const lost = await world.write('case', [opened]);
    await world.app.kernel.projector.waitFor('all', await world.app.kernel.store.head(), 10_000);
    const page = await world.get<Told & { code: string }>('gordon-achterberg', `/api/cases/${lost}`);
    expect(page).toMatchObject({ status: 404, body: { code: 'read-model.waits', notUpToDateSince: expect.any(String) as string } });
    const other = await world.get<Told>('ruth-abelard', `/api/cases/${lost}`);
    expect(other.status).toBe(403);
    expect(other.body).not.toHaveProperty('notUpToDateSince');
    expect((await world.get<Told>('gordon-achterberg', `/api/cases/${uuidV7()}`)).body).not.toHaveProperty('notUpToDateSince');
  });
});
