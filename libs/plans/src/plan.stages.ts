/** Stages and milestones of goals that go by a template: what follows for them from a fact, in the same decision. */
import { templateNamed, type PlanTemplate, type StageCondition, type StageFact } from '#governance';
import type { PlanState } from './plan.js';
import { currentOf } from './plan.items.js';
import type { TemplateInUse } from './plan.structure.js';
import type { MilestoneReached, StageEntered, StageLeft } from './plan.structure.events.js';

/** The fact that is being decided, which the state does not have yet. */
export interface JustNow {
  readonly done?: string;
  readonly givenUp?: string;
  readonly delivered?: { readonly goalId: string; readonly service: string };
  readonly measured?: { readonly goalId: string; readonly value: number };
}

export type StageEvent = StageEntered | StageLeft | MilestoneReached;

/** How much of the way from start to target, by what was measured last; 0 where nothing was. */
function shareOf(state: PlanState, goalId: string, { measured }: JustNow): number {
  const goal = state.goals[goalId];
  const before = Object.values(state.followUp.measured).findLast((one) => one.goalId === goalId && one.instrument === undefined);
  const value = measured?.goalId === goalId ? measured.value : before?.value;
  if (!goal || value === undefined) return 0;
  const start = Number(currentOf(goal, 'baseline'));
  return (value - start) / (Number(currentOf(goal, 'target')) - start);
}

function holds(fact: StageFact, goalId: string, used: TemplateInUse, state: PlanState, now: JustNow): boolean {
  switch (fact.kind) {
    case 'action-done':
    case 'action-over': {
      const actionId = used.actions[fact.action];
      // Of a step that the family left out nothing is asked.
      if (actionId === undefined) return true;
      const status = now.done === actionId ? 'completed' : now.givenUp === actionId ? 'cancelled' : state.actions[actionId]?.status;
      return status === 'completed' || (fact.kind === 'action-over' && status === 'cancelled');
    }
    case 'service-delivered': {
      const before = Object.values(state.services).some(
        ({ goalId: of, service, delivered }) => of === goalId && service === fact.service && delivered,
      );
      return before || (now.delivered?.goalId === goalId && now.delivered.service === fact.service);
    }
    case 'progress':
      return shareOf(state, goalId, now) >= fact.share;
    case 'stage-left':
      return used.left.includes(fact.stage);
  }
}

/** A milestone of steps that were all left out is none of this family's. */
export function isTheirs(when: StageCondition, steps: readonly string[]): boolean {
  const asked = when.flatMap((fact) => ('action' in fact ? [fact.action] : []));
  return asked.length === 0 || asked.some((action) => steps.includes(action));
}

/** What holds now and was not said yet: one round; the next one may follow from it. */
function round(template: PlanTemplate, goalId: string, used: TemplateInUse, met: (condition: StageCondition) => boolean): StageEvent[] {
  return template.stages.flatMap(({ id: stage, enters, leaves, milestones }): StageEvent[] => {
    if (!used.entered.includes(stage)) return met(enters) ? [{ type: 'StageEntered', data: { goalId, stage } }] : [];
    const reached = milestones.filter(
      ({ id, when }) => !used.milestones.includes(id) && isTheirs(when, Object.keys(used.actions)) && met(when),
    );
    const said = reached.map(({ id }): StageEvent => ({ type: 'MilestoneReached', data: { goalId, milestone: id } }));
    return !used.left.includes(stage) && met(leaves) ? [...said, { type: 'StageLeft', data: { goalId, stage } }] : said;
  });
}

/** Everything that follows for one goal from what has just been decided. */
export function stagesOf(state: PlanState, goalId: string, used: TemplateInUse, now: JustNow): StageEvent[] {
  const template = templateNamed(used.template, used.version);
  if (!template) return [];
  const events: StageEvent[] = [];
  for (let at = used; ;) {
    const next = round(template, goalId, at, (condition) => condition.every((fact) => holds(fact, goalId, at, state, now)));
    if (next.length === 0) return events;
    events.push(...next);
    const of = (type: StageEvent['type']): string[] => next.filter((one) => one.type === type).map((one) => Object.values(one.data)[1]!);
    const milestones = [...at.milestones, ...of('MilestoneReached')];
    at = { ...at, entered: [...at.entered, ...of('StageEntered')], left: [...at.left, ...of('StageLeft')], milestones };
  }
}

/** What follows for every goal that is open and goes by a template. */
export function stagesAfter(state: PlanState, now: JustNow): StageEvent[] {
  const open = Object.entries(state.structure.templates).filter(([goalId]) => state.goals[goalId]?.status === 'open');
  return open.flatMap(([goalId, used]) => stagesOf(state, goalId, used, now));
}
