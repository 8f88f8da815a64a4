import { randomBytes } from 'node:crypto';
import request from 'supertest';
import { uuidV7 } from '#event-sourcing';
import { eventually } from '../../../../test/event-sourcing/eventually.js';
import { openTestCase } from '../testing-case.js';
import { startTestApp, type TestApp } from '../testing.js';

let one: TestApp;
let two: TestApp;
let caseId: string;
let plan: string;
beforeAll(async () => {
  const masterKey = randomBytes(32);
  one = await startTestApp({ masterKey });
  two = await startTestApp({ database: one.database, masterKey });
  const opened = await openTestCase(one, ['amina-jibril', 'kathleen-dvorak', 'phoua-lor']);
  ({ caseId } = opened);
  plan = `/api/plans/${opened.planId}`;
  for (let status = 404; status === 404;) ({ status } = await ask(one, 'amina-jibril', 'get', `${plan}/board`));
});
afterAll(async () => {
  await two?.stop();
  await one?.stop();
});

async function ask(app: TestApp, person: string, verb: 'get' | 'put' | 'post' | 'delete', path: string, body?: object) {
  const headers = { authorization: `Bearer ${await app.token(person)}`, 'idempotency-key': uuidV7() };
  return request(app.base)[verb](path).set(headers).send(body);
}

const show = async (app: TestApp, person: string, open: object = {}, visit: string = uuidV7()) =>
  ask(app, person, 'put', `/api/presence/${visit}`, { caseId, ...open });
const namesIn = ({ body }: request.Response): string[] => body.here.map(({ who }: { who: { name: string } }) => who.name).sort();

/** An action of the plan; its id. */
async function action(sharing: object): Promise<string> {
  const goal = {
    ...{ outcome: 'children-stable', need: 'housing', words: 'A home.', title: 'A home', saidBy: 'person', measure: 'steps-done' },
    ...{ unit: 'steps', baseline: 0, target: 9, sharing: 'team-and-family' },
  };
  const set = await ask(one, 'amina-jibril', 'post', `${plan}/goals`, goal);
  const board = await ask(one, 'amina-jibril', 'get', `${plan}/board?after=${set.body.position}`);
  const { goalId } = board.body.outcomes.flatMap(({ goals }: { goals: { goalId: string }[] }) => goals).at(-1);
  const step = { goalId, title: 'Ask for the order', owner: 'housing', doer: 'worker', ...sharing };
  const agreed = await ask(one, 'amina-jibril', 'post', `${plan}/actions`, step);
  const after = await ask(one, 'amina-jibril', 'get', `${plan}/board?after=${agreed.body.position}`);
  const goals = after.body.outcomes.flatMap((outcome: { goals: { goalId: string; actions: { actionId: string }[] }[] }) => outcome.goals);
  return goals.find((one: { goalId: string }) => one.goalId === goalId).actions[0].actionId;
}

it('tells through one process who is on the case through another, and not oneself', async () => {
  await show(one, 'amina-jibril');
  const heard = await show(two, 'kathleen-dvorak');
  expect([heard.status, heard.body.everyMs]).toEqual([200, 2500]);
  expect(namesIn(heard)).toEqual(['Amina Jibril']);
  expect(namesIn(await show(two, 'amina-jibril'))).toEqual(['Kathleen Dvorak']);
});

it('forgets at once whoever says that they leave, and soon whoever says nothing any more', async () => {
  const visit = uuidV7();
  await show(one, 'phoua-lor', {}, visit);
  expect(namesIn(await show(two, 'kathleen-dvorak'))).toContain('Phoua Lor');
  expect((await ask(two, 'amina-jibril', 'delete', `/api/presence/${visit}`)).status).toBe(204);
  expect(namesIn(await show(two, 'kathleen-dvorak'))).toContain('Phoua Lor');
  expect((await ask(two, 'phoua-lor', 'delete', `/api/presence/${visit}`)).status).toBe(204);
  expect(namesIn(await show(two, 'kathleen-dvorak'))).not.toContain('Phoua Lor');
  await one.kernel.pool.query(`UPDATE presence SET seen_at = seen_at - interval '7 seconds'`);
  expect(namesIn(await show(two, 'kathleen-dvorak'))).toEqual([]);
});

it('says who has which item open, and never lets a partner know of one that is not shared with them', async () => {
  const hidden = await action({ sharing: 'named', sharedWith: ['housing'] });
  const shown = await action({ sharing: 'team' });
  await show(one, 'amina-jibril', { itemId: hidden, field: 'dueOn' });
  const amina = (answer: request.Response) => answer.body.here.filter(({ who }: { who: { id: string } }) => who.id === 'amina-jibril');
  const partner = await show(two, 'phoua-lor');
  expect(JSON.stringify(partner.body)).not.toContain(hidden);
  expect(JSON.stringify(partner.body)).not.toContain('dueOn');
  expect(namesIn(partner)).toContain('Amina Jibril');
  await show(one, 'amina-jibril', { itemId: shown, field: 'dueOn' });
  expect(amina(await show(two, 'phoua-lor'))).toContainEqual(expect.objectContaining({ itemId: shown, field: 'dueOn' }));
  // Nobody can say that they have open what they may not see: the others hear of the person only.
  await show(two, 'phoua-lor', { itemId: hidden, field: 'title' });
  expect(JSON.stringify((await show(one, 'amina-jibril')).body)).not.toContain('title');
});

it('is for those on the team only, takes nothing that is no visit, and keeps twenty pages of one person', async () => {
  expect((await show(one, 'ingrid-halvorsen')).status).toBe(403);
  expect((await show(one, 'mai-nhia-yang-lindqvist')).status).toBe(403);
  expect((await ask(one, 'amina-jibril', 'put', '/api/presence/me', { caseId })).status).toBe(400);
  expect((await show(one, 'amina-jibril', { itemId: 'x' })).status).toBe(400);
  for (let n = 0; n < 24; n += 1) await show(one, 'kathleen-dvorak');
  const { rows } = await one.kernel.pool.query("SELECT count(*)::int AS n FROM presence WHERE actor_id = 'kathleen-dvorak'");
  expect(rows[0].n).toBe(20);
});

it('bounds how often one person may say it', async () => {
  const many = () => Promise.all(Array.from({ length: 170 }, () => show(two, 'amina-jibril', {}, '00000000-0000-7000-8000-000000000001')));
  // Where they fall into two stretches of ten seconds, each may be within the bound: then once more.
  await eventually(async () => (await many()).some(({ status }) => status === 429));
  expect((await show(two, 'kathleen-dvorak')).status).toBe(200);
});
