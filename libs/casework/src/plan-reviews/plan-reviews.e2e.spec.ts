import { agreedPlan } from '../../../../test/support/agreed-plan.js';
import { CaseWorld } from '../../../../test/support/case-world.js';

interface Reviews {
  readonly counts: { readonly overdue: number; readonly due: number; readonly planned: number };
  readonly total: number;
  readonly next?: string;
  readonly items: readonly {
    readonly planId: string;
    readonly caseName: string;
    readonly standing: string;
    readonly missed: number;
    readonly held: number;
  }[];
}

const AMINA = 'amina-jibril';

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.stop());

const list = (person: string, query = ''): Promise<Reviews> => world.sees<Reviews>(person, `/api/plan-reviews?${query}`);
const idsOf = ({ items }: Reviews): string[] => items.map(({ planId }) => planId);

describe('the list of reviews', () => {
  it('has a plan that was agreed to, until it is closed, for those on the case', async () => {
    const { planId } = await agreedPlan(world);
    const draft = await world.openCase();
    const mine = await list(AMINA);
    expect(idsOf(mine)).toContain(planId);
    expect(idsOf(mine)).not.toContain(draft.planId);
    expect(mine.items.find((one) => one.planId === planId)).toMatchObject({ caseName: 'Yang household', standing: 'planned', missed: 0 });
    expect(mine.total).toBe(mine.counts.overdue + mine.counts.due + mine.counts.planned);
  });

  it('counts a review that was held and one that was missed, says what is late first, and gives page after page without losing or repeating one', async () => {
    const late = await agreedPlan(world, '2026-01-05T16:00:00Z');
    const [first, second] = [await agreedPlan(world), await agreedPlan(world)];
    const all = await list(AMINA);
    expect(all.items[0]).toMatchObject({ planId: late.planId, standing: 'overdue' });
    // Nobody looked at it when its time came: that is counted once it is reminded of.
    while ((await world.app.kernel.timers.look()) > 0);
    expect((await list(AMINA)).items[0]).toMatchObject({ planId: late.planId, standing: 'overdue', missed: 1 });
    const seen: string[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const page: Reviews = await list(AMINA, `limit=1${next && `&cursor=${next}`}`);
      expect(page.total).toBe(all.total);
      seen.push(...idsOf(page));
      next = page.next;
    }
    expect(seen).toEqual(idsOf(all));
    expect(seen).toEqual(expect.arrayContaining([first.planId, second.planId]));

    const held = { tookPart: [AMINA], decided: 'We go on as it is.' };
    await world.done(AMINA, 'POST', `/api/plans/${late.planId}/reviews`, held);
    const after = await list(AMINA);
    expect(after.items.find((one) => one.planId === late.planId)).toMatchObject({ standing: 'planned', held: 1, missed: 1 });
    expect(after.counts.overdue).toBe(all.counts.overdue - 1);
  });

  it('has those of a supervisor’s counties, wherever they have a seat or none', async () => {
    const { planId } = await agreedPlan(world);
    expect(idsOf(await list('gordon-achterberg'))).toContain(planId);
    expect(idsOf(await list('ruth-abelard'))).not.toContain(planId);
  });

  it('narrows to a standing, a county or a program, and shows nobody the cases of others', async () => {
    const { planId } = await agreedPlan(world);
    expect(idsOf(await list(AMINA, 'standing=overdue'))).not.toContain(planId);
    expect(idsOf(await list(AMINA, 'program=housing'))).toContain(planId);
    expect(idsOf(await list(AMINA, 'program=food-cash'))).not.toContain(planId);
    expect(idsOf(await list(AMINA, 'county=27039'))).not.toContain(planId);
    expect(idsOf(await list('winona-redwing'))).not.toContain(planId);
    const refused = await world.get('bridget-oshaughnessy', '/api/plan-reviews');
    expect(refused.status).toBe(403);
  });
});
