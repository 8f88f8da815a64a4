import { goal, ifMatch, setGoalOf, type Board } from '../../support/case-pages.js';
import type { CaseWorld } from '../../support/case-world.js';
import { poisonCase } from '../../support/poison-case.js';
import { inTriage, takeContact } from '../../support/intake-story.js';

/** Where the tables find something to show. */
export interface Places {
  /** A case with a plan that has everything; a plan without anything, of a case that is not up to date; a triage that waits for its case. */
  readonly caseId: string;
  readonly emptyCaseId: string;
  readonly triagedId: string;
  readonly personId: string;
  readonly openIntakeId: string;
  readonly endedIntakeId: string;
  readonly triageId: string;
}

export const KEYS = 'Pick up the keys to 214';
/** Something of everything, as different people would have done it. */
export async function furnish(world: CaseWorld): Promise<Places> {
  const [rich, empty, { triageId: triagedId }] = [await world.openCase(), await world.openCase(), await world.triaged()];
  await furnishPlan(world, rich);
  await poisonCase(world, empty.caseId);
  const openIntakeId = await takeContact(world, 'The rent went up.');
  const endedIntakeId = await takeContact(world, 'When is the office open?');
  const told = { reason: 'information-only', offered: 'Every day from eight.' };
  await world.done('julian-arce', 'POST', `/api/intakes/${endedIntakeId}/screen-out`, told);
  return { caseId: rich.caseId, emptyCaseId: empty.caseId, triagedId, openIntakeId, endedIntakeId, ...(await inTriage(world)) };
}

async function furnishPlan(world: CaseWorld, { caseId, planId }: { caseId: string; planId: string }): Promise<void> {
  const plan = `/api/plans/${planId}`;
  const done = (path: string, body: object) => world.done('amina-jibril', 'POST', `${plan}/${path}`, body);
  const board = () => world.sees<Board>('amina-jibril', `${plan}/board`);
  const reached = await setGoalOf(world, planId, { title: 'Everybody in one school', outcome: 'children-develop' });
  await done(`goals/${reached}/outcome`, { result: 'achieved', evidence: 'The school wrote.', contributingPrograms: ['child-support'] });
  await done('goals', goal);
  const open = (await board()).outcomes.flatMap(({ goals }) => goals).find(({ title }) => title === goal.title)!;
  const action = { goalId: open.goalId, owner: 'housing', doer: 'worker', dueOn: '2030-11-20', sharing: 'team-and-family' };
  await done('actions', { ...action, title: KEYS });
  await done('actions', { ...action, title: 'Report the income', sharing: 'team', mandated: true, legalBasis: 'Minn. Stat. 256.741' });
  await done('services', { goalId: open.goalId, service: 'rent-help', provider: 'housing', program: 'housing' });
  await done(`goals/${open.goalId}/progress`, { value: 4, note: 'The deposit is paid.' });
  await done('barriers', { words: 'No car on weekdays.' });
  await twoValues(world, plan, actionOfTitle(await board(), KEYS));
  await done('proposal', {});
  const said = { channel: 'phone', direction: 'out', withWhom: 'person', reached: true, summary: 'The elevator works.', sharing: 'team' };
  await world.done('amina-jibril', 'POST', `/api/cases/${caseId}/contacts`, { ...said, ownWords: 'We can see the river.' });
  const task = { actorId: 'kathleen-dvorak', title: 'Call the school', dueOn: '2030-11-12' };
  await world.done('amina-jibril', 'POST', `/api/cases/${caseId}/tasks`, task);
}

const actionOfTitle = (board: Board, title: string) =>
  board.outcomes.flatMap(({ goals }) => goals.flatMap(({ actions }) => actions)).find((action) => action.title === title)!;

/** Two who changed the same date: both values are kept. */
async function twoValues(world: CaseWorld, plan: string, action: { actionId: string; revision: number }): Promise<void> {
  const path = `${plan}/actions/${action.actionId}`;
  await world.done('amina-jibril', 'PATCH', path, { dueOn: '2030-12-02' }, ifMatch(action.revision));
  const late = await world.send('amina-jibril', 'PATCH', path, { dueOn: '2030-12-09' }, ifMatch(action.revision));
  if (late.status !== 412) throw new Error(`The second change should have met the first: ${late.status} ${JSON.stringify(late.body)}`);
}
