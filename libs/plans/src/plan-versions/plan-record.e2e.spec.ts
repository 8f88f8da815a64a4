import { goal, ifMatch, setGoalOf, textHashOf, type Board } from '../../../../test/support/case-pages.js';
import { CaseWorld } from '../../../../test/support/case-world.js';
import { MAI_NHIA, ownPlan } from '../../../../test/support/own-plan.js';

const AMINA = 'amina-jibril';
const BRIDGET = 'bridget-oshaughnessy';
const CANARY = 'A canary that sings';

interface Change {
  readonly change: string;
  readonly title: string;
  readonly fields: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}
interface Text {
  readonly text?: string;
  readonly textHash?: string;
  readonly languages: readonly { readonly language: string; readonly status: string; readonly signable: boolean }[];
}
interface Versions {
  readonly items: readonly {
    readonly version: number;
    readonly answers: readonly { readonly eventId: string; readonly textHash?: string }[];
  }[];
}

let world: CaseWorld;
let plan: string;
let goalId: string;
let personId: string;
beforeAll(async () => {
  world = await CaseWorld.start();
  const opened = await world.openCase();
  ({ personId } = opened);
  plan = `/api/plans/${opened.planId}`;
  goalId = await setGoalOf(world, opened.planId);
  const secret = { goalId, title: CANARY, owner: 'housing', doer: 'worker', sharing: 'named', sharedWith: ['housing'] };
  await world.done(AMINA, 'POST', `${plan}/actions`, secret);
  await world.done(AMINA, 'POST', `${plan}/proposal`, {});
});
afterAll(() => world.stop());

const board = (query = ''): Promise<Board> => world.sees<Board>(AMINA, `${plan}/board${query}`);
const goalNow = async () => (await board()).outcomes.flatMap(({ goals }) => goals)[0]!;
const agreement = (change: object = {}): object => ({
  version: 1,
  personId,
  capacity: 'self',
  language: 'es',
  signature: 'spoken',
  ...change,
});

