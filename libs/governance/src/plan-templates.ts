import type { Need, Outcome, ServiceCode } from '#codes';
import type { Policy } from './policy.js';

/** A fact of the plan that a stage or a milestone waits for. `share`: of the way from the goal's start to its target, 0 to 1. */
export type StageFact =
  | { readonly kind: 'action-done'; readonly action: string }
  | { readonly kind: 'action-over'; readonly action: string }
  | { readonly kind: 'service-delivered'; readonly service: ServiceCode }
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'stage-left'; readonly stage: string };

/** All of these must hold; of steps that a family left out nothing is asked. An empty condition holds at once. */
export type StageCondition = readonly StageFact[];

/** A step that a template proposes; a worker makes it the family's own, or leaves it out. */
export interface TemplateAction {
  readonly id: string;
  readonly owner: string;
  readonly doer: 'worker' | 'partner' | 'family';
  readonly waitsFor?: string;
  /** Calendar days from the day on which the template is used. */
  readonly dueInDays?: number;
}

export interface TemplateStage {
  readonly id: string;
  readonly enters: StageCondition;
  readonly leaves: StageCondition;
  readonly actions: readonly TemplateAction[];
  readonly milestones: readonly { readonly id: string; readonly when: StageCondition }[];
}

/** A way towards a goal, in stages. Words in the catalogue: `template.<id>`, `templateStage.<id>`, `templateAction.<id>`, `milestone.<id>`. */
export interface PlanTemplate {
  readonly id: string;
  readonly version: string;
  readonly needs: readonly Need[];
  readonly outcome: Outcome;
  readonly stages: readonly TemplateStage[];
  readonly source: string;
  readonly verified: boolean;
}

export interface PlanTemplates {
  readonly templates: readonly PlanTemplate[];
}

const done = (action: string): StageFact => ({ kind: 'action-done', action });
const over = (action: string): StageFact => ({ kind: 'action-over', action });
const left = (stage: string): StageFact => ({ kind: 'stage-left', stage });
const EXAMPLE = {
  source: 'Example of the delivery model, put together from common practice; no study was checked',
  verified: false,
} as const;

const home: PlanTemplate = {
  ...{ id: 'keep-or-find-home', version: '1', needs: ['housing', 'crisis'], outcome: 'children-stable', ...EXAMPLE },
  stages: [
    {
      ...{ id: 'home-safe-now', enters: [], leaves: [over('sleep-tonight'), over('talk-to-landlord')] },
      actions: [
        { id: 'sleep-tonight', owner: 'housing', doer: 'worker', dueInDays: 1 },
        { id: 'talk-to-landlord', owner: 'housing', doer: 'worker', dueInDays: 7 },
      ],
      milestones: [{ id: 'roof-tonight', when: [done('sleep-tonight')] }],
    },
    {
      ...{ id: 'home-way', enters: [left('home-safe-now')], leaves: [over('look-at-homes'), over('money-for-home')] },
      actions: [
        { id: 'papers-for-home', owner: 'family', doer: 'family', dueInDays: 14 },
        { id: 'money-for-home', owner: 'food-cash', doer: 'worker', dueInDays: 21 },
        { id: 'look-at-homes', owner: 'family', doer: 'family', waitsFor: 'papers-for-home', dueInDays: 30 },
      ],
      milestones: [{ id: 'home-agreed', when: [done('look-at-homes'), done('money-for-home')] }],
    },
    {
      ...{ id: 'home-stays', enters: [left('home-way')], leaves: [{ kind: 'progress', share: 1 }] },
      actions: [
        { id: 'move-in', owner: 'family', doer: 'family', waitsFor: 'look-at-homes', dueInDays: 45 },
        { id: 'check-after-month', owner: 'housing', doer: 'worker', waitsFor: 'move-in', dueInDays: 75 },
      ],
      milestones: [
        { id: 'moved-in', when: [done('move-in')] },
        { id: 'home-half-way', when: [{ kind: 'progress', share: 0.5 }] },
      ],
    },
  ],
};

const safe: PlanTemplate = {
  ...{ id: 'safe-at-home', version: '1', needs: ['safety', 'crisis'], outcome: 'safe-and-secure', ...EXAMPLE },
  stages: [
    {
      ...{ id: 'safe-today', enters: [], leaves: [over('safety-talk'), over('safe-contact')] },
      actions: [
        { id: 'safety-talk', owner: 'child-protection', doer: 'worker', dueInDays: 1 },
        { id: 'safe-contact', owner: 'child-protection', doer: 'worker', dueInDays: 2 },
      ],
      milestones: [{ id: 'safety-plan-made', when: [done('safety-talk')] }],
    },
    {
      ...{ id: 'safe-support', enters: [left('safe-today')], leaves: [over('family-meeting'), over('weekly-visit')] },
      actions: [
        { id: 'family-meeting', owner: 'child-protection', doer: 'worker', waitsFor: 'safety-talk', dueInDays: 14 },
        { id: 'weekly-visit', owner: 'child-protection', doer: 'worker', dueInDays: 60 },
        { id: 'people-to-call', owner: 'family', doer: 'family', dueInDays: 14 },
      ],
      milestones: [{ id: 'people-around', when: [done('family-meeting'), done('people-to-call')] }],
    },
    {
      ...{ id: 'safe-on-their-own', enters: [left('safe-support')], leaves: [{ kind: 'progress', share: 1 }] },
      actions: [{ id: 'look-back', owner: 'family', doer: 'family', waitsFor: 'weekly-visit', dueInDays: 90 }],
      milestones: [{ id: 'safe-half-way', when: [{ kind: 'progress', share: 0.5 }] }],
    },
  ],
};

/** A changed template is a new version of it in a new version of the list; plans keep to the version that they began with. */
export const planTemplates: readonly Policy<PlanTemplates>[] = [
  {
    id: 'plan-templates',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source: 'Example templates of the delivery model. Make your own before you work by them',
    unverified: true,
    values: { templates: [home, safe] },
  },
];

/** A template in the version that a plan began with, whether or not it still holds. */
export function templateNamed(id: string, version: string): PlanTemplate | undefined {
  const all = planTemplates.flatMap(({ values }) => values.templates);
  return all.find((one) => one.id === id && one.version === version);
}
