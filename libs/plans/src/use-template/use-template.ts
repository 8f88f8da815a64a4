import { command, notFound, refuse, Refusal, type Context } from '#event-sourcing';
import { localDay, policyInForce, type PlanTemplate } from '#governance';
import type { ActionAgreed } from '../plan.events.js';
import { checkReadable } from '../plan.edits.js';
import { plan, type PlanState } from '../plan.js';
import { checkAbout, checkNamed } from '../plan.checks.js';
import { factsOf, goalFor, programIn } from '../plan.rules.js';
import { stagesOf, type StageEvent } from '../plan.stages.js';
import type { TemplateUsed } from '../plan.structure.events.js';

/** A step of the template as it is for this family. */
export interface PersonalStep {
  /** Its id in the template. */
  readonly step: string;
  readonly title: string;
  readonly owner: string;
  readonly doer: 'worker' | 'partner' | 'family';
  readonly actorId?: string;
  readonly aboutIds?: readonly string[];
  readonly dueOn?: string;
  readonly sharing: string;
  readonly sharedWith?: readonly string[];
}

export interface UseTemplate {
  readonly goalId: string;
  readonly template: string;
  /** The version that was read; the one of today, if left out. */
  readonly version?: string;
  /** Those that are kept; what is not here is left out. */
  readonly steps: readonly PersonalStep[];
}

function templateFor(id: string, { county }: PlanState, { now }: Context): PlanTemplate {
  const { templates } = policyInForce('plan-templates', localDay(now), county).values;
  return templates.find((one) => one.id === id) ?? notFound('template');
}

/** @throws Refusal 422 where a step is not of the template, or is there twice, or there is none */
function checkSteps(template: PlanTemplate, steps: readonly PersonalStep[]): void {
  const known = template.stages.flatMap(({ actions }) => actions.map(({ id }) => id));
  const named = steps.map(({ step }) => step);
  const fits = named.length > 0 && named.every((step) => known.includes(step)) && new Set(named).size === named.length;
  if (!fits) throw new Refusal('content', 'plan.template-steps', 'Keep at least one step of the template, each once.');
  for (const { sharing, sharedWith = [] } of steps) checkNamed(sharing, sharedWith);
}

function agreed(
  step: PersonalStep,
  of: { goalId: string; need: string; actionId: string; waitsFor?: string },
  state: PlanState,
): ActionAgreed {
  const { step: _id, title, sharedWith = [], ...data } = step;
  const { goalId, need, actionId, waitsFor } = of;
  const readers = step.sharing === 'named' ? [...new Set([...sharedWith, step.owner])] : sharedWith;
  const program = programIn(step.owner);
  return {
    type: 'ActionAgreed',
    data: { ...data, actionId, goalId, mandated: false, sharedWith: readers, ...(waitsFor && { waitsFor }) },
    personal: { title },
    subjects: state.personIds,
    facts: factsOf(state, { program, need }),
    ...(program && { program }),
  };
}

/** A goal goes the way of a template that was made the family's own: its steps are agreed on, and the first stage begins. */
export const useTemplate = command(
  'use-template',
  plan,
  ({ goalId, template: id, version, steps }: UseTemplate, state, context): (TemplateUsed | ActionAgreed | StageEvent)[] => {
    const { need } = goalFor(state, goalId, 'use-template');
    const template = templateFor(id, state, context);
    if (version !== undefined && version !== template.version)
      refuse('plan.template-changed', 'This template was changed since you read it. Read it again.', ['use-template']);
    if (state.structure.templates[goalId]) refuse('plan.template-in-use', 'This goal goes by a template already.', []);
    checkSteps(template, steps);
    for (const step of steps) {
      checkReadable(step);
      checkAbout(state, step);
    }
    const actions = steps.map(({ step }) => ({ step, actionId: context.newId(`action:${step}`) }));
    const idOf = Object.fromEntries(actions.map(({ step, actionId }) => [step, actionId]));
    const waits = new Map(template.stages.flatMap((stage) => stage.actions.map((one) => [one.id, one.waitsFor] as const)));
    const used = { template: id, version: template.version, actions: idOf, entered: [], left: [], milestones: [] };
    return [
      { type: 'TemplateUsed', data: { goalId, template: id, version: template.version, actions } },
      ...steps.map((step) => agreed(step, { goalId, need, actionId: idOf[step.step]!, waitsFor: idOf[waits.get(step.step) ?? ''] }, state)),
      ...stagesOf(state, goalId, used, {}),
    ];
  },
);
