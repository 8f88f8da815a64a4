import { templateNamed } from '#governance';
import { isTheirs } from '../plan.stages.js';
import type { TemplateOnBoard } from './plan-board.entity.js';
import type { GoalTemplateView } from './structure.dto.js';

/** The stages of a goal's template, with what was reached when; milestones of steps that were left out are not shown. */
export function templateView(used: TemplateOnBoard | null): GoalTemplateView | undefined {
  const template = used && templateNamed(used.template, used.version);
  if (!template) return undefined;
  const { id, version, source, verified, stages } = template;
  return {
    ...{ template: id, version, source, verified },
    stages: stages.map((stage) => {
      const [enteredAt, leftAt] = [used.entered[stage.id], used.left[stage.id]];
      const theirs = stage.milestones.filter(({ when }) => isTheirs(when, used.steps));
      return {
        ...{ id: stage.id, state: leftAt ? 'left' : enteredAt ? 'now' : 'coming', enteredAt, leftAt },
        milestones: theirs.map((milestone) => ({ id: milestone.id, reachedAt: used.reached[milestone.id] })),
      };
    }),
  };
}
