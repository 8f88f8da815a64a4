import { command, uuidV7 } from '#event-sourcing';
import type { ContactReceived, NeedsStated, PersonIdentified } from '#intake';
import { ifMatch, setGoalOf, textHashOf, type Board } from './case-pages.js';
import type { CaseWorld } from './case-world.js';
import { MAI_NHIA, ownPlan } from './own-plan.js';

const AMINA = 'amina-jibril';
const GORDON = 'gordon-achterberg';

/** Words that stand in nothing but what only housing may see. */
export const CANARY = 'Quokkavale';
/** A day and a value that nothing else has. */
export const CANARY_DAY = '2031-03-17';
const CANARY_VALUE = 7331;
/** That number by itself: the same digits stand in ids by chance. */
export const CANARY_NUMBER = new RegExp(`(?<![\\w-])${CANARY_VALUE}(?![\\w-])`);

const WAITED_FOR = `${CANARY} first`;

const FOR_HOUSING = { sharing: 'named', sharedWith: ['housing'] };
const FOR_TEAM = { sharing: 'team' };

/** A case with a family, a partner, a school and three programs on its team, in which some things are for housing alone. */
export interface Planted {
  readonly caseId: string;
  readonly planId: string;
  readonly triageId: string;
  readonly intakeId: string;
  readonly personId: string;
  /** Of what all of the team may see. */
  readonly shownGoalId: string;
  readonly shownActionId: string;
  /** The step for the whole team under a goal that is for housing alone. */
  readonly orphanId: string;
  readonly hiddenGoalId: string;
  readonly hiddenActionId: string;
  readonly agreementId: string;
  readonly nameEventId: string;
}

const boardOf = (world: CaseWorld, planId: string): Promise<Board> => world.sees(AMINA, `/api/plans/${planId}/board`);
const goals = (board: Board) => board.outcomes.flatMap((outcome) => outcome.goals);
const ofTitle = <Item extends { readonly title: string }>(items: readonly Item[], title: string): Item =>
  items.find((item) => item.title === title)!;

/** Plants what is hidden among what is shown. */
export async function plantHidden(world: CaseWorld): Promise<Planted> {
  const { caseId, planId, personId } = await ownPlan(world);
  const plan = `/api/plans/${planId}`;
  for (const actorId of ['phoua-lor', 'tomas-renteria-villalobos', GORDON])
    await world.done(AMINA, 'POST', `/api/cases/${caseId}/seats`, { actorId, seatRole: 'member' });
  const shownGoalId = await setGoalOf(world, planId);
  const keys = { goalId: shownGoalId, title: 'Pick up the keys', owner: 'housing', doer: 'worker', sharing: 'team-and-family' };
  await world.done(AMINA, 'POST', `${plan}/actions`, keys);
  await world.done(AMINA, 'POST', `${plan}/barriers`, { words: 'No car.' });
  const { hiddenGoalId, hiddenActionId } = await hiddenGoal(world, planId);
  await waitsForHidden(world, planId, { hiddenGoalId, shownGoalId });
  await hiddenTalk(world, caseId);
  await world.done(AMINA, 'POST', `${plan}/proposal`, {});
  const answer = {
    version: 1,
    personId,
    capacity: 'self',
    language: 'en',
    signature: 'electronic',
    textHash: await textHashOf(world, planId),
  };
  const agreed = await world.done(MAI_NHIA, 'POST', `${plan}/agreement`, answer);
  await world.done(AMINA, 'POST', `${plan}/actions/${hiddenActionId}/completed`, { note: CANARY });
  const board = await boardOf(world, planId);
  const { triageId, intakeId } = await world.sees<{ triageId: string; intakeId: string }>(AMINA, `/api/cases/${caseId}`);
  await askedForHelp(world, intakeId, personId);
  const { events } = await world.app.kernel.store.readStream(`person-${personId}`);
  const hidden = ofTitle(goals(board), CANARY);
  return {
    ...{ caseId, planId, triageId, intakeId, personId, shownGoalId, hiddenGoalId, hiddenActionId },
    shownActionId: ofTitle(
      goals(board).flatMap(({ actions }) => actions),
      keys.title,
    ).actionId,
    orphanId: ofTitle(hidden.actions, 'Bed for tonight').actionId,
    agreementId: agreed.events[0]!.id,
    nameEventId: events.find(({ type }) => type === 'NameRecorded')!.id,
  };
}

