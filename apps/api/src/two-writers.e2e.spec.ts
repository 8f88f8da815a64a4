import request from 'supertest';
import { uuidV7 } from '#event-sourcing';
import { openTestCase } from './testing-case.js';
import { startTestApp, type TestApp } from './testing.js';

let test: TestApp;
let plan: string;
let goalId: string;
let position: string;
beforeAll(async () => {
  test = await startTestApp();
  const opened = await openTestCase(test, ['amina-jibril', 'kathleen-dvorak', 'phoua-lor']);
  ({ position } = opened);
  plan = `/api/plans/${opened.planId}`;
  for (let status = 404; status === 404;) ({ status } = await get('amina-jibril', '/board'));
  const goal = await send('amina-jibril', 'post', '/goals', GOAL);
  expect(goal.status).toBe(201);
  goalId = (await board('amina-jibril', goal.body.position)).goals[0]!.goalId;
});
afterAll(() => test.stop());

const GOAL = {
  ...{
    outcome: 'children-stable',
    need: 'housing',
    words: 'I want us to stay in one place.',
    title: 'Stay in one place',
    saidBy: 'person',
  },
  ...{ measure: 'nights-in-one-place', unit: 'nights', baseline: 0, target: 90, sharing: 'team-and-family' },
};
const ACTION = {
  title: 'Send the lease addendum',
  owner: 'housing',
  doer: 'worker',
  actorId: 'amina-jibril',
  dueOn: '2027-01-15',
  sharing: 'team-and-family',
};

