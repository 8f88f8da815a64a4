import type { Seat } from '../../api/casework.js';
import type { PlanAction, PlanBoard, PlanGoal } from '../../api/plans.js';

export const ME = 'mai-nhia';
export const action = (title: string, change: Partial<PlanAction> = {}): PlanAction =>
  ({
    actionId: title,
    title,
    doer: 'family',
    actorId: null,
    aboutIds: [],
    state: 'agreed',
    dueOn: null,
    sharing: 'team-and-family',
    sharedWith: [],
    ...change,
  }) as PlanAction;
export const goal = (title: string, change: Partial<PlanGoal> = {}): PlanGoal =>
  ({
    goalId: title,
    title,
    state: 'open',
    saidAt: '2026-01-01',
    sharing: 'team-and-family',
    sharedWith: [],
    actions: [],
    ...change,
  }) as unknown as PlanGoal;
export const board = (goals: readonly PlanGoal[], change: Partial<PlanBoard> = {}): PlanBoard =>
  ({
    state: 'agreed',
    version: 2,
    changedSince: false,
    allowed: [],
    outcomes: [{ outcome: 'x', goals }],
    actionsWithoutGoal: [],
    ...change,
  }) as unknown as PlanBoard;
export const seat = (change: Partial<Seat> & { role?: string } = {}): Seat =>
  ({
    kind: 'worker',
    organization: 'olmsted-county',
    programs: [],
    who: { role: change.role ?? 'caseworker' },
    ...change,
  }) as unknown as Seat;
