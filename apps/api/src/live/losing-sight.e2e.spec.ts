import { goalOf, ifMatch, setGoalOf, type Board } from '../../../../test/support/case-pages.js';
import { CaseWorld } from '../../../../test/support/case-world.js';
import { MAI_NHIA, ownPlan } from '../../../../test/support/own-plan.js';

const AMINA = 'amina-jibril';
const KATHLEEN = 'kathleen-dvorak';
const BRIDGET = 'bridget-oshaughnessy';

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.stop());

interface Told {
  readonly position: string;
  readonly kind: string;
}

/** Whatever open pages hear from now on, until they are read out up to the end of the log. */
async function openPages(...people: string[]): Promise<() => Promise<Told[][]>> {
  const stop = new AbortController();
  const open = async (person: string): Promise<() => Promise<Told[]>> => {
    const headers = { authorization: `Bearer ${await world.app.token(person)}` };
    const from = await world.app.kernel.store.head();
    await world.sees(AMINA, '/api/cases');
    const response = await fetch(`${world.app.base}/api/live?after=${from}`, { headers, signal: stop.signal });
    const reader = response.body!.pipeThrough(new TextDecoderStream() as never).getReader() as ReadableStreamDefaultReader<string>;
    let heard = '';
    return async () => {
      const head = await world.app.kernel.store.head();
      while (!heard.includes(`id: ${head}\n`)) heard += (await reader.read()).value ?? '';
      const told = heard.split('\n\n').filter((one) => one.includes('event: change'));
      return told.map((one) => JSON.parse(/^data: (.*)$/m.exec(one)![1]!) as Told);
    };
  };
  const pages = await Promise.all(people.map(open));
  return async () => {
    const told = await Promise.all(pages.map((page) => page()));
    stop.abort();
    return told;
  };
}

describe('an open page of somebody who loses sight of something in a plan', () => {
  it('hears that the plan changed, and no more, when a person narrows who reads what they wrote', async () => {
    const { caseId, planId } = await ownPlan(world);
    const said = { words: 'I want to work nights.', need: 'stable-income', outcome: 'economically-secure' };
    await world.done(MAI_NHIA, 'POST', `/api/plans/${planId}/own-goals`, said);
    const { goalId } = goalOf(await world.sees<Board>(AMINA, `/api/plans/${planId}/board`));
    const readers = `/api/plans/${planId}/own-goals/${goalId}/readers`;
    const read = await openPages(AMINA, KATHLEEN, BRIDGET);
    const { position } = await world.done(MAI_NHIA, 'POST', readers, { sharedWith: ['housing', 'zumbro-bridge'] });
    const then = await world.done(MAI_NHIA, 'POST', readers, { sharedWith: ['housing'] });
    await world.done(AMINA, 'POST', `/api/cases/${caseId}/notes`, { text: 'Called.', sharing: 'team' });
    const [amina, kathleen, bridget] = await read();
    const ofPlan = (told: Told[]): object[] => told.filter(({ kind }) => kind !== 'NoteWritten');
    const changed = { caseId, planId, topic: 'plan' };
    const kinds = (told: Told[]): string[] => told.map(({ kind }) => kind);
    expect(kinds(amina!)).toEqual(['GoalRevised', 'GoalRevised', 'NoteWritten']);
    expect(ofPlan(kathleen!)).toEqual([{ ...changed, position, kind: 'PlanChanged' }]);
    expect(ofPlan(bridget!).at(-1)).toEqual({ ...changed, position: then.position, kind: 'PlanChanged' });
  });

  it('hears it when a worker narrows a goal, and nothing of what was never shared with them', async () => {
    const { caseId, planId } = await world.openCase();
    const plan = `/api/plans/${planId}`;
    const goalId = await setGoalOf(world, planId, { sharing: 'team' });
    const revision = async (): Promise<number> => goalOf(await world.sees<Board>(AMINA, `${plan}/board`)).revision;
    const narrow = async (sharedWith: string[]) =>
      world.done(AMINA, 'PATCH', `${plan}/goals/${goalId}`, { sharing: 'named', sharedWith }, ifMatch(await revision()));
    const read = await openPages(KATHLEEN, BRIDGET);
    const first = await narrow(['housing', 'zumbro-bridge']);
    const second = await narrow(['housing']);
    await world.done(AMINA, 'POST', `/api/cases/${caseId}/notes`, { text: 'Called.', sharing: 'team' });
    const [kathleen, bridget] = await read();
    const heard = (told: Told[]): string[] => told.filter(({ kind }) => kind === 'PlanChanged').map(({ position }) => position);
    expect(heard(kathleen!)).toEqual([first.position]);
    expect(heard(bridget!).at(-1)).toEqual(second.position);
    expect(kathleen!.map(({ kind }) => kind)).toEqual(['PlanChanged', 'NoteWritten']);
  });
});
