import type { PersonView } from './person-page.dto.js';
import type { PersonCase, PersonCaseStanding } from './person-page.entity.js';

/** A case that the reader may see, and how it stands now. */
export interface SeenCase {
  readonly row: Pick<PersonCase, 'caseId' | 'name' | 'number' | 'role'>;
  readonly standing?: Pick<PersonCaseStanding, 'planId' | 'open' | 'programs'>;
}

/**
 * The cases of a person, open ones first, then the newest; and the one plan, which is that of the first. An earlier
 * case that was closed keeps its plan, which is read there.
 */
export function casesView(cases: readonly SeenCase[]): Pick<PersonView, 'cases' | 'plan'> {
  const rank = ({ standing }: SeenCase): number => (standing?.open ? 0 : 1);
  const inOrder = [...cases].sort((a, b) => rank(a) - rank(b) || b.row.number.localeCompare(a.row.number));
  const [first] = inOrder;
  return {
    cases: inOrder.map(({ row: { caseId, name, number, role }, standing }) => ({
      id: caseId,
      name: name ?? number,
      role,
      state: standing?.open ? 'open' : 'closed',
      programs: [...(standing?.programs ?? [])],
    })),
    ...(first?.standing && { plan: { id: first.standing.planId, caseId: first.row.caseId } }),
  };
}
