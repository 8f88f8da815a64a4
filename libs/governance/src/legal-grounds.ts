import type { Program } from '#codes';
import type { Policy } from './policy.js';

/** A law or rule that can require a step. */
export interface LegalGround {
  /** Its plain words stand in the catalogue: `law.<id>` for why, `law.<id>.ask` for whom to ask. */
  readonly id: string;
  readonly citation: string;
  readonly program: Program;
  /** The days on which this list says it holds; not the history of the law. */
  readonly effectiveFrom: string;
  readonly effectiveTo?: string;
  readonly source: string;
  /** Whether somebody has read it in its source for this list. What is not verified is never quoted as law. */
  readonly verified: boolean;
}

export interface LegalGrounds {
  readonly grounds: readonly LegalGround[];
}

const SINCE = { effectiveFrom: '2023-01-01', verified: false } as const;
const CFR = 'Code of Federal Regulations, ecfr.gov';
const STATUTES = 'Minnesota Statutes, revisor.mn.gov';

export const legalGrounds: readonly Policy<LegalGrounds>[] = [
  {
    id: 'legal-grounds',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source: 'Citations from general knowledge. Have each read by counsel in its source before it is shown to a family as law',
    unverified: true,
    values: {
      grounds: [
        { id: 'food-support-renewal', citation: '7 CFR 273.14', program: 'food-cash', source: CFR, ...SINCE },
        { id: 'report-of-changes', citation: '7 CFR 273.12', program: 'food-cash', source: CFR, ...SINCE },
        { id: 'support-assigned', citation: 'Minn. Stat. 256.741', program: 'food-cash', source: STATUTES, ...SINCE },
        { id: 'employment-plan', citation: 'Minn. Stat. 256J.521', program: 'food-cash', source: STATUTES, ...SINCE },
        { id: 'support-order-review', citation: 'Minn. Stat. 518A.39', program: 'child-support', source: STATUTES, ...SINCE },
        { id: 'court-ordered-services', citation: 'Minn. Stat. 260C.201', program: 'child-protection', source: STATUTES, ...SINCE },
        { id: 'placement-plan', citation: 'Minn. Stat. 260C.212', program: 'child-protection', source: STATUTES, ...SINCE },
      ],
    },
  },
];

/** How a duty by law can end before it was done; a worker who takes a required step off the plan names one. */
export const GROUND_ENDED = ['duty-met', 'order-ended', 'law-changed', 'does-not-apply', 'person-died'] as const;

/** Those of a list that hold on a day (YYYY-MM-DD). */
export function groundsOn(grounds: readonly LegalGround[], day: string): readonly LegalGround[] {
  return grounds.filter(({ effectiveFrom, effectiveTo = '9999-12-31' }) => effectiveFrom <= day && day <= effectiveTo);
}

/** The ground of a list by its id or its citation, whether or not it holds any more. */
export function groundNamed(grounds: readonly LegalGround[], idOrCitation: string): LegalGround | undefined {
  return grounds.find(({ id, citation }) => id === idOrCitation || citation === idOrCitation);
}
