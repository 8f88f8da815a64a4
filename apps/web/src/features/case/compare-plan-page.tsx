import { ComparePlanTab } from '../plan-board/record/compare-plan-tab.js';
import { CasePage } from './case-page.js';

/** The case, Plan: what changed between two versions. */
export function ComparePlanPage() {
  return <CasePage tab="plan">{(view) => <ComparePlanTab {...view} />}</CasePage>;
}
