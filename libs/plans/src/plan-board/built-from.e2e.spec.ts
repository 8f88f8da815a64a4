import { OUTCOMES } from '#codes';
import type { QuestionAnswered, ScreeningCompleted, ScreeningStarted } from '#triage';
import { goal, goalOf, setGoalOf, type Board, type Goal } from '../../../../test/support/case-pages.js';
import { CaseWorld } from '../../../../test/support/case-world.js';

interface Suggestion {
  readonly id: string;
  readonly state: string;
  readonly source: string;
  readonly verified: boolean;
  readonly leftOutBecause?: string;
  readonly evidence: readonly {
    readonly eventId: string;
    readonly question?: string;
    readonly codes: readonly string[];
    readonly who: { readonly id: string };
  }[];
  readonly against: readonly { readonly words?: string; readonly question?: string }[];
}
type WithTemplate = Goal & {
  readonly suggestionId: string | null;
  readonly template?: {
    readonly template: string;
    readonly stages: readonly {
      readonly id: string;
      readonly state: string;
      readonly milestones: readonly { id: string; reachedAt?: string }[];
    }[];
  };
};

const AMINA = 'amina-jibril';
const BRIDGET = 'bridget-oshaughnessy';
let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.stop());

/** A screening of the contact that the plan comes from: the family has no ride and is worried about the home. */
async function screened(planId: string, personId: string): Promise<void> {
  const { events } = await world.app.kernel.store.readStream(`plan-${planId}`);
  const { intakeId } = JSON.parse(events[0]!.data) as { intakeId: string };
  const started = { instrument: 'ahc-hrsn', version: '2023', intakeId, triageId: intakeId, personId, county: '27109' };
  const answered = (question: string, ...answers: string[]): QuestionAnswered =>
    ({ type: 'QuestionAnswered', data: { question }, personal: { answers }, subjects: [personId] }) as QuestionAnswered;
  await world.write<ScreeningStarted | QuestionAnswered | ScreeningCompleted>('screening', [
    { type: 'ScreeningStarted', data: started } as ScreeningStarted,
    answered('living-situation', 'worried'),
    answered('food-last', 'often'),
    answered('transportation', 'yes'),
  ]);
}

describe('a plan that is built from what is known', () => {
  it('suggests with the answers that speak for it, leaves out what takes a car, and keeps which suggestion was taken or set aside', async () => {
    const { planId, personId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    await screened(planId, personId);
    const found = async (): Promise<readonly Suggestion[]> =>
      (await world.sees<{ items: Suggestion[] }>(AMINA, `${plan}/suggestions`)).items;
    const one = async (id: string): Promise<Suggestion> => (await found()).find((suggestion) => suggestion.id === id)!;
    expect((await found()).map(({ id }) => id)).toEqual(['rent-help', 'food-support', 'food-shelf', 'rides']);
    expect(await one('rent-help')).toMatchObject({
      state: 'open',
      evidence: [{ question: 'living-situation', codes: ['worried'], who: { id: AMINA } }],
      source: 'Example of the delivery model; no study was checked',
      verified: false,
    });
    expect(await one('food-shelf')).toMatchObject({ leftOutBecause: 'no-ride', against: [{ question: 'transportation' }] });
    // They have a car after all: what takes one is suggested again.
    await world.done(AMINA, 'POST', `${plan}/strengths`, { words: 'The truck runs again.', code: 'own-car' });
    expect(await one('food-shelf')).not.toHaveProperty('leftOutBecause');

    const { evidence } = await one('rent-help');
    await setGoalOf(world, planId, { suggestionId: 'rent-help', evidence: evidence.map(({ eventId }) => eventId) });
    expect(goalOf(await world.sees<Board>(AMINA, `${plan}/board`)) as WithTemplate).toMatchObject({ suggestionId: 'rent-help' });
    expect(await one('rent-help')).toMatchObject({ state: 'taken' });
    await world.done(AMINA, 'POST', `${plan}/suggestions/rides/set-aside`, { reason: 'Her sister drives them.' });
    expect(await one('rides')).toMatchObject({ state: 'set-aside' });
    const { goalId } = goalOf(await world.sees<Board>(AMINA, `${plan}/board`));
    const ride = { goalId, title: 'Rides on Mondays', owner: 'family', doer: 'family', sharing: 'team-and-family', suggestionId: 'rides' };
    await world.done(AMINA, 'POST', `${plan}/actions`, ride);
    expect(await one('rides')).toMatchObject({ state: 'taken' });
    const unknown = await world.send(AMINA, 'POST', `${plan}/actions`, { ...ride, suggestionId: 'no-such' });
    expect(unknown).toMatchObject({ status: 422, body: { code: 'plan.suggestion-unknown' } });
  });

  it('has no goal without one of the six outcomes', async () => {
    const { planId } = await world.openCase();
    for (const outcome of [undefined, 'happiness']) {
      const answer = await world.send<{ code: string }>(AMINA, 'POST', `/api/plans/${planId}/goals`, { ...goal, outcome });
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body)).toContain('outcome');
    }
    expect((await world.sees<Board>(AMINA, `/api/plans/${planId}/board`)).outcomes.flatMap(({ goals }) => goals)).toEqual([]);
    expect(OUTCOMES).toHaveLength(6);
    for (const outcome of OUTCOMES) await world.done(AMINA, 'POST', `/api/plans/${planId}/goals`, { ...goal, outcome });
    const { outcomes } = await world.sees<Board>(AMINA, `/api/plans/${planId}/board`);
    expect(outcomes.map(({ goals }) => goals.length)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('goes the way of a template that was made their own, stage by stage', async () => {
    const { planId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    const goalId = await setGoalOf(world, planId);
    const step = (id: string): object => ({ step: id, title: `Ours: ${id}`, owner: 'housing', doer: 'worker', sharing: 'team-and-family' });
    const steps = [step('sleep-tonight'), step('look-at-homes')];
    await world.done(AMINA, 'POST', `${plan}/goals/${goalId}/template`, { template: 'keep-or-find-home', steps });
    const goalNow = async (): Promise<WithTemplate> => goalOf(await world.sees<Board>(AMINA, `${plan}/board`)) as WithTemplate;
    const before = await goalNow();
    expect(before.template!.stages.map(({ id, state }) => [id, state])).toEqual([
      ['home-safe-now', 'now'],
      ['home-way', 'coming'],
      ['home-stays', 'coming'],
    ]);
    const first = before.actions.find(({ title }) => title === 'Ours: sleep-tonight')!;
    await world.done(AMINA, 'POST', `${plan}/actions/${first.actionId}/completed`, {});
    const { stages } = (await goalNow()).template!;
    expect(stages.map(({ state }) => state)).toEqual(['left', 'now', 'coming']);
    expect(stages[0]!.milestones).toEqual([{ id: 'roof-tonight', reachedAt: expect.any(String) }]);
  });

  it.each([
    ['GET', 'suggestions', {}],
    ['POST', 'suggestions/rides/set-aside', {}],
    ['POST', 'goals/0192a000-0000-8000-8000-000000000001/template', { template: 'keep-or-find-home', steps: [] }],
  ] as const)('is not a partner’s to build: %s %s', async (method, path, body) => {
    const { planId } = await world.openCase();
    const at = `/api/plans/${planId}/${path}`;
    const answer = method === 'GET' ? await world.get(BRIDGET, at) : await world.send(BRIDGET, method, at, body);
    expect(answer.status).toBe(403);
  });
});
