import { uuidV7 } from '#event-sourcing';
import { CaseWorld, type Done } from '../../../../test/support/case-world.js';

interface Item {
  readonly revision: number;
  readonly state: string;
  readonly allowed: readonly string[];
  readonly title: string;
  readonly conflict?: { readonly conflictId: string };
}
interface Goal extends Item {
  readonly goalId: string;
  readonly current: number;
  readonly actions: readonly (Item & { readonly actionId: string; readonly dueOn: string | null })[];
  readonly services: readonly (Item & { readonly serviceId: string })[];
  readonly result?: { readonly result: string; readonly corrected: readonly { readonly result: string }[] };
}
interface Board {
  readonly outcomes: readonly { readonly outcome: string; readonly goals: readonly Goal[] }[];
  readonly version: number;
  readonly state: string;
  readonly conflicts: readonly { readonly conflictId: string; readonly mine: boolean; readonly yours: { readonly dueOn: string } }[];
  readonly allowed: readonly string[];
  readonly asOf?: string;
}
interface Feed {
  readonly position: string;
  readonly items: readonly { readonly caseId: string; readonly entries: readonly { readonly type: string }[] }[];
}
interface Timeline {
  readonly items: readonly {
    readonly type: string;
    readonly voice?: string;
    readonly words?: string;
    readonly values: Record<string, unknown>;
    readonly late?: number;
  }[];
  readonly total: number;
  readonly next?: string;
}

const AMINA = 'amina-jibril';
const TOMAS = 'tomas-renteria-villalobos';
const BRIDGET = 'bridget-oshaughnessy';

const goalOf = (board: Board): Goal => board.outcomes.flatMap((outcome) => outcome.goals)[0]!;
const ifMatch = (revision: number): Record<string, string> => ({ 'if-match': `"${revision}"` });

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.stop());

const goal = {
  outcome: 'children-stable',
  need: 'housing',
  words: 'A home of our own where nobody can sell it from under us.',
  title: 'A home of our own by Christmas',
  saidBy: 'person',
  measure: 'steps-done',
  unit: 'steps',
  baseline: 0,
  target: 9,
  sharing: 'team-and-family',
};
const idOf = async (path: string, body: object, kind: 'goalId' | 'actionId' | 'serviceId', planId: string): Promise<string> => {
  await world.done(AMINA, 'POST', path, body);
  const last = goalOf(await world.sees<Board>(AMINA, `/api/plans/${planId}/board`));
  if (kind === 'goalId') return last.goalId;
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

    const goalId = await idOf(`${plan}/goals`, goal, 'goalId', planId);
    const keys = { goalId, title: 'Pick up the keys', owner: 'housing', doer: 'worker', dueOn: '2026-11-20', sharing: 'team' };
    const actionId = await idOf(`${plan}/actions`, keys, 'actionId', planId);
    const before = goalOf(await board()).actions[0]!;
    expect(before.allowed).toEqual(['revise-action', 'start-action', 'complete-action', 'cancel-action']);

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
    const agreement = { version: 1, personId, capacity: 'self', language: 'en', signature: 'spoken' };
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
    expect(recorded).toMatchObject({ state: 'closed', current: 5, result: { result: 'achieved' }, allowed: ['correct-outcome'] });
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
  });

  it('opens one case for one triage, however often and by whomever it is asked', async () => {
    const { triageId } = await world.triaged();
    const body = { triageId, name: 'Twice', programs: [{ program: 'housing' }], seats: [] };
    const key = { 'idempotency-key': uuidV7() };
    const [first, second] = await Promise.all([
      world.send(AMINA, 'POST', '/api/cases', body, key),
      world.send(AMINA, 'POST', '/api/cases', body, key),
    ]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
    expect(first.body.events.map((event) => event.id)).toEqual(second.body.events.map((event) => event.id));
    const other = await world.send<{ code: string }>('kathleen-dvorak', 'POST', '/api/cases', body);
    expect([other.status, other.body.code]).toEqual([409, 'case.already-open']);
  });

  it('is opened only from a completed triage of one’s own county', async () => {
    const { triageId } = await world.triaged();
    const body = { triageId, name: 'Elsewhere', programs: [{ program: 'housing' }], seats: [] };
    expect((await world.send(TOMAS, 'POST', '/api/cases', body)).status).toBe(403);
    expect((await world.send(AMINA, 'POST', '/api/cases', { ...body, triageId: uuidV7() })).status).toBe(403);
  });

  it('lets twenty people edit twenty items at once', async () => {
    const { planId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    const goalId = await idOf(`${plan}/goals`, goal, 'goalId', planId);
    const agree = (n: number): Promise<Done> =>
      world.done(AMINA, 'POST', `${plan}/actions`, { goalId, title: `Step ${n}`, owner: 'housing', doer: 'worker', sharing: 'team' });
    await Promise.all(Array.from({ length: 20 }, (_, n) => agree(n)));
    const { actions } = goalOf(await world.sees<Board>(AMINA, `${plan}/board`));
    expect(actions).toHaveLength(20);
    const answers = await Promise.all(
      actions.map((action, n) =>
        world.send(
          n % 2 ? AMINA : TOMAS,
          'PATCH',
          `${plan}/actions/${action.actionId}`,
          { dueOn: `2026-12-${10 + n}` },
          ifMatch(action.revision),
        ),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200));
    const after = goalOf(await world.sees<Board>(AMINA, `${plan}/board`)).actions;
    expect(after.map((action) => action.dueOn)).toEqual(actions.map((_, n) => `2026-12-${10 + n}`));
  });

  it('lets exactly one of many win the same field, and keeps all the others', async () => {
    const { planId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    const goalId = await idOf(`${plan}/goals`, goal, 'goalId', planId);
    const actionId = await idOf(
      `${plan}/actions`,
      { goalId, title: 'Keys', owner: 'housing', doer: 'worker', sharing: 'team' },
      'actionId',
      planId,
    );
    const [action] = goalOf(await world.sees<Board>(AMINA, `${plan}/board`)).actions;
    const days = Array.from({ length: 8 }, (_, n) => `2026-12-${10 + n}`);
    const answers = await Promise.all(
      days.map((dueOn, n) =>
        world.send<{ yours: { dueOn: string } }>(
          n % 2 ? AMINA : TOMAS,
          'PATCH',
          `${plan}/actions/${actionId}`,
          { dueOn },
          ifMatch(action!.revision),
        ),
      ),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    const board = await world.sees<Board>(AMINA, `${plan}/board`);
    const kept = board.conflicts.map((conflict) => conflict.yours.dueOn);
    expect([...kept, goalOf(board).actions[0]!.dueOn].sort()).toEqual(days);
  });

  it('shows a partner what is shared with them, and gives no hint of the rest', async () => {
    const { caseId, planId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    const goalId = await idOf(
      `${plan}/goals`,
      { ...goal, title: 'CANARY goal', sharing: 'named', sharedWith: ['housing', 'child-support'] },
      'goalId',
      planId,
    );
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

  it('is told by its streams: rebuilt from nothing, every table is the same', async () => {
    await world.sees(AMINA, '/api/cases');
    expect(await world.app.kernel.projector.compare()).toEqual([]);
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
    const goalId = await idOf(`${plan}/goals`, { ...goal, title: 'ERASED title', words: 'ERASED words' }, 'goalId', planId);
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
});
