import { NEEDS, RESPONSE_LEVELS, type Need, type ResponseLevel } from '#codes';
import type { Policy } from './policy.js';

/** What is known of a request for help when its level is recommended. */
export interface LevelFacts {
  /** The ten needs as they were answered. */
  readonly needs: Readonly<Record<string, string>>;
  /** Results of the screening, if there was one. */
  readonly parts?: readonly {
    readonly domain: string;
    readonly need: string;
    readonly result: 'positive' | 'negative' | 'indeterminate';
  }[];
  /** Somebody flagged a concern for somebody's safety. */
  readonly safetyConcern: boolean;
  /** Help was asked for a household with children, or for a child. */
  readonly withChildren: boolean;
}

/** One condition of a row; all conditions of a row must hold. */
export type Condition =
  | { readonly need: Need; readonly answer: 'yes' }
  | { readonly domain: string; readonly result: 'positive' | 'indeterminate' }
  /** Needs stated or found by the screening, each counted once. */
  | { readonly needsAtLeast: number }
  | { readonly withChildren: true }
  /** A safety need stated, found, or flagged; which of them is not told on. */
  | { readonly safety: true };

export interface LevelRow {
  readonly id: string;
  readonly when: readonly Condition[];
  readonly level: ResponseLevel;
  /** The row as a person may read it. */
  readonly words: string;
  /** Rows that override set aside what the others say. */
  readonly overrides?: true;
}

export interface LevelTable {
  readonly rows: readonly LevelRow[];
}

export const responseLevelTables: readonly Policy<LevelTable>[] = [
  {
    id: 'triage-response-level',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source: 'Differential response of the delivery model: self-service, assisted, case-managed, coordinated; cut-offs are examples',
    unverified: true,
    values: {
      rows: [
        { id: 'anyone', when: [], level: 'self-service', words: 'Everybody gets at least information and can go on by themselves.' },
        { id: 'one-need', when: [{ needsAtLeast: 1 }], level: 'assisted', words: 'At least one need was stated or found.' },
        { id: 'three-needs', when: [{ needsAtLeast: 3 }], level: 'case-managed', words: 'Three or more needs were stated or found.' },
        {
          id: 'five-needs',
          when: [{ needsAtLeast: 5 }],
          level: 'coordinated',
          words: 'Five or more needs: more than one program has to work together.',
        },
        {
          id: 'crisis',
          when: [{ need: 'crisis', answer: 'yes' }],
          level: 'case-managed',
          words: 'The person says that they are in a crisis.',
        },
        {
          id: 'housing-with-children',
          when: [{ domain: 'living-situation', result: 'positive' }, { withChildren: true }],
          level: 'coordinated',
          words: 'Children are in a home that is not steady or not sound.',
        },
        {
          id: 'care-at-home',
          when: [{ need: 'home-based-care', answer: 'yes' }],
          level: 'case-managed',
          words: 'Somebody needs care at home, which has to be assessed.',
        },
        {
          id: 'safety-not-answered',
          when: [{ domain: 'safety', result: 'indeterminate' }],
          level: 'assisted',
          words: 'The questions on safety were not all answered. Somebody asks again, when nobody else can hear.',
        },
        {
          id: 'safety-first',
          when: [{ safety: true }],
          level: 'coordinated',
          words: 'There is a concern for somebody’s safety. It goes before everything else.',
          overrides: true,
        },
      ],
    },
  },
];

/** What the table says, and which of its rows hold, in the table's order. */
export interface RecommendedLevel {
  readonly level: ResponseLevel;
  readonly rules: readonly { readonly id: string; readonly level: ResponseLevel; readonly words: string }[];
}

/**
 * Reads the table: of the rows that hold, the highest level wins; where a row that overrides holds, only such rows count.
 * The same facts always give the same answer.
 */
export function recommendLevel(table: LevelTable, facts: LevelFacts): RecommendedLevel {
  const fired = table.rows.filter((row) => row.when.every((condition) => holds(condition, facts)));
  const overriding = fired.filter((row) => row.overrides);
  const deciding = overriding.length > 0 ? overriding : fired;
  const highest = Math.max(0, ...deciding.map((row) => RESPONSE_LEVELS.indexOf(row.level)));
  return { level: RESPONSE_LEVELS[highest]!, rules: fired.map(({ id, level, words }) => ({ id, level, words })) };
}

/** The words of a table's rows by id; an id that is no longer in the table has none. */
export function ruleWords(table: LevelTable, id: string): string {
  return table.rows.find((row) => row.id === id)?.words ?? '';
}

function holds(condition: Condition, facts: LevelFacts): boolean {
  if ('needsAtLeast' in condition) return needsOf(facts).length >= condition.needsAtLeast;
  if ('need' in condition) return facts.needs[condition.need] === condition.answer;
  if ('withChildren' in condition) return facts.withChildren;
  if ('safety' in condition) return facts.safetyConcern || needsOf(facts).includes('safety');
  return (facts.parts ?? []).some((part) => part.domain === condition.domain && part.result === condition.result);
}

/** Needs that were stated or that the screening found; "not said", "declined" and "don't know" are neither yes nor no. */
export function needsOf({ needs, parts = [] }: Pick<LevelFacts, 'needs' | 'parts'>): readonly Need[] {
  return NEEDS.filter((need) => needs[need] === 'yes' || parts.some((part) => part.need === need && part.result === 'positive'));
}
