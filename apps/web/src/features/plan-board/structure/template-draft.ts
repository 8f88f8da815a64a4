import type { CaseHeader } from '../../../api/casework.js';
import type { PlanTemplate, TemplateStep } from '../../../api/plans.js';
import type { Words } from '../../../app/words/words.js';
import { doerOf } from '../action-draft.js';
import type { Readers } from '../dialogs/sharing-text.js';

/** A step of a template while it is made the family's own. */
export interface StepDraft {
  readonly kept: boolean;
  readonly title: string;
  readonly owner: string;
  readonly dueOn: string;
}

/** What is typed of every step, by its id; steps that nobody touched are as the template proposes them. */
export interface TemplateDraft {
  readonly template: string;
  readonly steps: Readonly<Record<string, StepDraft>>;
}

interface Frame {
  readonly words: Words;
  readonly places: readonly string[];
  /** YYYY-MM-DD */
  readonly today: string;
}

/** A step as the template proposes it: kept, in its own words, for its program where that is on the team, due so many days from today. */
export function proposed({ id, owner, dueInDays }: TemplateStep, { words, places, today }: Frame): StepDraft {
  const due = dueInDays === undefined ? '' : new Date(Date.parse(today) + dueInDays * 86_400_000).toISOString().slice(0, 10);
  const theirs = owner === 'family' || places.includes(owner);
  return { kept: true, title: words.code('templateAction', id), owner: theirs ? owner : (places[0] ?? 'family'), dueOn: due };
}

/** The one to begin with: made for the goal's need, or none, so that nobody takes steps that were made for something else by a slip. */
export function firstFor(templates: readonly PlanTemplate[], need: string): string {
  return templates.find(({ needs }) => needs.includes(need))?.id ?? '';
}

/** Those made for the goal's need first. */
export function templatesFor(templates: readonly PlanTemplate[], need: string): readonly PlanTemplate[] {
  const rank = ({ needs }: PlanTemplate): number => (needs.includes(need) ? 0 : 1);
  return [...templates].sort((a, b) => rank(a) - rank(b));
}

/** The steps of a template as they are now, in its order. */
export function stepsOf(template: PlanTemplate, draft: TemplateDraft, frame: Frame): { id: string; step: StepDraft }[] {
  const all = template.stages.flatMap(({ actions }) => actions);
  return all.map((action) => ({ id: action.id, step: draft.steps[action.id] ?? proposed(action, frame) }));
}

type TemplateFrame = Frame & { readonly file: Pick<CaseHeader, 'programs'>; readonly readers: Readers };

/** The body of the command: only the steps that are kept, seen by whoever sees their goal. */
export function templateBody(template: PlanTemplate, draft: TemplateDraft, frame: TemplateFrame): object {
  const kept = stepsOf(template, draft, frame).filter(({ step }) => step.kept && step.title.trim());
  return {
    template: template.id,
    version: template.version,
    steps: kept.map(({ id, step: { title, owner, dueOn } }) => ({
      ...{ step: id, title: title.trim(), owner, doer: doerOf(owner, frame.file), ...frame.readers },
      ...(dueOn ? { dueOn } : {}),
    })),
  };
}
