import { rowsOf } from '#event-sourcing';
import { recordedEvent } from '#event-sourcing/testing';
import type { SignedIn, Who } from '#platform';
import { CASE, GOAL, INTAKE, PERSON, withGoal } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { BoardView } from './board-view.js';
import type { PlanProgress } from './follow-up.entity.js';
import { trendsOf } from './follow-up-view.js';
import type { PlanBoardView } from './plan-board.dto.js';
import { PlanAction, PlanBoard, PlanConflict, PlanGoal, PlanService } from './plan-board.entity.js';
import { planBoard } from './plan-board.projection.js';
import { followUpOf } from './plan-of-rows.js';

const OTHER = '0192a000-0000-8000-8000-00000000000b';
const PLAN = '0192a000-0000-8000-8000-00000000000e';
const REASON = 'Leo would have to change schools.';
const proposed: PlanEvent = { type: 'PlanProposed', data: { version: 1 } };
const declined: PlanEvent = {
  type: 'AgreementDeclined',
  data: { version: 1, personId: PERSON },
  personal: { reason: REASON },
  subjects: [PERSON],
};

/** The board of a plan with these events, for somebody of this role. */
function boardFor(role: string, personId: string | undefined, events: readonly PlanEvent[], caseClosed = false): PlanBoardView {
  const recorded = events.map((event, revision) => recordedEvent(event, { stream: `plan-${PLAN}`, revision }));
  const rows = rowsOf(planBoard, recorded);
  const isFamily = role === 'person' || role === 'family-member';
  const audience = { everything: false, keys: isFamily ? ['family'] : ['team', 'housing'] };
  const actor = { id: role, role, organization: 'olmsted-county', programs: [], personId } as unknown as SignedIn;
  const all = {
    plan: rows.of(PlanBoard)[0]!,
    goals: rows.of(PlanGoal),
    actions: rows.of(PlanAction),
    services: rows.of(PlanService),
    ...followUpOf(rows),
    conflicts: rows.of(PlanConflict),
  };
  return new BoardView(all, { actor, audience, who: (id) => ({ id, name: id }) as unknown as Who, caseClosed }).whole();
}

describe('the board of one of the family', () => {
  const answers = ['agree-plan', 'decline-agreement'];
  it.each([
    ['a person whom the plan is for', 'person', PERSON, answers],
    ['a family member whom the plan is for', 'family-member', PERSON, answers],
    ['a person who sits at the table of another family', 'person', OTHER, []],
    ['a family member whom the plan is not for', 'family-member', OTHER, []],
    ['a family member without a record', 'family-member', undefined, []],
    ['a worker, who writes down what was said', 'caseworker', undefined, answers],
  ])('offers a yes or no to %s, or does not', (_who, role, personId, offered) => {
    const { allowed } = boardFor(role, personId, [...withGoal, proposed]);
    expect(allowed.filter((command) => answers.includes(command))).toEqual(offered);
  });

  it.each([
    ['the one who said it', 'person', PERSON, REASON],
    ['the rest of the family', 'family-member', OTHER, undefined],
    ['a family member without a record', 'family-member', undefined, undefined],
    ['the team', 'caseworker', undefined, REASON],
  ])('tells why somebody said no to %s, or only that they did', (_who, role, personId, reason) => {
    const board = boardFor(role, personId, [...withGoal, proposed, declined]);
    expect(board).toMatchObject({ caseId: CASE, state: 'draft', declined: { version: 1, personId: PERSON } });
    expect(board.declined?.reason).toBe(reason);
  });
});

describe('the board of a closed plan', () => {
  const closed: PlanEvent = { type: 'PlanClosed', data: { reason: 'no-contact' } };
  it.each([
    ['offers to go on where its case is open', false, ['reopen-plan']],
    ['offers nothing where its case is closed: it goes on with the case', true, []],
  ])('%s', (_what, caseClosed, allowed) => {
    expect(boardFor('caseworker', undefined, [...withGoal, closed], caseClosed)).toMatchObject({ state: 'closed', allowed });
  });
});

describe('a goal that ended', () => {
  const ended: PlanEvent = { type: 'GoalClosed', data: { goalId: GOAL } };
  const recorded: PlanEvent = {
    type: 'OutcomeRecorded',
    data: {
      outcomeId: OTHER,
      goalId: GOAL,
      caseId: CASE,
      intakeId: INTAKE,
      outcome: 'children-stable',
      result: 'achieved',
      contributingPrograms: ['housing'],
    },
    personal: { evidence: 'Lease' },
    subjects: [PERSON],
  };
  it.each([
    ['with an outcome offers to correct it', [recorded, ended], ['correct-outcome', 'reopen-goal']],
    ['without one has nothing to correct', [ended], ['reopen-goal']],
  ])('%s', (_what, events, allowed) => {
    const { outcomes } = boardFor('caseworker', undefined, [...withGoal, ...events]);
    expect(outcomes.flatMap(({ goals }) => goals)).toMatchObject([{ state: 'closed', allowed }]);
  });
});

it('of two values of one day the one that was told last stands, also once the other was corrected', () => {
  const at = '2026-06-10T17:00:00.000Z';
  const value = { goalId: GOAL, instrument: null, domain: null, at, by: 'amina-jibril', was: [] };
  const first = { ...value, progressId: 'a', value: 2, recordedAt: '2026-06-17T15:00:00.000Z' };
  const corrected = { ...first, was: [{ value: 3, by: 'amina-jibril', recordedAt: '2026-06-15T15:00:00.000Z' }] };
  const second = { ...value, progressId: 'b', value: 5, recordedAt: '2026-06-16T15:00:00.000Z' };
  const goal = { goalId: GOAL, baseline: 0, target: 9 } as PlanGoal;
  for (const progress of [[second, corrected] as unknown as PlanProgress[], [corrected, second] as unknown as PlanProgress[]]) {
    const [own] = trendsOf(goal, { progress, notSaid: [] }, (id) => ({ id, name: id }) as unknown as Who);
    expect(own!.values.map((one) => one.value)).toEqual([2, 5]);
  }
});
