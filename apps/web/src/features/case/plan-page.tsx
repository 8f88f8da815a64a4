import { NowAt } from '../../app/now.js';
import { PlanTab } from '../plan-board/plan-tab.js';
import { CasePage } from './case-page.js';

/** The case, Plan: one plan for the family, in their words, across all programs. */
export function CasePlanPage() {
  return (
    <CasePage tab="plan">
      {(view) => (
        <NowAt moment={view.asOf}>
          <PlanTab {...view} />
        </NowAt>
      )}
    </CasePage>
  );
}
