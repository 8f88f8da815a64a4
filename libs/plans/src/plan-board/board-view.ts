import { OUTCOMES } from '#codes';
import { sees, type Audience, type SignedIn, type Who } from '#platform';
import type { ActionStatus, GoalStatus, PlanStatus, ServiceStatus } from '../plan.js';
import { allowedOnAction, allowedToRole, GOAL_ALLOWED, maySettle, PLAN_ALLOWED, SERVICE_ALLOWED } from '../plan.rules.js';
import type {
  ActionView,
  CircumstanceView,
  ConflictView,
  GoalView,
  PlanBoardView,
  ResultView,
  ServiceView,
  StatementView,
} from './plan-board.dto.js';
import type { PlanAction, PlanConflict, PlanGoal, PlanOutcome, PlanService } from './plan-board.entity.js';
import type { PlanRows } from './plan-of-rows.js';

/** Who looks, what of it they may see, and whether at a moment that is past. */
export interface Look {
  readonly actor: SignedIn;
  readonly audience: Audience;
  readonly who: (id: string) => Who;
  readonly asOf?: string;
}

const isOver = ({ status }: PlanAction): boolean => status === 'completed' || status === 'cancelled';

/** The board for one reader: what they may not see is neither there nor counted. As of the past nothing can be done. */
export class BoardView {
  private readonly goals: readonly PlanGoal[];
  private readonly actions: readonly PlanAction[];

  constructor(
    private readonly rows: PlanRows,
    private readonly look: Look,
  ) {
    const visible = (item: { sharing: string; sharedWith: readonly string[] }): boolean =>
      sees(look.audience, item.sharing, item.sharedWith);
    this.goals = rows.goals.filter(visible);
    this.actions = rows.actions.filter(visible);
  }

  whole(): PlanBoardView {
    const { plan } = this.rows;
    const orphans = this.actions.filter((action) => !this.goals.some((goal) => goal.goalId === action.goalId));
    return {
      id: plan.planId,
      caseId: plan.caseId,
      state: plan.status,
      version: plan.version,
      changedSince: plan.changedSince,
      personIds: plan.personIds,
      ...this.statements(),
      outcomes: OUTCOMES.map((outcome) => ({
        outcome,
        goals: this.goals.filter((goal) => goal.outcome === outcome).map((goal) => this.goal(goal)),
      })),
      // Steps of a goal that this reader may not see: shown without it.
      actionsWithoutGoal: orphans.map((action) => this.action(action)),
      strengths: this.circumstances('strength'),
      barriers: this.circumstances('barrier'),
      conflicts: this.openConflicts().map((conflict) => this.conflict(conflict)),
      allowed: this.may(allowedToRole(this.look.actor, PLAN_ALLOWED[plan.status as PlanStatus])),
      revision: plan.revision,
      ...(this.look.asOf && { asOf: this.look.asOf }),
    };
  }

  private statements(): Pick<PlanBoardView, 'proposed' | 'agreed' | 'declined'> {
    const { proposed, agreed, declined, declinedBecause } = this.rows.plan;
    const named = <Row extends { by: string }>(row: Row): Row & { who: Who } => ({ ...row, who: this.look.who(row.by) });
    return {
      ...(proposed && { proposed: named(proposed) }),
      ...(agreed && { agreed: named(agreed) }),
      ...(declined && { declined: { ...named(declined), reason: declinedBecause ?? undefined } }),
    };
  }

  private may(commands: readonly string[]): string[] {
    return this.look.asOf ? [] : [...commands];
  }

  private goal(goal: PlanGoal): GoalView {
    const { goalId, planId: _plan, personIds: _persons, status, ...shown } = goal;
    const own = <Row extends { goalId: string }>(rows: readonly Row[]): Row[] => rows.filter((row) => row.goalId === goalId);
    const progress = own(this.rows.progress).sort((a, b) => (a.at < b.at ? -1 : 1));
    return {
      goalId,
      ...shown,
      state: status,
      current: progress.at(-1)?.value ?? goal.baseline,
      progress: progress.map(({ progressId, value, at, note, by }) => ({ progressId, value, at, note, who: this.look.who(by) })),
      result: this.result(own(this.rows.outcomes)),
      allowed: this.may(allowedToRole(this.look.actor, GOAL_ALLOWED[status as GoalStatus])),
      services: own(this.rows.services).map((service) => this.service(service)),
      actions: own(this.actions).map((action) => this.action(action)),
      conflict: this.conflictOf(goalId),
    };
  }

