import { goal, ifMatch, setGoalOf, textHashOf, type Board } from '../../../../test/support/case-pages.js';
import { CaseWorld } from '../../../../test/support/case-world.js';

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
    const neverFilledIn = await world.sees<{ fields: object[] }>(AMINA, `${plan}/items/${hidden.actionId}/history?field=waitsFor`);
    expect(neverFilledIn.fields).toEqual([{ field: 'waitsFor', values: [] }]);
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
