import { OUTCOMES } from '#codes';
import { groundNamed, localDay, policyInForce } from '#governance';
import { sees, type Audience, type SignedIn, type Who } from '#platform';
import type { ActionStatus, GoalStatus, PlanStatus, ServiceStatus } from '../plan.js';
import { FAMILY, isFamily, mayReadReason, OWN } from '../plan.family.js';
import { allowedOnAction, allowedOnGoal, allowedToRole, maySettle, PLAN_ALLOWED, SERVICE_ALLOWED } from '../plan.rules.js';
import type { ActionView, ConflictView, GoalView, PlanBoardView, ServiceView } from './plan-board.dto.js';
import type { PlanConflict, PlanGoal, PlanService } from './plan-board.entity.js';
import { attendanceOf, courseOf, resultOf, trendsOf } from './follow-up-view.js';
import { requestsOf } from './request-view.js';
import { templateView } from './structure-view.js';
import type { PlanRows } from './plan-of-rows.js';
import { seenOf, type SeenAction, type SeenRows } from './seen-rows.js';

/** True of a step that was done or is no longer needed. */
const isOver = ({ status }: SeenAction): boolean => status === 'completed' || status === 'cancelled';

/** Who looks, what of it they may see, and whether at a moment that is past. */
export interface Look {
  readonly actor: SignedIn;
  readonly audience: Audience;
  readonly who: (id: string) => Who;
  readonly asOf?: string;
  /** Of a closed plan: its case is closed, and the plan goes on with the case alone. */
  readonly caseClosed?: boolean;
  /** Of a board of the past: how its items are shared now. */
  readonly today?: Pick<PlanRows, 'goals' | 'actions'>;
}

/** The board for one reader: what they may not see is neither there nor counted. As of the past nothing can be done. */
export class BoardView {
  private readonly rows: SeenRows;
  private readonly actionOf: ReadonlyMap<string, SeenAction>;
  /** How many open actions wait for an action. */
  private readonly waitedFor = new Map<string, number>();
  private readonly openConflicts: readonly PlanConflict[];

  constructor(
    rows: PlanRows,
    private readonly look: Look,
  ) {
    this.rows = seenOf(rows, look.audience, look.today);
    this.actionOf = new Map(this.rows.actions.map((action) => [action.actionId, action]));
    for (const action of this.rows.actions) {
      if (action.waitsFor && !isOver(action)) this.waitedFor.set(action.waitsFor, (this.waitedFor.get(action.waitsFor) ?? 0) + 1);
    }
    this.openConflicts = this.rows.conflicts.filter((conflict) => conflict.chosen === null);
  }

