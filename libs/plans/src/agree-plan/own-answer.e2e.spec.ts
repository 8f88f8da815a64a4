import type { Board } from '../../../../test/support/case-pages.js';
import { CaseWorld, refused } from '../../../../test/support/case-world.js';
import { MAI_NHIA, ownPlan, stateOwnGoal } from '../../../../test/support/own-plan.js';

const AMINA = 'amina-jibril';

interface Text {
  readonly text?: string;
  readonly textHash?: string;
}
interface Versions {
  readonly items: readonly { readonly version: number; readonly answers: readonly object[] }[];
}

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

describe('the answer of a person to their own plan', () => {
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
