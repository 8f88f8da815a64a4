export { CasePlanPage } from './plan-page.js';
export { CaseTeamPage } from './team-page.js';
export { CaseTimelinePage } from './timeline-page.js';
