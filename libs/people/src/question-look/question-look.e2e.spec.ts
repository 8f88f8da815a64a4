import { CaseWorld, refused } from '../../../../test/support/case-world.js';
import { MAI_NHIA, ownPlan } from '../../../../test/support/own-plan.js';

const AMINA = 'amina-jibril';
const BRIDGET = 'bridget-oshaughnessy';

let world: CaseWorld;
let own: Awaited<ReturnType<typeof ownPlan>>;
let mine: string;
beforeAll(async () => {
  world = await CaseWorld.start();
  own = await ownPlan(world);
  mine = `/api/plans/${own.planId}`;
  for (const who of [BRIDGET, MAI_NHIA]) await world.sees(who, `${mine}/board`);
});
afterAll(() => world.stop());

describe('what a person says of who looked', () => {
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
    expect(item).toMatchObject({ why: body.words, personId: own.personId, look: { who: { id: BRIDGET }, allowed: true } });
    for (const who of [AMINA, 'kathleen-dvorak', 'samira-warsame', 'piotr-zielinski']) expect(await toAnswer(who)).toEqual([]);
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
});