  private result(statements: readonly PlanOutcome[]): ResultView | undefined {
    const inOrder = [...statements].sort((a, b) => a.revision - b.revision);
    const last = inOrder.at(-1);
    if (!last) return undefined;
    return { ...this.statement(last), corrected: inOrder.slice(0, -1).map((earlier) => this.statement(earlier)) };
  }

  private statement({ eventId, result, contributingPrograms, evidence, reason, by, occurredAt, recordedAt }: PlanOutcome): StatementView {
    return { eventId, result, contributingPrograms, evidence, reason, occurredAt, recordedAt, who: this.look.who(by) };
  }

  private service({ serviceId, service, provider, program, status, since, endReason }: PlanService): ServiceView {
    const { actor } = this.look;
    const mine = actor.role !== 'partner-worker' || provider === actor.organization;
    const allowed = mine ? allowedToRole(actor, SERVICE_ALLOWED[status as ServiceStatus]) : [];
    return { serviceId, service, provider, program, state: status, since, endReason, allowed: this.may(allowed) };
  }

  private action(action: PlanAction): ActionView {
    const { actionId, planId: _plan, personIds: _persons, status, waitsFor, ...shown } = action;
    const awaited = this.actions.find((other) => other.actionId === waitsFor);
    const waiting = isOver(action) ? [] : this.actions.filter((other) => other.waitsFor === actionId && !isOver(other));
    return {
      actionId,
      ...shown,
      state: status,
      who: action.actorId ? this.look.who(action.actorId) : undefined,
      waitsFor: awaited ? { actionId: awaited.actionId, title: awaited.title, done: isOver(awaited) } : undefined,
      waitedForBy: waiting.length,
      allowed: this.may(allowedOnAction(this.look.actor, { ...action, status: status as ActionStatus })),
      conflict: this.conflictOf(actionId),
    };
  }

  private openConflicts(): readonly PlanConflict[] {
    const seen = new Set([...this.goals.map((goal) => goal.goalId), ...this.actions.map((action) => action.actionId)]);
    return this.rows.conflicts.filter((conflict) => conflict.chosen === null && seen.has(conflict.itemId));
  }

  private conflictOf(itemId: string): ConflictView | undefined {
    const conflict = this.openConflicts().find((one) => one.itemId === itemId);
    return conflict ? this.conflict(conflict) : undefined;
  }

  private conflict({
    conflictId,
    itemKind,
    itemId,
    fields,
    yours,
    theirs,
    before,
    yoursBy,
    yoursAt,
    theirsBy,
    theirsAt,
  }: PlanConflict): ConflictView {
    const { actor, who } = this.look;
    const people = { yoursBy: who(yoursBy), yoursAt, theirsBy: who(theirsBy), theirsAt };
    const action = this.actions.find((one) => one.actionId === itemId);
    const settles = maySettle(actor, action && { ...action, status: action.status as ActionStatus });
    const allowed = this.may(settles ? ['settle-conflict'] : []);
    return {
      conflictId,
      itemKind,
      itemId,
      fields,
      yours,
      theirs,
      before,
      ...people,
      mine: [yoursBy, theirsBy].includes(actor.id),
      allowed,
    };
  }

  private circumstances(kind: string): CircumstanceView[] {
    if (!sees(this.look.audience, 'team-and-family')) return [];
    const own = this.rows.circumstances.filter((one) => one.kind === kind);
    return own.map(({ circumstanceId, words, by, at }) => ({ id: circumstanceId, words, at, who: this.look.who(by) }));
  }
}
