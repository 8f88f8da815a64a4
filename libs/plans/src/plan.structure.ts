/** What a plan's state keeps of suggestions, and of templates that goals go by. */
import type { Recorded } from '#event-sourcing';
import type { PlanEvent } from './plan.events.js';

/** How far a goal is on the way of its template. */
export interface TemplateInUse {
  readonly template: string;
  readonly version: string;
  /** Which action a step became; steps that were left out are not here. */
  readonly actions: Readonly<Record<string, string>>;
  readonly entered: readonly string[];
  readonly left: readonly string[];
  readonly milestones: readonly string[];
}

export interface Structure {
  /** What became of suggestions, by their id; those that nobody answered are not here. */
  readonly suggestions: Readonly<Record<string, 'taken' | 'set-aside'>>;
  /** By goal. */
  readonly templates: Readonly<Record<string, TemplateInUse>>;
}

export const unstructured: Structure = { suggestions: {}, templates: {} };

function withTemplate(now: Structure, goalId: string, change: (used: TemplateInUse) => Partial<TemplateInUse>): Structure {
  const used = now.templates[goalId];
  return used ? { ...now, templates: { ...now.templates, [goalId]: { ...used, ...change(used) } } } : now;
}

/** The same with one event more. */
export function structureAfter(now: Structure, event: Recorded<PlanEvent>): Structure {
  switch (event.type) {
    case 'GoalSet':
    case 'ActionAgreed': {
      const { suggestionId } = event.data;
      return suggestionId ? { ...now, suggestions: { ...now.suggestions, [suggestionId]: 'taken' } } : now;
    }
    case 'SuggestionSetAside':
      return { ...now, suggestions: { ...now.suggestions, [event.data.suggestionId]: 'set-aside' } };
    case 'TemplateUsed': {
      const { goalId, template, version } = event.data;
      const actions = Object.fromEntries(event.data.actions.map(({ step, actionId }) => [step, actionId]));
      const used: TemplateInUse = { template, version, actions, entered: [], left: [], milestones: [] };
      return { ...now, templates: { ...now.templates, [goalId]: used } };
    }
    case 'StageEntered':
      return withTemplate(now, event.data.goalId, ({ entered }) => ({ entered: [...entered, event.data.stage] }));
    case 'StageLeft':
      return withTemplate(now, event.data.goalId, ({ left }) => ({ left: [...left, event.data.stage] }));
    case 'MilestoneReached':
      return withTemplate(now, event.data.goalId, ({ milestones }) => ({ milestones: [...milestones, event.data.milestone] }));
    default:
      return now;
  }
}
