import { uuidV7 } from '#event-sourcing';
import { goal, goalOf, ifMatch, setGoalOf, type Board, type Timeline, textHashOf } from '../../../../test/support/case-pages.js';
import { CaseWorld } from '../../../../test/support/case-world.js';

const AMINA = 'amina-jibril';
const TOMAS = 'tomas-renteria-villalobos';
const BRIDGET = 'bridget-oshaughnessy';

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.stop());

/** Adds an action or a service as Amina; its id. */
const idOf = async (path: string, body: object, kind: 'actionId' | 'serviceId', planId: string): Promise<string> => {
  await world.done(AMINA, 'POST', path, body);
  const last = goalOf(await world.sees<Board>(AMINA, `/api/plans/${planId}/board`));
  return kind === 'actionId' ? last.actions.at(-1)!.actionId : last.services.at(-1)!.serviceId;
};

describe('one case over HTTP', () => {
  it('goes from its opening to an outcome that is corrected', async () => {
    const { caseId, planId, personId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    const board = (person = AMINA, query = ''): Promise<Board> => world.sees<Board>(person, `${plan}/board${query}`);

    const header = await world.sees<Record<string, unknown>>(AMINA, `/api/cases/${caseId}`);
    expect(header).toMatchObject({
      name: 'Yang household',
      county: '27109',
      level: 'coordinated',
      state: 'open',
      programs: ['housing', 'child-support'],
    });
    expect(header).toMatchObject({ counts: { team: 4, goals: 0 }, people: [{ name: 'Mai Nhia Yang' }, { name: 'Leo Yang' }] });

    const goalId = await setGoalOf(world, planId);
    const keys = { goalId, title: 'Pick up the keys', owner: 'housing', doer: 'worker', dueOn: '2026-11-20', sharing: 'team' };
    const actionId = await idOf(`${plan}/actions`, keys, 'actionId', planId);
    const before = goalOf(await board()).actions[0]!;
    expect(before.allowed).toEqual([
      ...['revise-action', 'start-action', 'complete-action', 'cancel-action'],
      ...['record-attendance', 'correct-attendance'],
    ]);

    const beforeConflict = new Date().toISOString();
    const theirs = await world.send(TOMAS, 'PATCH', `${plan}/actions/${actionId}`, { dueOn: '2026-11-23' }, ifMatch(before.revision));
    expect(theirs.status).toBe(200);
    const key = { ...ifMatch(before.revision), 'idempotency-key': uuidV7() };
    const mine = { dueOn: '2026-11-19', title: 'Pick up the keys to 214' };
    const conflict = await world.send<{ conflictId: string }>(AMINA, 'PATCH', `${plan}/actions/${actionId}`, mine, key);
    expect(conflict.status).toBe(412);
    expect(conflict.body).toMatchObject({
      code: 'plan.item-moved',
      fields: ['dueOn'],
      saved: ['title'],
      yours: { dueOn: '2026-11-19' },
      theirs: { dueOn: '2026-11-23' },
      before: { dueOn: '2026-11-20' },
      theirsBy: { name: 'Tomás Rentería Villalobos' },
    });
    const again = await world.send<{ conflictId: string }>(AMINA, 'PATCH', `${plan}/actions/${actionId}`, mine, key);
    expect([again.status, again.body.conflictId]).toEqual([412, conflict.body.conflictId]);

    for (const person of [AMINA, TOMAS])
      expect((await board(person)).conflicts).toMatchObject([{ conflictId: conflict.body.conflictId, mine: true }]);
    const settlement = { chosen: 'yours', reason: 'The unit is held only until Thursday.' };
    await world.done(AMINA, 'POST', `${plan}/conflicts/${conflict.body.conflictId}/settlement`, settlement);
    const settled = await board();
    expect(settled.conflicts).toEqual([]);
    expect(goalOf(settled).actions[0]).toMatchObject({ dueOn: '2026-11-19', title: 'Pick up the keys to 214' });
    const then = await board(AMINA, `?asOf=${beforeConflict}`);
    expect(goalOf(then).actions[0]).toMatchObject({ dueOn: '2026-11-20', title: 'Pick up the keys', allowed: [] });
    expect(then).toMatchObject({ allowed: [], asOf: beforeConflict });
    const caseThen = await world.sees<object>(AMINA, `/api/cases/${caseId}?asOf=${beforeConflict}`);
    expect(caseThen).toMatchObject({ asOf: beforeConflict, allowed: [], nextDates: [], tasks: [], counts: { goals: 1, team: 4 } });
    const timelineThen = await world.sees<Timeline>(AMINA, `/api/cases/${caseId}/timeline?asOf=${beforeConflict}`);
    expect(timelineThen.items[0]).toMatchObject({ type: 'ActionAgreed', values: { item: 'Pick up the keys' } });
    expect((await world.get(AMINA, `/api/cases/${caseId}?asOf=2020-01-01T00:00:00Z`)).status).toBe(404);

    await world.done(AMINA, 'POST', `${plan}/proposal`, {});
    const textHash = await textHashOf(world, planId);
    const agreement = { version: 1, personId, capacity: 'self', language: 'en', signature: 'spoken', textHash };
    await world.done(AMINA, 'POST', `${plan}/agreement`, agreement);
    await world.done(TOMAS, 'POST', `${plan}/actions/${actionId}/completed`, {});
    const serviceId = await idOf(
      `${plan}/services`,
      { goalId, service: 'shelter', provider: 'zumbro-bridge', program: 'housing' },
      'serviceId',
      planId,
    );
    await world.done(BRIDGET, 'POST', `${plan}/services/${serviceId}/delivered`, {});
    await world.done(AMINA, 'POST', `${plan}/goals/${goalId}/progress`, { value: 5 });
    await world.done(AMINA, 'POST', `${plan}/goals/${goalId}/outcome`, {
      result: 'achieved',
      evidence: 'The lease is signed.',
      contributingPrograms: ['housing'],
    });

    const recorded = goalOf(await board());
    expect(recorded).toMatchObject({
      state: 'closed',
      current: 5,
      result: { result: 'achieved' },
      allowed: ['correct-outcome', 'reopen-goal'],
    });
    const correction = { result: 'partly', evidence: 'A lease for six months.', reason: 'The lease is short.' };
    const without = await world.send(AMINA, 'POST', `${plan}/goals/${goalId}/outcome-correction`, correction);
    expect(without.status).toBe(428);
    await world.done(AMINA, 'POST', `${plan}/goals/${goalId}/outcome-correction`, correction, ifMatch(recorded.revision));
    expect(goalOf(await board()).result).toMatchObject({ result: 'partly', corrected: [{ result: 'achieved' }] });

    const timeline = await world.sees<Timeline>(AMINA, `/api/cases/${caseId}/timeline`);
    const types = timeline.items.map((entry) => entry.type);
    expect(types).toEqual(
      expect.arrayContaining([
        'CaseOpened',
        'GoalSet',
        'EditConflictKept',
        'PlanAgreed',
        'ServiceDelivered',
        'OutcomeCorrected',
        'TriageCompleted',
      ]),
    );
    expect(timeline.items.find((entry) => entry.type === 'GoalSet')).toMatchObject({ voice: goal.words, values: { item: goal.title } });
    const { counts } = await world.sees<{ counts: { timeline: number } }>(AMINA, `/api/cases/${caseId}`);
    expect(counts.timeline).toBe(timeline.total);
    const firstOfMany = await world.sees<Timeline>(AMINA, `/api/cases/${caseId}/timeline?limit=1`);
    expect(firstOfMany.days?.reduce((sum, { count }) => sum + count, 0)).toBe(timeline.total);
  });

  it('is listed, the newest first and page by page, for who has a seat on it and for the supervisor of its county', async () => {
    const { caseId } = await world.openCase();
    const listed = async (person: string): Promise<string[]> => {
      const ids: string[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const from = cursor && `&cursor=${encodeURIComponent(cursor)}`;
        const page: { items: { id: string }[]; next?: string } = await world.sees(person, `/api/cases?state=open&limit=1${from}`);
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      }
      return ids;
    };
    const ofSeats = await listed(AMINA);
    expect(ofSeats.length).toBeGreaterThan(1);
    expect([ofSeats[0], new Set(ofSeats).size]).toEqual([caseId, ofSeats.length]);
    expect(await listed('gordon-achterberg')).toEqual(ofSeats);
    expect(await listed('ruth-abelard')).toEqual([]);
  });

  it('is told by its streams: rebuilt from nothing, every table is the same', async () => {
    await world.sees(AMINA, '/api/cases');
    expect(await world.app.kernel.projector.compare()).toEqual([]);
  });
});