async function send(
  person: string,
  verb: 'post' | 'patch',
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<request.Response> {
  const authorization = `Bearer ${await test.token(person)}`;
  const done = await request(test.base)
    [verb](plan + path)
    .set({ authorization, 'idempotency-key': uuidV7(), ...headers })
    .send(body);
  if (done.body.position > position) position = done.body.position as string;
  return done;
}

async function get(person: string, path: string): Promise<request.Response> {
  return request(test.base)
    .get(plan + path)
    .set('authorization', `Bearer ${await test.token(person)}`);
}

interface Action {
  readonly actionId: string;
  readonly title: string;
  readonly dueOn: string;
  readonly revision: number;
  readonly conflict?: { readonly conflictId: string; readonly fields: readonly string[] };
}

async function board(person: string, after: string): Promise<{ goals: { goalId: string; actions: Action[] }[] }> {
  const { status, body } = await get(person, `/board?after=${after}`);
  expect(status).toBe(200);
  return { goals: body.outcomes.flatMap((outcome: { goals: object[] }) => outcome.goals) };
}

async function anAction(extra: object = {}): Promise<Action> {
  const done = await send('amina-jibril', 'post', '/actions', { goalId, ...ACTION, ...extra });
  expect(done.status).toBe(201);
  return (await board('amina-jibril', position)).goals[0]!.actions.at(-1)!;
}

const theOne = async (person: string, { actionId }: Action): Promise<Action | undefined> =>
  (await board(person, position)).goals[0]?.actions.find((action) => action.actionId === actionId);

it('wants to know which version was read', async () => {
  const { actionId } = await anAction();
  const refused = await send('kathleen-dvorak', 'patch', `/actions/${actionId}`, { dueOn: '2027-01-20' });
  expect([refused.status, refused.type]).toEqual([428, 'application/problem+json']);
  const odd = await send('kathleen-dvorak', 'patch', `/actions/${actionId}`, { dueOn: '2027-01-20' }, { 'if-match': '4' });
  expect([odd.status, odd.body.code]).toEqual([400, 'request.if-match']);
});

it('lets two write different items, and different fields of one item, at the same time', async () => {
  const [one, two] = [await anAction(), await anAction({ title: 'Call the landlord' })];
  const tag = { 'if-match': `"${one.revision}"` };
  const done = await Promise.all([
    send('amina-jibril', 'patch', `/actions/${one.actionId}`, { title: 'Send the signed addendum' }, tag),
    send('kathleen-dvorak', 'patch', `/actions/${one.actionId}`, { dueOn: '2027-01-20' }, tag),
    send('kathleen-dvorak', 'patch', `/actions/${two.actionId}`, { dueOn: '2027-01-21' }, { 'if-match': `"${two.revision}"` }),
  ]);
  expect(done.map((response) => response.status)).toEqual([200, 200, 200]);
  expect(await theOne('amina-jibril', one)).toMatchObject({ title: 'Send the signed addendum', dueOn: '2027-01-20' });
  expect(await theOne('amina-jibril', two)).toMatchObject({ dueOn: '2027-01-21' });
});

it('shows both values when two write the same, and loses neither', async () => {
  const action = await anAction();
  const tag = { 'if-match': `"${action.revision}"` };
  const saved = await send('amina-jibril', 'patch', `/actions/${action.actionId}`, { dueOn: '2027-01-19' }, tag);
  expect([saved.status, saved.headers['etag']]).toEqual([200, `"${saved.body.revision}"`]);
  const key = { ...tag, 'idempotency-key': uuidV7() };
  const mine = { dueOn: '2027-01-26', title: 'Send both addenda' };
  const moved = await send('kathleen-dvorak', 'patch', `/actions/${action.actionId}`, mine, key);
  expect(moved.status).toBe(412);
  expect(moved.body).toMatchObject({
    ...{ code: 'plan.item-moved', itemId: action.actionId, fields: ['dueOn'], saved: ['title'] },
    ...{ yours: { dueOn: '2027-01-26' }, theirs: { dueOn: '2027-01-19' }, before: { dueOn: '2027-01-15' } },
    theirsBy: { name: 'Amina Jibril' },
  });
  const again = await send('kathleen-dvorak', 'patch', `/actions/${action.actionId}`, mine, key);
  expect([again.status, again.body.conflictId]).toEqual([412, moved.body.conflictId]);
  position = moved.body.position ?? (await test.kernel.store.head());
  expect(await theOne('kathleen-dvorak', action)).toMatchObject({
    ...{ dueOn: '2027-01-19', title: 'Send both addenda' },
    conflict: { conflictId: moved.body.conflictId, fields: ['dueOn'] },
  });
});

it('shows a partner what is shared with them, and neither shows nor counts the rest', async () => {
  const hidden = await anAction({ title: 'Ask for the order', sharing: 'named', sharedWith: ['housing'] });
  const shown = await anAction({ title: 'Bring the school papers', sharing: 'named', sharedWith: ['bamber-creek-school'] });
  expect(await theOne('phoua-lor', shown)).toMatchObject({ title: 'Bring the school papers' });
  const { body } = await get('phoua-lor', `/board?after=${position}`);
  expect(JSON.stringify(body)).not.toContain(hidden.actionId);
  expect(
    (await send('phoua-lor', 'patch', `/actions/${shown.actionId}`, { dueOn: '2027-01-20' }, { 'if-match': `"${shown.revision}"` })).status,
  ).toBe(403);
});

it('takes away a date, a name and a wait that is told as empty', async () => {
  const first = await anAction({ title: 'Call the landlord' });
  const { actionId, revision } = await anAction({ waitsFor: first.actionId });
  const emptied = { dueOn: '', actorId: '', waitsFor: '' };
  const done = await send('amina-jibril', 'patch', `/actions/${actionId}`, emptied, { 'if-match': `"${revision}"` });
  expect(done.status).toBe(200);
  const now = await theOne('amina-jibril', { actionId } as Action);
  expect(now).toMatchObject({ dueOn: null, actorId: null });
  expect(now).not.toHaveProperty('waitsFor');
});

it('lets nobody choose over a third value that they have not seen', async () => {
  const { actionId, revision } = await anAction();
  const patch = (person: string, dueOn: string, seen: number): Promise<request.Response> =>
    send(person, 'patch', `/actions/${actionId}`, { dueOn }, { 'if-match': `"${seen}"` });
  await patch('amina-jibril', '2027-01-19', revision);
  const { body: kept } = await patch('kathleen-dvorak', '2027-01-26', revision);
  const again = await patch('amina-jibril', '2027-02-01', kept.revision as number);
  expect(again.status).toBe(200);
  const settle = (headers: Record<string, string> = {}): Promise<request.Response> =>
    send('kathleen-dvorak', 'post', `/conflicts/${kept.conflictId}/settlement`, { chosen: 'yours' }, headers);
  const unseen = await settle();
  expect([unseen.status, unseen.body.code, unseen.body.revision]).toEqual([412, 'plan.item-moved-again', again.body.revision]);
  expect(await theOne('amina-jibril', { actionId } as Action)).toMatchObject({ dueOn: '2027-02-01' });
  const seen = await settle({ 'if-match': `"${unseen.body.revision}"` });
  expect(seen.status).toBe(200);
  expect(await theOne('amina-jibril', { actionId } as Action)).toMatchObject({ dueOn: '2027-01-26' });
  expect((await settle()).body.code).toBe('plan.conflict-settled');
});

it('names no step in a refusal that is not shared with the editor', async () => {
  const hidden = await anAction({ title: 'Ask for the order', sharing: 'named', sharedWith: ['housing'] });
  const shown = await anAction({ title: 'Bring the papers' });
  const { actionId, revision } = await anAction();
  const patch = (person: string, waitsFor: string): Promise<request.Response> =>
    send(person, 'patch', `/actions/${actionId}`, { waitsFor }, { 'if-match': `"${revision}"` });
  expect((await patch('amina-jibril', hidden.actionId)).status).toBe(200);
  const moved = await patch('kathleen-dvorak', shown.actionId);
  expect([moved.status, moved.body.theirs]).toEqual([412, { waitsFor: '' }]);
  expect(JSON.stringify(moved.body)).not.toContain(hidden.actionId);
});
