import { NEEDS } from '#codes';
import type { LevelFacts } from './response-level-table.js';

/** An example row of the table: what is known, and what must follow. Each runs as a test of the version it is for. */
export interface LevelExample {
  readonly title: string;
  readonly policy: string;
  readonly facts: LevelFacts;
  readonly level: string;
  readonly rules: readonly string[];
}

const notSaid = Object.fromEntries(NEEDS.map((need) => [need, 'not-said']));
const facts = (yes: readonly string[], more: Partial<LevelFacts> = {}): LevelFacts => ({
  needs: { ...notSaid, ...Object.fromEntries(yes.map((need) => [need, 'yes'])) },
  safetyConcern: false,
  withChildren: false,
  ...more,
});
const V1 = 'triage-response-level/1';

export const responseLevelExamples: readonly LevelExample[] = [
  { title: 'nothing was said', policy: V1, facts: facts([]), level: 'self-service', rules: ['anyone'] },
  { title: 'only food is needed', policy: V1, facts: facts(['food']), level: 'assisted', rules: ['anyone', 'one-need'] },
  {
    title: 'every need was declined: that is neither yes nor no',
    policy: V1,
    facts: { ...facts([]), needs: Object.fromEntries(NEEDS.map((need) => [need, 'declined'])) },
    level: 'self-service',
    rules: ['anyone'],
  },
  {
    title: 'housing, income and child care',
    policy: V1,
    facts: facts(['housing', 'stable-income', 'child-care']),
    level: 'case-managed',
    rules: ['anyone', 'one-need', 'three-needs'],
  },
  {
    title: 'a need both stated and found counts once',
    policy: V1,
    facts: facts(['food', 'housing'], { parts: [{ domain: 'food', need: 'food', result: 'positive' }] }),
    level: 'assisted',
    rules: ['anyone', 'one-need'],
  },
  {
    title: 'the screening finds a third need',
    policy: V1,
    facts: facts(['food', 'housing'], { parts: [{ domain: 'transportation', need: 'opportunity', result: 'positive' }] }),
    level: 'case-managed',
    rules: ['anyone', 'one-need', 'three-needs'],
  },
  {
    title: 'children in a home that is not steady',
    policy: V1,
    facts: facts(['housing'], { withChildren: true, parts: [{ domain: 'living-situation', need: 'housing', result: 'positive' }] }),
    level: 'coordinated',
    rules: ['anyone', 'one-need', 'housing-with-children'],
  },
  {
    title: 'a home that is not steady, without children',
    policy: V1,
    facts: facts(['housing'], { parts: [{ domain: 'living-situation', need: 'housing', result: 'positive' }] }),
    level: 'assisted',
    rules: ['anyone', 'one-need'],
  },
  { title: 'a crisis alone', policy: V1, facts: facts(['crisis']), level: 'case-managed', rules: ['anyone', 'one-need', 'crisis'] },
  {
    title: 'care at home',
    policy: V1,
    facts: facts(['home-based-care']),
    level: 'case-managed',
    rules: ['anyone', 'one-need', 'care-at-home'],
  },
  {
    title: 'safety was not answered in full',
    policy: V1,
    facts: facts([], { parts: [{ domain: 'safety', need: 'safety', result: 'indeterminate' }] }),
    level: 'assisted',
    rules: ['anyone', 'safety-not-answered'],
  },
  {
    title: 'no need at all but a flagged concern for safety',
    policy: V1,
    facts: facts([], { safetyConcern: true }),
    level: 'coordinated',
    rules: ['anyone', 'safety-first'],
  },
  {
    title: 'the screening finds that somebody may not be safe',
    policy: V1,
    facts: facts([], { parts: [{ domain: 'safety', need: 'safety', result: 'positive' }] }),
    level: 'coordinated',
    rules: ['anyone', 'one-need', 'safety-first'],
  },
  {
    title: 'five needs',
    policy: V1,
    facts: facts(['food', 'housing', 'health-care', 'child-care', 'child-support']),
    level: 'coordinated',
    rules: ['anyone', 'one-need', 'three-needs', 'five-needs'],
  },
];
