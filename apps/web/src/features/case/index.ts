export { ComparePlanPage } from './compare-plan-page.js';
export { CasePlanPage } from './plan-page.js';
export { PlanVersionPage } from './plan-version-page.js';
export { CaseTeamPage } from './team-page.js';
export { CaseTimelinePage } from './timeline-page.js';
