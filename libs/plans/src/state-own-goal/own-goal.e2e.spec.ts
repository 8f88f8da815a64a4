import { ifMatch, setGoalOf, type Board } from '../../../../test/support/case-pages.js';
import { CaseWorld, refused } from '../../../../test/support/case-world.js';
import { MAI_NHIA, ownGoalOf, ownPlan } from '../../../../test/support/own-plan.js';

const AMINA = 'amina-jibril';
const BRIDGET = 'bridget-oshaughnessy';
const WORDS = 'I want to work nights at the clinic.  So I am home when Leo wakes up!';
const said = { words: WORDS, need: 'stable-income', outcome: 'economically-secure' };

let world: CaseWorld;
let own: Awaited<ReturnType<typeof ownPlan>>;
let mine: string;
beforeAll(async () => {
  world = await CaseWorld.start();
  own = await ownPlan(world);
  mine = `/api/plans/${own.planId}`;
});
afterAll(() => world.stop());

const ownGoal = (who: string) => ownGoalOf(world, own.planId, who);

describe('what a person wants, in their own plan', () => {
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
    const { caseId, planId } = await world.openCase();
    expect((await world.send(MAI_NHIA, 'POST', `/api/plans/${planId}/own-goals`, said)).status).toBe(403);
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

  it('is a choice of who reads what they wrote that they change at any time, and nobody else does', async () => {
    const { goalId: aim } = await ownGoal(MAI_NHIA);
    const readers = (who: string, body: object) => world.send(who, 'POST', `${mine}/own-goals/${aim}/readers`, body);
    const reads = async (who: string): Promise<boolean> => (await ownGoal(who)) !== undefined;
    for (const who of [AMINA, BRIDGET, 'gordon-achterberg', 'dale-kvasnicka', 'lena-nilsson'])
      expect((await readers(who, {})).status).toBe(403);
    expect(await readers(MAI_NHIA, { sharedWith: ['zumbro-bridge'] })).toMatchObject(refused(422, 'plan.nobody-to-work-on-it'));
    expect((await readers(MAI_NHIA, { sharedWith: ['nobody'] })).status).toBe(400);
    expect([await reads(AMINA), await reads('kathleen-dvorak'), await reads(BRIDGET)]).toEqual([true, true, true]);
    await world.done(AMINA, 'POST', `${mine}/proposal`, {});
    await world.done(MAI_NHIA, 'POST', `${mine}/own-goals/${aim}/readers`, { sharedWith: ['housing'] });
    expect([await reads(AMINA), await reads('kathleen-dvorak'), await reads(BRIDGET)]).toEqual([true, false, false]);
    const text = await world.sees<object>('kathleen-dvorak', `${mine}/agreement-text?version=1&language=en`);
    expect(text).toMatchObject({ withheld: true });
    const history = await world.sees<{ fields: { values: object[] }[] }>(AMINA, `${mine}/items/${aim}/history?field=sharing`);
    expect(history.fields[0]?.values).toMatchObject([
      { value: 'named', channel: 'web', who: { role: 'person' } },
      { value: 'team-and-family' },
    ]);
    await world.done(MAI_NHIA, 'POST', `${mine}/own-goals/${aim}/readers`, {});
    expect(await reads(BRIDGET)).toBe(true);
  });
});
