import { casesView, type SeenCase } from './cases-view.js';

const seen = (caseId: string, number: string, open: boolean, programs: readonly string[] = []): SeenCase => ({
  row: { caseId, name: `Family ${caseId}`, number, role: 'primary' },
  standing: { planId: `plan-${caseId}`, open, programs: [...programs] },
});

describe('the cases of a person', () => {
  it('begin with those that go on, the newest first, with their programs as labels', () => {
    const { cases } = casesView([seen('a', '2024-01', true), seen('b', '2026-02', false), seen('c', '2025-03', true, ['housing'])]);
    expect(cases.map(({ id, state, programs }) => [id, state, programs])).toEqual([
      ['c', 'open', ['housing']],
      ['a', 'open', []],
      ['b', 'closed', []],
    ]);
  });

  it('have one plan: that of the case which goes on', () => {
    expect(casesView([seen('b', '2026-02', false), seen('c', '2025-03', true)]).plan).toEqual({ id: 'plan-c', caseId: 'c' });
    expect(casesView([seen('b', '2026-02', false)]).plan).toEqual({ id: 'plan-b', caseId: 'b' });
  });

  it('have no plan where the reader may see none of them', () => {
    expect(casesView([])).toEqual({ cases: [] });
  });
});
