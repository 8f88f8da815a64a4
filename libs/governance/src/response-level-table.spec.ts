import { NEEDS } from '#codes';
import { policyInForce } from './policies.js';
import { policyVersionOf } from './policy.js';
import { responseLevelExamples } from './response-level-examples.js';
import { needsOf, recommendLevel, type LevelTable } from './response-level-table.js';

const policy = policyInForce('triage-response-level', '2026-11-17', '27109');

describe('the table of response levels', () => {
  it.each(responseLevelExamples.map((example) => [example.title, example] as const))('example: %s', (_, example) => {
    expect(policyVersionOf(policy)).toBe(example.policy);
    const { level, rules } = recommendLevel(policy.values, example.facts);
    expect({ level, rules: rules.map(({ id }) => id) }).toEqual({ level: example.level, rules: example.rules });
  });

  it('has an example in which each row holds', () => {
    const shown = new Set(responseLevelExamples.flatMap(({ rules }) => rules));
    expect(policy.values.rows.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it('says in words why each row is there', () => {
    for (const { words } of policy.values.rows) expect(words.endsWith('.')).toBe(true);
  });

  it('lets a row that overrides set aside a higher level of others', () => {
    const table: LevelTable = {
      rows: [
        { id: 'high', when: [], level: 'coordinated', words: '' },
        { id: 'safety', when: [{ safety: true }], level: 'case-managed', words: '', overrides: true },
      ],
    };
    const facts = { needs: {}, safetyConcern: true, withChildren: false };
    expect(recommendLevel(table, facts).level).toBe('case-managed');
    expect(recommendLevel(table, { ...facts, safetyConcern: false }).level).toBe('coordinated');
  });

  it('takes "not said", "declined" and "don\'t know" neither for yes nor for no', () => {
    for (const answer of ['not-said', 'declined', 'dont-know', 'no']) {
      expect(needsOf({ needs: Object.fromEntries(NEEDS.map((need) => [need, answer])) })).toEqual([]);
    }
  });
});
