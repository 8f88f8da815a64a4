import { planTemplates } from '#governance';
import { given } from '#event-sourcing/testing';
import { completeAction } from '../complete-action/complete-action.js';
import { amina, GOAL, goalSet, withGoal } from '../fixtures/plan-story.js';
import { measureProgress } from '../measure-progress/measure-progress.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { useTemplate, type PersonalStep } from './use-template.js';

const step = (id: string): PersonalStep => ({
  step: id,
  title: `Ours: ${id}`,
  owner: 'housing',
  doer: 'worker',
  sharing: 'team-and-family',
});
const input = { goalId: GOAL, template: 'keep-or-find-home', steps: [step('sleep-tonight'), step('talk-to-landlord'), step('move-in')] };
const began = given(plan, withGoal).when(useTemplate, input, { actor: amina }).events as readonly PlanEvent[];
const story = [...withGoal, ...began];
const idOf = (id: string): string => {
  const used = began.find((event) => event.type === 'TemplateUsed');
  return used?.type === 'TemplateUsed' ? used.data.actions.find((one) => one.step === id)!.actionId : '';
};
const completed = (id: string): PlanEvent => ({ type: 'ActionCompleted', data: { actionId: idOf(id) } });

describe('a template', () => {
  it('becomes the family’s own actions, and its first stage begins, in one decision', () => {
    expect(began.map(({ type }) => type)).toEqual(['TemplateUsed', 'ActionAgreed', 'ActionAgreed', 'ActionAgreed', 'StageEntered']);
    expect(began[1]).toMatchObject({ personal: { title: 'Ours: sleep-tonight' }, data: { goalId: GOAL, mandated: false } });
    expect(began[4]).toMatchObject({ data: { stage: 'home-safe-now' } });
  });

  it('is left and entered by conditions, in the decision that fulfils them; of what was left out nothing is asked', () => {
    given(plan, story)
      .when(completeAction, { actionId: idOf('sleep-tonight') }, { actor: amina })
      .then([{ type: 'ActionCompleted' }, { type: 'MilestoneReached', data: { milestone: 'roof-tonight' } }]);
    // Every step of the second stage was left out: it is entered and left at once, and has no milestone.
    given(plan, [...story, completed('sleep-tonight'), { type: 'MilestoneReached', data: { goalId: GOAL, milestone: 'roof-tonight' } }])
      .when(completeAction, { actionId: idOf('talk-to-landlord') }, { actor: amina })
      .then([
        { type: 'ActionCompleted' },
        { type: 'StageLeft', data: { stage: 'home-safe-now' } },
        { type: 'StageEntered', data: { stage: 'home-way' } },
        { type: 'StageLeft', data: { stage: 'home-way' } },
        { type: 'StageEntered', data: { stage: 'home-stays' } },
      ]);
  });

  it('knows by what is measured how far it is', () => {
    const later: PlanEvent[] = ['home-safe-now', 'home-way'].flatMap((stage): PlanEvent[] => [
      { type: 'StageLeft', data: { goalId: GOAL, stage } },
      { type: 'StageEntered', data: { goalId: GOAL, stage: stage === 'home-way' ? 'home-stays' : 'home-way' } },
    ]);
    given(plan, [...story, ...later])
      .when(measureProgress, { goalId: GOAL, value: (goalSet.data.target + 1) / 2 }, { actor: amina })
      .then([{ type: 'ProgressMeasured' }, { type: 'MilestoneReached', data: { milestone: 'home-half-way' } }]);
  });

  it('counts a service as delivered also once it has ended', () => {
    const service = '0192a000-0000-8000-8000-000000000044';
    const of = { serviceId: service, goalId: GOAL, need: 'housing', provider: 'zumbro-bridge' };
    const at = { caseId: '', intakeId: '', serviceId: service };
    const ended = given(plan, [
      ...story,
      { type: 'ServiceOrdered', data: { ...of, service: 'shelter' } },
      { type: 'ServiceDelivered', data: { ...at, service: 'shelter', first: true } },
      { type: 'ServiceEnded', data: { serviceId: service, reason: 'finished' } },
    ]);
    expect(ended.state.services[service]).toMatchObject({ status: 'ended', delivered: true });
  });

  it('is of the version that was read', () => {
    const { version } = planTemplates[0]!.values.templates.find(({ id }) => id === input.template)!;
    given(plan, withGoal)
      .when(useTemplate, { ...input, version: 'other' }, { actor: amina })
      .refused('plan.template-changed');
    expect(given(plan, withGoal).when(useTemplate, { ...input, version }, { actor: amina }).events).toHaveLength(began.length);
  });

  it('is used once for a goal, with steps of its own', () => {
    given(plan, story).when(useTemplate, input, { actor: amina }).refused('plan.template-in-use');
    given(plan, withGoal)
      .when(useTemplate, { ...input, steps: [] }, { actor: amina })
      .refused('plan.template-steps');
    given(plan, withGoal)
      .when(useTemplate, { ...input, steps: [step('look-back')] }, { actor: amina })
      .refused('plan.template-steps');
    given(plan, withGoal)
      .when(useTemplate, { ...input, template: 'none' }, { actor: amina })
      .refused('not-found');
  });
});

describe('the templates', () => {
  it('refer only to steps and stages that they have, each named once', () => {
    for (const { stages } of planTemplates.flatMap(({ values }) => values.templates)) {
      const steps = stages.flatMap(({ actions }) => actions.map(({ id }) => id));
      const names = stages.map(({ id }) => id);
      const facts = stages.flatMap((stage) => [...stage.enters, ...stage.leaves, ...stage.milestones.flatMap(({ when }) => when)]);
      expect(new Set([...steps, ...names]).size).toBe(steps.length + names.length);
      expect(stages[0]!.enters).toEqual([]);
      for (const fact of facts) {
        if ('action' in fact) expect(steps).toContain(fact.action);
        if (fact.kind === 'stage-left') expect(names).toContain(fact.stage);
      }
      for (const { waitsFor } of stages.flatMap(({ actions }) => actions)) if (waitsFor) expect(steps).toContain(waitsFor);
    }
  });
});