/** The contact that the case goes back to, with whom and what for: measures count by it, and suggestions stand on it. */
async function askedForHelp(world: CaseWorld, streamId: string, personId: string): Promise<void> {
  const intake = { category: 'intake', initialState: 0, evolve: (count: number) => count + 1 };
  const told = (): (ContactReceived | PersonIdentified | NeedsStated)[] => [
    {
      type: 'ContactReceived',
      data: { channel: 'phone', caller: 'self', forWhom: 'self', county: '27109', language: 'en' },
      facts: { county: '27109', channel: 'phone', language: 'en' },
    },
    { type: 'PersonIdentified', data: { personId, known: true, reasons: [] } },
    { type: 'NeedsStated', data: { needs: { food: 'yes', housing: 'yes' } } },
  ];
  await world.app.kernel.executor.execute({
    ...{ command: command('test-intake', intake, told), streamId, input: {}, idempotencyKey: uuidV7(), jurisdiction: '27109' },
    actor: { id: AMINA, role: 'caseworker', organization: 'olmsted-county' },
  });
}

async function hiddenGoal(world: CaseWorld, planId: string): Promise<{ hiddenGoalId: string; hiddenActionId: string }> {
  const plan = `/api/plans/${planId}`;
  const secret = { title: CANARY, words: CANARY, need: 'safety', outcome: 'safe-and-secure', targetDate: CANARY_DAY, ...FOR_HOUSING };
  await setGoalOf(world, planId, secret);
  const { goalId } = ofTitle(goals(await boardOf(world, planId)), CANARY);
  const step = { goalId, title: CANARY, owner: 'housing', doer: 'worker', dueOn: CANARY_DAY, ...FOR_HOUSING };
  await world.done(AMINA, 'POST', `${plan}/actions`, step);
  const action = ofTitle(ofTitle(goals(await boardOf(world, planId)), CANARY).actions, CANARY);
  const bed = { goalId, title: 'Bed for tonight', owner: 'zumbro-bridge', doer: 'partner', waitsFor: action.actionId, ...FOR_TEAM };
  await world.done(AMINA, 'POST', `${plan}/actions`, bed);
  await world.done(AMINA, 'POST', `${plan}/services`, { goalId, service: 'shelter', provider: 'zumbro-bridge' });
  await world.done(AMINA, 'POST', `${plan}/goals/${goalId}/progress`, { value: CANARY_VALUE, note: CANARY });
  await world.done(AMINA, 'POST', `${plan}/attendance`, { itemKind: 'action', itemId: action.actionId, attendance: 'came', note: CANARY });
  await twoValues(world, plan, action);
  await helped(world, planId, { ...secret, title: `${CANARY} too` });
  return { hiddenGoalId: goalId, hiddenActionId: action.actionId };
}

/** A step that all of the team may see, and that waits for one that is for housing alone until something hidden changes. */
async function waitsForHidden(world: CaseWorld, planId: string, of: { hiddenGoalId: string; shownGoalId: string }): Promise<void> {
  const actions = `/api/plans/${planId}/actions`;
  const first = { goalId: of.hiddenGoalId, title: WAITED_FOR, owner: 'housing', doer: 'worker', ...FOR_HOUSING };
  await world.done(AMINA, 'POST', actions, first);
  const { actionId } = await waitedFor(world, planId);
  const then = { goalId: of.shownGoalId, title: 'Apply for food support', owner: 'food-cash', doer: 'worker', ...FOR_TEAM };
  await world.done(AMINA, 'POST', actions, { ...then, waitsFor: actionId });
}

const waitedFor = async (world: CaseWorld, planId: string) =>
  ofTitle(
    goals(await boardOf(world, planId)).flatMap(({ actions }) => actions),
    WAITED_FOR,
  );

