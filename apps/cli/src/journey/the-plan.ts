import { pause, type Caller, type Reply } from './caller.js';
import type { LivePage } from './live-page.js';
import { expectThat } from './not-as-told.js';
import type { HandedOver } from './the-front-door.js';
import type { Telling } from './telling.js';

export interface Team {
  readonly amina: Caller;
  readonly kathleen: Caller;
  readonly bridget: Caller;
}

/** A case with its plan and one goal. */
export interface OpenedCase {
  readonly caseId: string;
  readonly plan: string;
  readonly goalId: string;
  readonly actions: readonly [housing: string, food: string];
}

interface CaseView {
  readonly planId: string;
  readonly number: string;
  readonly team: readonly { readonly seatId: string; readonly who: { readonly id: string } }[];
}

interface Action {
  readonly actionId: string;
  readonly title: string;
  readonly dueOn?: string;
  readonly revision: number;
  readonly state: string;
  readonly conflict?: { readonly conflictId: string };
}

interface Goal {
  readonly goalId: string;
  readonly revision: number;
  readonly actions: readonly Action[];
}

/** The goals of a plan as its board shows them. */
export async function goalsOf(reader: Caller, plan: string, after?: string): Promise<readonly Goal[]> {
  const { outcomes } = await reader.reads<{ outcomes: readonly { goals: readonly Goal[] }[] }>(`${plan}/board`, after);
  return outcomes.flatMap(({ goals }) => goals);
}

/** Step 3, first part: the case with its team, and the plan with a goal in the person's own words. */
export async function opensTheCase(team: Team, handed: HandedOver, page: LivePage, tell: Telling): Promise<OpenedCase> {
  tell.step(3, 'A case, a team of two programs and a partner, one shared plan');
  const { caseId, planId } = await opensWithTeam(team, handed.triageId, tell);
  await page.open();
  const plan = `/api/plans/${planId}`;
  await team.amina.reads(`${plan}/board`);
  const goalId = await setsGoal(team.amina, plan, handed.personId, tell);
  return { caseId, plan, goalId, actions: await agreeActions(team, plan, goalId, tell) };
}

/** Amina opens the case; the others take the seats that they are offered. */
async function opensWithTeam(
  { amina, kathleen, bridget }: Team,
  triageId: string,
  tell: Telling,
): Promise<{ readonly caseId: string; readonly planId: string }> {
  const seats = [
    { actorId: 'amina-jibril', program: 'housing', seatRole: 'lead' },
    { actorId: 'kathleen-dvorak', program: 'food-cash', seatRole: 'member' },
    { actorId: 'bridget-oshaughnessy', seatRole: 'member' },
  ];
  const body = { triageId, name: 'Duarte household', programs: [{ program: 'housing' }, { program: 'food-cash' }], seats };
  const opened = await amina.does('POST', '/api/cases', body);
  tell.did('Amina', 'opens the case', opened);
  const header = await amina.reads<CaseView>(`/api/cases/${opened.id}`, opened.position);
  for (const [who, caller] of [
    ['Kathleen', kathleen],
    ['Bridget', bridget],
  ] as const) {
    const { seatId } = header.team.find((seat) => seat.who.id === caller.person)!;
    tell.did(who, 'takes the seat', await caller.does('POST', `/api/cases/${opened.id}/seats/${seatId}/taken`, {}));
  }
  return { caseId: opened.id, planId: header.planId };
}

async function setsGoal(amina: Caller, plan: string, personId: string, tell: Telling): Promise<string> {
  const set = await amina.does('POST', `${plan}/goals`, {
    outcome: 'children-stable',
    need: 'housing',
    words: 'Quiero que nos quedemos en un solo lugar.',
    title: 'Stay in one place',
    saidBy: 'person',
    saidByPersonId: personId,
    measure: 'nights-in-one-place',
    unit: 'nights',
    baseline: 0,
    target: 90,
    sharing: 'team-and-family',
  });
  tell.did('Amina', 'sets a goal in the person’s own words', set);
  const [{ goalId }] = (await goalsOf(amina, plan, set.position)) as [Goal];
  return goalId;
}

