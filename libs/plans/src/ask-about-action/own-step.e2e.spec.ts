import { ifMatch, type Board } from '../../../../test/support/case-pages.js';
import { CaseWorld, refused } from '../../../../test/support/case-world.js';
import { MAI_NHIA, ownGoalOf, ownPlan, stateOwnGoal } from '../../../../test/support/own-plan.js';

const AMINA = 'amina-jibril';
const BRIDGET = 'bridget-oshaughnessy';

let world: CaseWorld;
let own: Awaited<ReturnType<typeof ownPlan>>;
let mine: string;
beforeAll(async () => {
  world = await CaseWorld.start();
  own = await ownPlan(world);
  mine = `/api/plans/${own.planId}`;
  await stateOwnGoal(world, own.planId, 'I want to work days.');
});
afterAll(() => world.stop());

const ownGoal = (who: string) => ownGoalOf(world, own.planId, who);

describe('what a person does about a step of their own plan', () => {
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
});
