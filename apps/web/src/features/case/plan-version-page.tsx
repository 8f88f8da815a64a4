import { useParams } from '@tanstack/react-router';
import { PlanTab } from '../plan-board/plan-tab.js';
import { CasePage } from './case-page.js';

/** The case, Plan, as one version put it before the person. */
export function PlanVersionPage() {
  const { version = '' } = useParams({ strict: false });
  return <CasePage tab="plan">{(view) => <PlanTab file={view.file} version={version} />}</CasePage>;
}