  whole(): PlanBoardView {
    const { plan, goals, part } = this.rows;
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
        goals: goals.filter((goal) => goal.outcome === outcome).map((goal) => this.goal(goal)),
      })),
      ...(part && { isPart: true }),
      // Steps of a goal that this reader may not see: shown without it. Those of a part are of goals that come later.
      actionsWithoutGoal: part ? [] : this.rows.actions.filter(({ goalId }) => goalId === null).map((action) => this.action(action)),
      ...courseOf(this.rows, this.look),
      conflicts: this.openConflicts.map((conflict) => this.conflict(conflict)),
      allowed: this.may(this.ownPlan(allowedToRole(this.look.actor, this.planCommands()))),
      revision: plan.revision,
      ...(this.look.asOf && { asOf: this.look.asOf }),
    };
  }

  private statements(): Pick<PlanBoardView, 'proposed' | 'agreed' | 'declined'> {
    const { proposed, agreed, declined, declinedBecause } = this.rows.plan;
    const { actor, audience, who } = this.look;
    const named = <Row extends { by: string }>(row: Row): Row & { who: Who } => ({ ...row, who: who(row.by) });
    const reader = { isTeam: sees(audience, 'team'), personId: actor.personId };
    const reason = declined && mayReadReason(reader, declined.personId) ? (declinedBecause ?? undefined) : undefined;
    return {
      ...(proposed && { proposed: named(proposed) }),
      ...(agreed && { agreed: named(agreed) }),
      ...(declined && { declined: { ...named(declined), reason } }),
    };
  }

  private may(commands: readonly string[]): string[] {
    return this.look.asOf ? [] : [...commands];
  }

  /** A plan that was agreed to once is reviewed also while a newer version is talked over. */
  private planCommands(): string[] {
    const { status, review } = this.rows.plan;
    if (status === 'closed' && this.look.caseClosed) return [];
    const table = PLAN_ALLOWED[status as PlanStatus];
    return review && status !== 'closed' ? [...new Set([...table, 'hold-review'])] : [...table];
  }

  /** A goal of a closed plan goes on when the plan does. Who may read it is chosen by whoever wrote it themselves. */
  private goalCommands({ status, ownHand }: PlanGoal, hasResult: boolean): readonly string[] {
    const closed = this.rows.plan.status === 'closed';
    const not = [...(closed ? ['reopen-goal'] : []), ...(ownHand ? [] : ['share-own-goal'])];
    return allowedOnGoal(status as GoalStatus, hasResult).filter((command) => !not.includes(command));
  }

  /**
   * Only those whom the plan is for speak for themselves in it, and of a goal only those whose words it is in. One of the family says yes or
   * no for themselves alone; workers write down what they were told.
   */
  private ownPlan(commands: readonly string[], of = this.rows.plan.personIds): string[] {
    const { personId, role } = this.look.actor;
    const forThemselves = isFamily(role) ? FAMILY : OWN;
    return commands.filter((command) => !forThemselves.includes(command) || (personId !== undefined && of.includes(personId)));
  }

  private goal(goal: PlanGoal): GoalView {
    const { goalId, planId: _plan, personIds: _persons, status, template, ...shown } = goal;
    const own = <Row extends { goalId: string | null }>(rows: readonly Row[]): Row[] => rows.filter((row) => row.goalId === goalId);
    const { who } = this.look;
    const trends = trendsOf(goal, this.rows, who);
    const progress = trends[0]!.values;
    const speakers = goal.saidByPersonId ? [goal.saidByPersonId] : [];
    const result = resultOf(goalId, this.rows.outcomes, who);
    return {
      goalId,
      ...shown,
      state: status,
      current: progress.at(-1)?.value ?? goal.baseline,
      progress,
      trends,
      result,
      allowed: this.may(this.ownPlan(allowedToRole(this.look.actor, this.goalCommands(goal, Boolean(result))), speakers)),
      services: own(this.rows.services).map((service) => this.service(service)),
      actions: own(this.rows.actions).map((action) => this.action(action)),
      template: templateView(template),
      conflict: this.conflictOf(goalId),
    };
  }

  private service({ serviceId, service, aboutIds, provider, program, status, since, endReason, handedOnTo }: PlanService): ServiceView {
    const { actor } = this.look;
    const mine = actor.role !== 'partner-worker' || provider === actor.organization;
    const allowed = mine ? allowedToRole(actor, SERVICE_ALLOWED[status as ServiceStatus]) : [];
    const attendance = attendanceOf(serviceId, this.rows.attendance, this.look.who);
    return {
      serviceId,
      service,
      aboutIds,
      provider,
      program,
      state: status,
      since,
      endReason,
      handedOnTo,
      attendance,
      allowed: this.may(allowed),
    };
  }

  private action(action: SeenAction): ActionView {
    const { actionId, planId: _plan, personIds: _persons, status, waitsFor, requestWords: _words, ...shown } = action;
    const owned = { ...action, status: status as ActionStatus };
    const requests = requestsOf(owned, this.look).map((request) => ({ ...request, allowed: this.may(request.allowed) }));
    const awaited = waitsFor ? this.actionOf.get(waitsFor) : undefined;
    return {
      actionId,
      ...shown,
      ...this.law(action),
      state: status,
      who: action.actorId ? this.look.who(action.actorId) : undefined,
      waitsFor: awaited ? { actionId: awaited.actionId, title: awaited.title, done: isOver(awaited) } : undefined,
      waitedForBy: isOver(action) ? 0 : (this.waitedFor.get(actionId) ?? 0),
      attendance: attendanceOf(actionId, this.rows.attendance, this.look.who),
      allowed: this.may(this.ownPlan(allowedOnAction(this.look.actor, owned))),
      conflict: this.conflictOf(actionId),
      requests,
    };
  }

  /** Which law requires it, as the list has it; an older action names its law by the citation only. */
  private law({ mandated, legalBasis, legalGround }: SeenAction): Pick<ActionView, 'legalGround' | 'legalProgram' | 'legalVerified'> {
    if (!mandated || !legalBasis) return { legalGround };
    const day = localDay(this.look.asOf ?? new Date().toISOString());
    const { grounds } = policyInForce('legal-grounds', day, this.rows.plan.county).values;
    const ground = groundNamed(grounds, legalGround ?? legalBasis);
    return { legalGround: ground?.id ?? legalGround, legalProgram: ground?.program, legalVerified: ground?.verified ?? false };
  }

  private conflictOf(itemId: string): ConflictView | undefined {
    const conflict = this.openConflicts.find((one) => one.itemId === itemId);
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
    const action = this.actionOf.get(itemId);
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
}