describe('the record of a plan', () => {
  it('takes a signature only to the text of the version in that language, and gives the signed text again', async () => {
    const { text, textHash, languages } = await world.sees<Text>(AMINA, `${plan}/agreement-text?version=1&language=es`);
    expect(text).toContain('Nuestro plan, versión 1');
    expect(text).not.toContain(CANARY);
    expect(languages.find(({ language }) => language === 'so')).toMatchObject({ status: 'none', signable: false });
    const id = plan.split('/').at(-1)!;
    const other = await world.send<{ code: string }>(
      AMINA,
      'POST',
      `${plan}/agreement`,
      agreement({ textHash: await textHashOf(world, id) }),
    );
    expect([other.status, other.body.code]).toEqual([409, 'plan.other-text']);
    const unread = await world.send<{ code: string }>(AMINA, 'POST', `${plan}/agreement`, agreement({ textHash, language: 'so' }));
    expect([unread.status, unread.body.code]).toEqual([409, 'plan.language-not-reviewed']);
    expect((await world.send(AMINA, 'POST', `${plan}/agreement`, agreement())).status).toBe(400);
    await world.done(AMINA, 'POST', `${plan}/agreement`, agreement({ textHash }));

    const [version] = (await world.sees<Versions>(BRIDGET, `${plan}/versions`)).items;
    expect(version).toMatchObject({ version: 1, answers: [{ answer: 'agreed', language: 'es', textHash }] });
    const signed = await world.sees<object>(AMINA, `${plan}/agreements/${version!.answers[0]!.eventId}/text`);
    expect(signed).toMatchObject({ same: true, signedHash: textHash, text });
  });

  it('shows any version as it was, and what changed since, to each reader what they may see', async () => {
    const { revision } = await goalNow();
    await world.done(AMINA, 'PATCH', `${plan}/goals/${goalId}`, { title: 'A home by spring' }, ifMatch(revision));
    await world.done(AMINA, 'POST', `${plan}/proposal`, {});
    expect((await board('?version=1')).outcomes.flatMap(({ goals }) => goals)[0]).toMatchObject({ title: goal.title, allowed: [] });
    expect((await world.get(AMINA, `${plan}/board?version=9`)).status).toBe(404);
    const compare = (who: string, query: string) => world.get<{ items: Change[] }>(who, `${plan}/compare?${query}`);
    const { items } = (await compare(AMINA, 'from=1&to=2')).body;
    expect(items).toMatchObject([{ change: 'changed', fields: [{ field: 'title', before: goal.title, after: 'A home by spring' }] }]);
    expect((await compare(AMINA, 'from=2&to=now')).body.items).toEqual([]);
    expect((await compare(AMINA, 'from=2&to=1')).status).toBe(422);
    expect((await compare(AMINA, 'from=0&to=now')).status).toBe(400);
    for (const path of ['versions', 'compare?from=1&to=now', 'board?version=1', `items/${goalId}/history`]) {
      const seen = await world.get<object>(BRIDGET, `${plan}/${path}`);
      expect(seen.status).toBe(200);
      expect(JSON.stringify(seen.body)).not.toContain(CANARY);
    }
  });

  it('tells where a value comes from, and nothing of items that are not shared with the reader', async () => {
    const history = await world.sees<{ fields: { values: object[] }[] }>(AMINA, `${plan}/items/${goalId}/history?field=title`);
    expect(history.fields[0]?.values).toMatchObject([
      { value: 'A home by spring', stands: true, who: { name: 'Amina Jibril', organization: 'olmsted-county' }, eventType: 'GoalRevised' },
      { value: goal.title, stands: false, eventType: 'GoalSet' },
    ]);
    const all = await board();
    const hidden = all.outcomes
      .flatMap(({ goals }) => goals)
      .flatMap(({ actions }) => actions)
      .find(({ title }) => title === CANARY)!;
    expect((await world.get(AMINA, `${plan}/items/${hidden.actionId}/history`)).status).toBe(200);
    expect((await world.get(BRIDGET, `${plan}/items/${hidden.actionId}/history`)).status).toBe(404);
    expect((await world.get(AMINA, `${plan}/items/${goalId}/history?field=constructor`)).status).toBe(404);
    expect((await world.get('dale-kvasnicka', `${plan}/versions`)).status).toBe(403);
  });

  it('is printed as a PDF for those who may read the plan, and for nobody else', async () => {
    const print = async (who: string, query = ''): Promise<Response> =>
      fetch(`${world.app.base}${plan}/document${query}`, { headers: { authorization: `Bearer ${await world.app.token(who)}` } });
    const [once, again] = [await print(BRIDGET), await print(BRIDGET)];
    expect([once.status, once.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const bytes = Buffer.from(await once.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.equals(Buffer.from(await again.arrayBuffer()))).toBe(true);
    expect((await print('dale-kvasnicka')).status).toBe(403);
    expect((await print(AMINA, '?asOf=2020-01-01T00:00:00Z')).status).toBe(404);
    expect((await print(AMINA, '?language=so')).status).toBe(400);
  });
});

describe('what a person does in their own plan', () => {
  const WORDS = 'I want to work nights at the clinic.  So I am home when Leo wakes up!';
  const said = { words: WORDS, need: 'stable-income', outcome: 'economically-secure' };
  const refused = (status: number, code: string): object => ({ status, body: { code } });
  let own: Awaited<ReturnType<typeof ownPlan>>;
  let mine: string;
  beforeAll(async () => {
    own = await ownPlan(world);
    mine = `/api/plans/${own.planId}`;
  });
  const ownGoal = async (who: string) =>
    (await world.sees<Board>(who, `${mine}/board`)).outcomes.flatMap(({ goals }) => goals).find(({ title }) => title.startsWith('I want'))!;

  it('stands at once on the workers’ board, verbatim, as words that they wrote themselves', async () => {
    const { events } = await world.done(MAI_NHIA, 'POST', `${mine}/own-goals`, said);
    const seen = await ownGoal(AMINA);
    expect(seen).toMatchObject({ words: WORDS, ownHand: true, saidBy: 'person', saidByPersonId: own.personId, sharing: 'team-and-family' });
    expect(seen.allowed).not.toContain('restate-own-goal');
    expect((await ownGoal(MAI_NHIA)).allowed).toEqual(['restate-own-goal', 'share-own-goal']);
    const history = await world.sees<{ fields: { values: object[] }[] }>(AMINA, `${mine}/items/${seen.goalId}/history?field=words`);
    expect(history.fields[0]?.values).toMatchObject([{ value: WORDS, eventId: events[0]!.id, channel: 'web', who: { role: 'person' } }]);
  });

  it('is changed in its words by nobody but them, and what they said before is kept', async () => {
    const { goalId, revision } = await ownGoal(AMINA);
    const change = (fields: object) => world.send(AMINA, 'PATCH', `${mine}/goals/${goalId}`, fields, ifMatch(revision));
    expect(await change({ words: 'Employment, evenings.' })).toMatchObject(refused(403, 'plan.their-own-words'));
    expect((await change({ target: 5 })).status).toBe(200);
    const path = `${mine}/own-goals/${goalId}/words`;
    expect((await world.send(AMINA, 'POST', path, { words: 'Evenings.' })).status).toBe(403);
    await world.done(MAI_NHIA, 'POST', path, { words: 'I want to work days.' });
    expect(await ownGoal(AMINA)).toMatchObject({ words: 'I want to work days.', title: 'I want to work days', ownHand: true });
    const history = await world.sees<{ fields: { values: object[] }[] }>(AMINA, `${mine}/items/${goalId}/history?field=words`);
    expect(history.fields[0]?.values).toMatchObject([
      { value: 'I want to work days.', stands: true },
      { value: WORDS, stands: false },
    ]);
  });

  it('is theirs alone: no worker or partner says it for them, nor they in the plan of another family', async () => {
    for (const who of [AMINA, BRIDGET, 'gordon-achterberg', 'dale-kvasnicka', 'lena-nilsson'])
      expect((await world.send(who, 'POST', `${mine}/own-goals`, said)).status).toBe(403);
    expect((await world.send(MAI_NHIA, 'POST', `${plan}/own-goals`, said)).status).toBe(403);
    const { caseId, planId } = await world.openCase();
    await world.done(AMINA, 'POST', `/api/cases/${caseId}/seats`, { actorId: MAI_NHIA, seatRole: 'member' });
    const theirs = await world.sees<Board>(MAI_NHIA, `/api/plans/${planId}/board`);
    expect(theirs.allowed).not.toContain('state-own-goal');
    await setGoalOf(world, planId);
    await world.done(AMINA, 'POST', `/api/plans/${planId}/proposal`, {});
    expect((await world.sees<Board>(AMINA, `/api/plans/${planId}/board`)).allowed).toContain('agree-plan');
    expect((await world.sees<Board>(MAI_NHIA, `/api/plans/${planId}/board`)).allowed).toEqual([]);
    const seated = await world.send(MAI_NHIA, 'POST', `/api/plans/${planId}/own-goals`, said);
    expect(seated).toMatchObject(refused(403, 'plan.not-your-plan'));
    for (const wrong of [
      { ...said, words: '' },
      { ...said, need: 'money' },
      { ...said, outcome: undefined },
    ])
      expect((await world.send(MAI_NHIA, 'POST', `${mine}/own-goals`, wrong)).status).toBe(400);
  });

  it('is shared with some only where one of them can work on it', async () => {
    const named = (sharedWith: string[]) => world.send(MAI_NHIA, 'POST', `${mine}/own-goals`, { ...said, words: 'Rest.', sharedWith });
    for (const nobody of [['zumbro-bridge'], ['olmsted-county']])
      expect(await named(nobody)).toMatchObject(refused(422, 'plan.nobody-to-work-on-it'));
  });

  it('is a yes to the exact text or a no without a reason, for themselves and nobody else', async () => {
    await world.done(AMINA, 'POST', `${mine}/proposal`, {});
    const { text, textHash } = await world.sees<Text>(MAI_NHIA, `${mine}/agreement-text?version=1&language=es`);
    expect(text).toContain('I want to work days.');
    const yes = { version: 1, capacity: 'self', language: 'es', signature: 'electronic', textHash };
    const forLeo = await world.send(MAI_NHIA, 'POST', `${mine}/agreement`, { ...yes, personId: own.childId });
    expect(forLeo).toMatchObject(refused(403, 'plan.not-your-answer'));
    const asGuardian = { ...yes, personId: own.personId, capacity: 'guardian' };
    expect(await world.send(MAI_NHIA, 'POST', `${mine}/agreement`, asGuardian)).toMatchObject(refused(403, 'plan.not-your-answer'));
    const noForLeo = await world.send(MAI_NHIA, 'POST', `${mine}/agreement-declined`, { version: 1, personId: own.childId });
    expect(noForLeo).toMatchObject(refused(403, 'plan.not-your-answer'));
    await world.done(MAI_NHIA, 'POST', `${mine}/agreement-declined`, { version: 1, personId: own.personId });
    expect(await world.sees<Board>(AMINA, `${mine}/board`)).toMatchObject({ state: 'draft', declined: { personId: own.personId } });
    await world.done(AMINA, 'POST', `${mine}/proposal`, {});
    const second = await world.sees<Text>(MAI_NHIA, `${mine}/agreement-text?version=2&language=es`);
    await world.done(MAI_NHIA, 'POST', `${mine}/agreement`, { ...yes, version: 2, textHash: second.textHash, personId: own.personId });
    const [latest] = (await world.sees<Versions>(MAI_NHIA, `${mine}/versions`)).items;
    expect(latest?.answers).toMatchObject([{ answer: 'agreed', personId: own.personId, signature: 'electronic', who: { role: 'person' } }]);
  });

  it('is a step of theirs that they say is done; others’ steps are not theirs to finish', async () => {
    const { goalId: aim } = await ownGoal(AMINA);
    const step = { goalId: aim, sharing: 'team-and-family' };
    await world.done(AMINA, 'POST', `${mine}/actions`, { ...step, title: 'Ask for the night shift', owner: 'family', doer: 'family' });
    await world.done(AMINA, 'POST', `${mine}/actions`, { ...step, title: 'Find child care', owner: 'food-cash', doer: 'worker' });
    const steps = (await ownGoal(MAI_NHIA)).actions;
    const [hers, others] = ['Ask for the night shift', 'Find child care'].map((title) => steps.find((one) => one.title === title)!);
    expect([hers?.allowed.includes('complete-action'), others?.allowed]).toEqual([true, ['ask-about-action']]);
    await world.done(MAI_NHIA, 'POST', `${mine}/actions/${hers!.actionId}/completed`, {});
    const notHers = await world.send(MAI_NHIA, 'POST', `${mine}/actions/${others!.actionId}/completed`, {});
    expect(notHers).toMatchObject(refused(403, 'plan.not-your-action'));
    expect((await ownGoal(AMINA)).actions.find(({ actionId }) => actionId === hers!.actionId)).toMatchObject({ state: 'completed' });
  });

  it('is a choice of who reads what they wrote that they change at any time, and nobody else does', async () => {
    const { goalId: aim } = await ownGoal(MAI_NHIA);
    const readers = (who: string, body: object) => world.send(who, 'POST', `${mine}/own-goals/${aim}/readers`, body);
    const reads = async (who: string): Promise<boolean> => (await ownGoal(who)) !== undefined;
    for (const who of [AMINA, BRIDGET, 'gordon-achterberg', 'dale-kvasnicka', 'lena-nilsson'])
      expect((await readers(who, {})).status).toBe(403);
    expect(await readers(MAI_NHIA, { sharedWith: ['zumbro-bridge'] })).toMatchObject(refused(422, 'plan.nobody-to-work-on-it'));
    expect((await readers(MAI_NHIA, { sharedWith: ['nobody'] })).status).toBe(400);
    expect([await reads(AMINA), await reads('kathleen-dvorak'), await reads(BRIDGET)]).toEqual([true, true, true]);
    await world.done(MAI_NHIA, 'POST', `${mine}/own-goals/${aim}/readers`, { sharedWith: ['housing'] });
    expect([await reads(AMINA), await reads('kathleen-dvorak'), await reads(BRIDGET)]).toEqual([true, false, false]);
    const texts = await world.sees<Text>('kathleen-dvorak', `${mine}/agreement-text?version=2&language=en`);
    expect(texts).toMatchObject({ withheld: true });
    const history = await world.sees<{ fields: { values: object[] }[] }>(AMINA, `${mine}/items/${aim}/history?field=sharing`);
    expect(history.fields[0]?.values).toMatchObject([
      { value: 'named', channel: 'web', who: { role: 'person' } },
      { value: 'team-and-family' },
    ]);
    await world.done(MAI_NHIA, 'POST', `${mine}/own-goals/${aim}/readers`, {});
    expect(await reads(BRIDGET)).toBe(true);
  });

  it('is another time that they ask for: their worker finds it in the queue, answers, and they read the answer', async () => {
    interface Asked {
      readonly requests: readonly { readonly requestId: string; readonly words: string | null; readonly answer?: object }[];
    }
    const { goalId: aim } = await ownGoal(AMINA);
    const step = { goalId: aim, title: 'Meet at the office', owner: 'housing', doer: 'worker', actorId: AMINA, dueOn: '2030-11-20' };
    await world.done(AMINA, 'POST', `${mine}/actions`, { ...step, sharing: 'team-and-family' });
    await world.done(AMINA, 'POST', `${mine}/actions`, { ...step, title: 'Kept', sharing: 'team' });
    const stepOf = async (who: string, title = step.title) =>
      (await ownGoal(who)).actions.find((one) => one.title === title) as Board['outcomes'][0]['goals'][0]['actions'][0] & Asked;
    const { actionId, revision } = await stepOf(AMINA);
    const ask = (who: string, id: string, body: object) => world.send(who, 'POST', `${mine}/actions/${id}/requests`, body);
    const said = { wants: 'another-time', words: 'I work that morning.' };
    for (const who of [AMINA, BRIDGET, 'gordon-achterberg', 'dale-kvasnicka', 'lena-nilsson'])
      expect((await ask(who, actionId, said)).status).toBe(403);
    expect((await ask(MAI_NHIA, (await stepOf(AMINA, 'Kept')).actionId, said)).status).toBe(404);
    for (const wrong of [{ wants: 'nothing' }, { ...said, words: '' }, { ...said, words: 'x'.repeat(1001) }])
      expect((await ask(MAI_NHIA, actionId, wrong)).status).toBe(400);
    expect((await ask(MAI_NHIA, actionId, said)).status).toBe(201);

    const toAnswer = async (who: string) =>
      (
        await world.sees<{ items: { kind: string; why?: string; id: string; link: string }[] }>(who, '/api/my-day?queue=to-do')
      ).items.filter(({ kind }) => kind === 'action-request');
    const [item] = await toAnswer(AMINA);
    const [request] = (await stepOf(AMINA)).requests;
    expect([item?.why, item?.id]).toEqual([said.words, request?.requestId]);
    expect([await toAnswer('kathleen-dvorak'), (await stepOf(MAI_NHIA)).state]).toEqual([[], 'agreed']);
    const answer = (who: string) =>
      world.send(who, 'POST', `${mine}/requests/${request!.requestId}/answer`, { words: 'After four is fine.' });
    for (const who of [MAI_NHIA, 'dale-kvasnicka', 'lena-nilsson']) expect((await answer(who)).status).toBe(403);
    expect(await answer(BRIDGET)).toMatchObject(refused(403, 'plan.not-your-action'));
    expect((await answer(AMINA)).status).toBe(200);
    expect((await stepOf(MAI_NHIA)).requests).toMatchObject([
      { words: said.words, answer: { words: 'After four is fine.', who: { id: AMINA } } },
    ]);
    expect([await toAnswer(AMINA), (await answer(AMINA)).status]).toEqual([[], 404]);

    await world.done(MAI_NHIA, 'POST', `${mine}/actions/${actionId}/requests`, { wants: 'another-time' });
    await world.done(AMINA, 'PATCH', `${mine}/actions/${actionId}`, { dueOn: '2030-11-27', reason: 'As you asked.' }, ifMatch(revision));
    const [, moved] = (await stepOf(MAI_NHIA)).requests;
    expect(moved).toMatchObject({ words: null, answer: { dueOn: '2030-11-27', words: null } });
    const help = { wants: 'help', words: 'I have no car.' };
    await world.done(MAI_NHIA, 'POST', `${mine}/actions/${actionId}/requests`, help);
    expect(await toAnswer(AMINA)).toMatchObject([{ why: help.words }]);

    // The step goes to another worker, and is theirs and the family's alone: so is what was asked about it.
    const handOn = async (change: object) =>
      world.done(AMINA, 'PATCH', `${mine}/actions/${actionId}`, change, ifMatch((await stepOf(AMINA)).revision));
    await handOn({ actorId: 'kathleen-dvorak' });
    expect([await toAnswer(AMINA), (await toAnswer('kathleen-dvorak')).map(({ why }) => why)]).toEqual([[], [help.words]]);
    await handOn({ owner: 'riverbend-clinic', actorId: 'nadia-haugen', sharing: 'named', sharedWith: ['food-cash', 'family'] });
    expect(await toAnswer('kathleen-dvorak')).toEqual([]);
    // Nobody there has a seat: the lead knows that it is there, and not what was said.
    const [left] = await toAnswer(AMINA);
    expect(left).toMatchObject({ title: 'todo.action-request.not-shared' });
    expect(left).not.toHaveProperty('why');
    await world.done('kathleen-dvorak', 'POST', `${mine}/actions/${actionId}/completed`, {});
    expect(await toAnswer(AMINA)).toEqual([]);
  });

  it('is a look that they say is not right: a supervisor of their county answers, and they read the answer', async () => {
    interface Log {
      readonly items: readonly {
        readonly id: string;
        readonly who: { readonly id: string };
        readonly question?: { readonly questionId: string };
      }[];
    }
    const log = (who: string) => world.get<Log>(who, `/api/access-log?person=${own.personId}`);
    const lookId = (await log(MAI_NHIA)).body.items.find(({ who }) => who.id === BRIDGET)!.id;
    const ask = (who: string, body: object) => world.send(who, 'POST', '/api/access-log/questions', body);
    const body = { lookId, words: 'Who is she?' };
    for (const who of [AMINA, BRIDGET, 'gordon-achterberg', 'dale-kvasnicka', 'lena-nilsson'])
      expect((await ask(who, body)).status).toBe(403);
    expect((await ask(MAI_NHIA, { ...body, lookId: '999999999' })).status).toBe(404);
    for (const wrong of [{ lookId: 'x' }, { lookId, words: '' }]) expect((await ask(MAI_NHIA, wrong)).status).toBe(400);
    expect((await ask(MAI_NHIA, body)).status).toBe(201);
    expect(await ask(MAI_NHIA, body)).toMatchObject(refused(409, 'people.look-questioned'));
    const toAnswer = async (who: string) =>
      (await world.sees<{ items: { kind: string; id: string; why?: string; personId?: string }[] }>(who, '/api/my-day')).items.filter(
        ({ kind }) => kind === 'look-question',
      );
    const [item] = await toAnswer('gordon-achterberg');
    expect(item).toMatchObject({ why: body.words, personId: own.personId });
    expect([await toAnswer(AMINA), await toAnswer('kathleen-dvorak')]).toEqual([[], []]);
    // What is said of a supervisor's own look is neither in their day nor beside the look that they find in the log.
    await world.get('gordon-achterberg', `/api/people/${own.personId}`);
    const looks = (await log(MAI_NHIA)).body.items;
    const [his, mineToo] = ['gordon-achterberg', MAI_NHIA].map((id) => looks.find(({ who }) => who.id === id)!);
    expect(await ask(MAI_NHIA, { lookId: mineToo!.id })).toMatchObject(refused(409, 'people.looked-yourself'));
    expect((await ask(MAI_NHIA, { lookId: his!.id, words: 'He is my landlord.' })).status).toBe(201);
    const questioned = async (who: string) => (await log(who)).body.items.filter(({ question }) => question).map(({ id }) => id);
    expect([(await questioned(MAI_NHIA)).includes(his!.id), await questioned('gordon-achterberg')]).toEqual([true, [lookId]]);
    expect((await toAnswer('gordon-achterberg')).map(({ id }) => id)).toEqual([item!.id]);
    // He is the only supervisor of the county: who leads teams there answers, and nothing that he can answer himself.
    const LEAD = 'samira-warsame';
    const [about] = await toAnswer(LEAD);
    expect([await questioned(LEAD), (await toAnswer(LEAD)).map(({ why }) => why)]).toEqual([[his!.id], ['He is my landlord.']]);
    const answers = (id: string) =>
      world.send(LEAD, 'POST', `/api/people/${own.personId}/look-questions/${id}/answer`, { words: 'We look into it.' });
    expect(await answers(item!.id)).toMatchObject(refused(403, 'people.supervisor-answers'));
    expect([(await answers(about!.id)).status, await toAnswer(LEAD)]).toEqual([200, []]);
    const path = `/api/people/${own.personId}/look-questions/${item!.id}/answer`;
    const answer = (who: string) => world.send(who, 'POST', path, { words: 'She gives the shelter. You said yes to that.' });
    for (const who of [MAI_NHIA, AMINA, BRIDGET, 'dale-kvasnicka', 'lena-nilsson']) expect((await answer(who)).status).toBe(403);
    expect((await answer('gordon-achterberg')).status).toBe(200);
    expect(await toAnswer('gordon-achterberg')).toEqual([]);
    const told = (await log(MAI_NHIA)).body.items.find(({ id }) => id === lookId)?.question;
    expect(told).toMatchObject({
      words: body.words,
      answer: { words: 'She gives the shelter. You said yes to that.', who: { id: 'gordon-achterberg' } },
    });
    const seated = await world.openCase();
    await world.done(AMINA, 'POST', `/api/cases/${seated.caseId}/seats`, { actorId: MAI_NHIA, seatRole: 'member' });
    expect((await world.get(MAI_NHIA, `/api/access-log?person=${seated.personId}`)).status).toBe(403);
  });

  it('is a no whose reason the team reads and they themselves, and not the rest of the family', async () => {
    const ours = 'I want to stay near the school.';
    const other = 'My cousin would be alone.';
    const decline = async (who: string, personId: string, reason: string): Promise<void> => {
      await world.done(AMINA, 'POST', `${mine}/proposal`, {});
      const { version } = await world.sees<Board>(AMINA, `${mine}/board`);
      await world.done(who, 'POST', `${mine}/agreement-declined`, { version, personId, reason });
    };
    const places = [`${mine}/board`, `${mine}/versions`, `/api/cases/${own.caseId}/timeline`];
    const told = async (who: string, words: string): Promise<boolean[]> =>
      (await Promise.all(places.map((path) => world.sees<object>(who, path)))).map((seen) => JSON.stringify(seen).includes(words));
    await decline(MAI_NHIA, own.personId, ours);
    expect([await told(MAI_NHIA, ours), await told(AMINA, ours)]).toEqual([
      [true, true, true],
      [true, true, true],
    ]);
    await decline(AMINA, own.childId, other);
    expect([await told(MAI_NHIA, other), await told(AMINA, other)]).toEqual([
      [false, false, false],
      [true, true, true],
    ]);
    expect(await world.sees<object>(MAI_NHIA, `${mine}/board`)).toMatchObject({ declined: { personId: own.childId } });
    const { items } = await world.sees<{ items: { type: string }[] }>(MAI_NHIA, `/api/cases/${own.caseId}/timeline`);
    expect(items.filter(({ type }) => type === 'AgreementDeclined')).toHaveLength(3);
  });
});
