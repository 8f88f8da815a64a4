import type { PersonNeed, PlanOutline } from './person-api.js';

type NeedSource = PersonNeed['sources'][number];
type Goal = PlanOutline['goals'][number];

/** A need, where it was last heard and found, and the goals of the plan that are for it. */
export interface NeedRow {
  readonly need: string;
  readonly heard?: NeedSource;
  readonly found?: NeedSource;
  readonly goals: readonly Goal[];
}

/** What a person needs, once each: as heard and found, and as the plan's goals say; those without a goal first. */
export function needsOf(told: readonly PersonNeed[], goals: readonly Goal[]): readonly NeedRow[] {
  const planned = goals.map(({ need }) => need).filter((need) => !told.some((one) => one.need === need));
  const rows = [...told, ...[...new Set(planned)].map((need): PersonNeed => ({ need, sources: [] }))].map(({ need, sources }) => ({
    need,
    heard: sources.find(({ how }) => how === 'heard'),
    found: sources.find(({ how }) => how === 'found'),
    goals: goals.filter((goal) => goal.need === need),
  }));
  return [...rows.filter((row) => row.goals.length === 0), ...rows.filter((row) => row.goals.length > 0)];
}
