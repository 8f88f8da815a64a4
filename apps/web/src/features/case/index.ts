export { NotFound as CaseTimelinePage, NotFound as CasePlanPage, NotFound as CaseTeamPage } from '../../ui/states.js';