/** Two edits of a hidden step that overlap, and the choice between them. */
async function twoValues(world: CaseWorld, plan: string, action: { actionId: string; revision: number }): Promise<void> {
  const path = `${plan}/actions/${action.actionId}`;
  await world.done(GORDON, 'PATCH', path, { title: `${CANARY} one` }, ifMatch(action.revision));
  const late = await world.send<{ conflictId: string }>(AMINA, 'PATCH', path, { title: `${CANARY} two` }, ifMatch(action.revision));
  const { conflictId } = late.body;
  await world.done(AMINA, 'POST', `${plan}/conflicts/${conflictId}/settlement`, { chosen: 'theirs', reason: CANARY });
}

/** A hidden goal of which something came. */
async function helped(world: CaseWorld, planId: string, goal: { title: string }): Promise<void> {
  await setGoalOf(world, planId, goal);
  const { goalId } = ofTitle(goals(await boardOf(world, planId)), goal.title);
  const outcome = { result: 'achieved', evidence: CANARY, contributingPrograms: ['housing'] };
  await world.done(AMINA, 'POST', `/api/plans/${planId}/goals/${goalId}/outcome`, outcome);
}

async function hiddenTalk(world: CaseWorld, caseId: string): Promise<void> {
  const file = `/api/cases/${caseId}`;
  await world.done(AMINA, 'POST', `${file}/notes`, { text: CANARY, ...FOR_HOUSING });
  const talk = { channel: 'phone', direction: 'in', withWhom: 'person', reached: true, summary: CANARY };
  await world.done(AMINA, 'POST', `${file}/contacts`, { ...talk, ...FOR_HOUSING });
}

/** More of what only housing may see: of it nothing that others read may move. */
export async function changeHidden(world: CaseWorld, { caseId, planId, hiddenGoalId }: Planted): Promise<void> {
  const plan = `/api/plans/${planId}`;
  const { revision } = ofTitle(goals(await boardOf(world, planId)), CANARY);
  await world.done(AMINA, 'PATCH', `${plan}/goals/${hiddenGoalId}`, { target: 12 }, ifMatch(revision));
  const { actionId, state } = await waitedFor(world, planId);
  if (state === 'agreed') await world.done(AMINA, 'POST', `${plan}/actions/${actionId}/completed`, {});
  const step = { goalId: hiddenGoalId, owner: 'housing', doer: 'worker', ...FOR_HOUSING };
  await world.done(AMINA, 'POST', `${plan}/actions`, {
    ...step,
    title: `${CANARY} once more`,
    dueOn: CANARY_DAY,
    suggestionId: 'food-support',
  });
  await world.done(AMINA, 'POST', `${plan}/goals/${hiddenGoalId}/progress`, { value: CANARY_VALUE, note: CANARY });
  await hiddenTalk(world, caseId);
}

/** Ids of what is hidden, and of the events that tell of nothing else. */
export async function hiddenIds(world: CaseWorld, { planId, caseId, orphanId }: Planted): Promise<ReadonlySet<string>> {
  const streams = await Promise.all([`plan-${planId}`, `case-${caseId}`].map((name) => world.app.kernel.store.readStream(name)));
  const hidden = new Set<string>();
  for (const { id, type, data } of streams.flatMap(({ events }) => events)) {
    const told = JSON.parse(data) as Record<string, unknown>;
    if (type === 'ActionReleased') {
      if (hidden.has(String(told['by']))) hidden.add(id);
      continue;
    }
    const ids = ITEMS.flatMap((name) => (typeof told[name] === 'string' ? [told[name]] : []));
    const isHidden = told['actionId'] !== orphanId && (isForHousing(told) || ids.some((one) => hidden.has(one)));
    if (isHidden) for (const one of [id, ...ids]) hidden.add(one);
  }
  return hidden;
}

const ITEMS = ['goalId', 'actionId', 'serviceId', 'itemId', 'conflictId', 'progressId', 'attendanceId', 'outcomeId', 'noteId', 'contactId'];
const isForHousing = ({ sharing, sharedWith }: Record<string, unknown>): boolean =>
  sharing === 'named' && JSON.stringify(sharedWith) === '["housing"]';
