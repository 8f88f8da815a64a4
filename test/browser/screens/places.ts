import type { QuestionAnswered, ScreeningStarted } from '#triage';
import { goal, ifMatch, setGoalOf, textHashOf, type Board } from '../../support/case-pages.js';
import type { CaseWorld } from '../../support/case-world.js';
import { poisonCase } from '../../support/poison-case.js';
import { inTriage, takeContact } from '../../support/intake-story.js';
import { furnishOwnPage } from './own-page.js';

/** Where the tables find something to show. */
export interface Places {
  /** A case with a plan that has everything; a plan without anything, of a case that is not up to date; a triage that waits for its case. */
  readonly caseId: string;
  readonly emptyCaseId: string;
  readonly closedCaseId: string;
  readonly triagedId: string;
  readonly personId: string;
  /** Somebody whose case and plan Amina sees. */
  readonly plannedPersonId: string;
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
  await furnishOwnPage(world);
  const openIntakeId = await takeContact(world, 'The rent went up.');
  const endedIntakeId = await takeContact(world, 'When is the office open?');
  const told = { reason: 'information-only', offered: 'Every day from eight.' };
  await world.done('julian-arce', 'POST', `/api/intakes/${endedIntakeId}/screen-out`, told);
  return {
    caseId: rich.caseId,
    plannedPersonId: rich.personId,
    emptyCaseId: empty.caseId,
    closedCaseId: await closedCase(world),
    triagedId,
    openIntakeId,
    endedIntakeId,
    ...(await inTriage(world)),
  };
}

/** A case that ended with its plan: one goal reached, one without an outcome. */
async function closedCase(world: CaseWorld): Promise<string> {
  const { caseId, planId } = await world.openCase();
  const reached = await setGoalOf(world, planId, { title: 'A bed for everybody' });
  const outcome = { result: 'achieved', evidence: 'The beds are there.', contributingPrograms: ['housing'] };
  await world.done('amina-jibril', 'POST', `/api/plans/${planId}/goals/${reached}/outcome`, outcome);
  const goals = [
    { goalId: await setGoalOf(world, planId, { title: 'A class in the evening', outcome: 'economically-secure' }), reason: 'moved-away' },
  ];
  const words = 'They moved to Winona, where Marta Ruiz goes on with them.';
  await world.done('amina-jibril', 'POST', `/api/cases/${caseId}/closure`, { reason: 'moved-away', words, goals });
  return caseId;
}

async function furnishPlan(
  world: CaseWorld,
  { caseId, planId, personId }: { caseId: string; planId: string; personId: string },
): Promise<void> {
  const plan = `/api/plans/${planId}`;
  const done = (path: string, body: object) => world.done('amina-jibril', 'POST', `${plan}/${path}`, body);
  const board = () => world.sees<Board>('amina-jibril', `${plan}/board`);
  await screened(world, planId, personId);
  await world.done('amina-jibril', 'POST', `/api/people/${personId}/strengths`, { words: 'She keeps every appointment.', said: 'family' });
  await byTemplate(world, planId);
  const reached = await setGoalOf(world, planId, { title: 'Everybody in one school', outcome: 'children-develop' });
  await done(`goals/${reached}/outcome`, { result: 'achieved', evidence: 'The school wrote.', contributingPrograms: ['child-support'] });
  await done('goals', goal);
  const open = (await board()).outcomes.flatMap(({ goals }) => goals).find(({ title }) => title === goal.title)!;
  const action = { goalId: open.goalId, owner: 'housing', doer: 'worker', dueOn: '2030-11-20', sharing: 'team-and-family' };
  await done('actions', { ...action, title: KEYS });
  await done('actions', { ...action, title: 'Report the income', sharing: 'team', mandated: true, legalBasis: 'Minn. Stat. 256.741' });
  await done('services', { goalId: open.goalId, service: 'rent-help', provider: 'housing', program: 'housing' });
  await done(`goals/${open.goalId}/progress`, { value: 4, note: 'The deposit is paid.' });
  await done(`goals/${open.goalId}/progress`, { value: 6, instrument: 'own-rating' });
  await done(`goals/${open.goalId}/progress-not-said`, { because: 'did-not-want-to-say', instrument: 'worry' });
  const helped = (await board()).outcomes.flatMap(({ goals }) => goals).flatMap(({ services }) => services)[0]!;
  await done('attendance', { itemKind: 'service', itemId: helped.serviceId, attendance: 'did-not-come', because: 'no-ride' });
  await done('barriers', { words: 'No car on weekdays.', code: 'transport' });
  await twoValues(world, plan, actionOfTitle(await board(), KEYS));
  await done('proposal', {});
  // Agreed to, changed and proposed again: there is a review to hold and an answer to record.
  const agreement = { version: 1, personId, capacity: 'self', language: 'en', signature: 'spoken' };
  await done('agreement', { ...agreement, textHash: await textHashOf(world, planId) });
  await done('actions', { ...action, title: 'Ask for a bigger table' });
  await done('proposal', {});
  const said = { channel: 'phone', direction: 'out', withWhom: 'person', reached: true, summary: 'The elevator works.', sharing: 'team' };
  await world.done('amina-jibril', 'POST', `/api/cases/${caseId}/contacts`, { ...said, ownWords: 'We can see the river.' });
  const task = { actorId: 'kathleen-dvorak', title: 'Call the school', dueOn: '2030-11-12' };
  await world.done('amina-jibril', 'POST', `/api/cases/${caseId}/tasks`, task);
}

/** A screening of the contact that the plan comes from, so that something is suggested, and something left out. */
async function screened(world: CaseWorld, planId: string, personId: string): Promise<void> {
  const { events } = await world.app.kernel.store.readStream(`plan-${planId}`);
  const { intakeId } = JSON.parse(events[0]!.data) as { intakeId: string };
  const started = { instrument: 'ahc-hrsn', version: '2023', intakeId, triageId: intakeId, personId, county: '27109' };
  const answered = (question: string, answer: string): QuestionAnswered =>
    ({ type: 'QuestionAnswered', data: { question }, personal: { answers: [answer] }, subjects: [personId] }) as QuestionAnswered;
  await world.write<ScreeningStarted | QuestionAnswered>('screening', [
    { type: 'ScreeningStarted', data: started } as ScreeningStarted,
    answered('living-situation', 'worried'),
    answered('food-last', 'often'),
    answered('transportation', 'yes'),
  ]);
}

/** A goal that goes by a template: its first stage is over. */
async function byTemplate(world: CaseWorld, planId: string): Promise<void> {
  const safe = { outcome: 'safe-and-secure', need: 'safety', title: 'Nights without fear' };
  const goalId = await setGoalOf(world, planId, safe);
  const step = (id: string, title: string): object => ({ step: id, title, owner: 'housing', doer: 'worker', sharing: 'team-and-family' });
  const steps = [step('safety-talk', 'Talk about the nights'), step('family-meeting', 'Sit down with grandmother')];
  const path = `/api/plans/${planId}`;
  await world.done('amina-jibril', 'POST', `${path}/goals/${goalId}/template`, { template: 'safe-at-home', steps });
  const { actionId } = actionOfTitle(await world.sees<Board>('amina-jibril', `${path}/board`), 'Talk about the nights');
  await world.done('amina-jibril', 'POST', `${path}/actions/${actionId}/completed`, {});
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