async function agreeActions({ amina, kathleen }: Team, plan: string, goalId: string, tell: Telling): Promise<OpenedCase['actions']> {
  const shared = { goalId, doer: 'worker', sharing: 'team-and-family' };
  const housing = { ...shared, title: 'Talk to the landlord', owner: 'housing', actorId: 'amina-jibril', dueOn: '2030-01-15' };
  tell.did('Amina', 'agrees an action of housing', await amina.does('POST', `${plan}/actions`, housing));
  const food = { ...shared, title: 'Apply for food support', owner: 'food-cash', actorId: 'kathleen-dvorak', dueOn: '2030-01-20' };
  const last = await kathleen.does('POST', `${plan}/actions`, food);
  tell.did('Kathleen', 'agrees an action of food and cash', last);
  const { actions } = (await goalsOf(amina, plan, last.position)).find((each) => each.goalId === goalId)!;
  expectThat(actions.length === 2, 'The plan does not show both actions.', actions);
  const idOf = (title: string): string => actions.find((action) => action.title === title)!.actionId;
  return [idOf(housing.title), idOf(food.title)];
}

/** Step 3, second part: two writers at the same time. */
export async function writeAtOnce({ amina, kathleen }: Team, of: OpenedCase, tell: Telling): Promise<void> {
  const { plan, goalId } = of;
  const read = async (after?: string): Promise<readonly Action[]> =>
    (await goalsOf(amina, plan, after)).find((goal) => goal.goalId === goalId)!.actions;
  const revisions = new Map((await read()).map(({ actionId, revision }) => [actionId, revision]));
  const [one, two] = of.actions;
  const both = await Promise.all([
    amina.tries('PATCH', `${plan}/actions/${one}`, { dueOn: '2030-01-16' }, revisions.get(one)),
    kathleen.tries('PATCH', `${plan}/actions/${two}`, { dueOn: '2030-01-21' }, revisions.get(two)),
  ]);
  expectThat(
    both.every(({ status }) => status === 200),
    'Two edits of different items did not both succeed.',
    both.map(({ body }) => body),
  );
  tell.saw('two workers edited different items at the same time: both succeeded');
  const newest = both
    .map(({ body }) => body['position'] as string)
    .sort()
    .at(-1);
  const { revision } = (await read(newest)).find(({ actionId }) => actionId === one)!;
  const same = await Promise.all([
    amina.tries('PATCH', `${plan}/actions/${one}`, { dueOn: '2030-02-01' }, revision),
    kathleen.tries('PATCH', `${plan}/actions/${one}`, { dueOn: '2030-02-02' }, revision),
  ]);
  await isAConflict(amina, of, same, tell);
}

async function isAConflict(
  amina: Caller,
  { plan, goalId, actions: [one] }: OpenedCase,
  same: readonly Reply[],
  tell: Telling,
): Promise<void> {
  const saved = same.find(({ status }) => status === 200);
  const moved = same.find(({ status }) => status === 412);
  expectThat(
    saved !== undefined && moved !== undefined,
    'The same field at the same time was not one success and one conflict.',
    same.map(({ status }) => status),
  );
  const { conflictId, yours, theirs, before } = moved.body as { conflictId: string; yours: object; theirs: object; before: object };
  tell.saw(
    `the same date at the same time is a conflict: saved ${JSON.stringify(theirs)}, yours ${JSON.stringify(yours)}, before ${JSON.stringify(before)}`,
  );
  for (let tries = 0; tries < 40; tries += 1) {
    const goal = (await goalsOf(amina, plan)).find((each) => each.goalId === goalId)!;
    if (goal.actions.find(({ actionId }) => actionId === one)?.conflict?.conflictId === conflictId) break;
    expectThat(tries < 39, 'The rejected value is not kept on the plan.', goal.actions);
    await pause(100);
  }
  tell.saw('both values are kept on the plan, whether or not somebody chooses now');
  tell.did(
    'Amina',
    'chooses the other value',
    await amina.does('POST', `${plan}/conflicts/${conflictId}/settlement`, { chosen: 'yours', reason: 'The landlord can only then.' }),
  );
}
