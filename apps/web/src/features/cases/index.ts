export { NotFound as CasesPage, NotFound as OpenCasePage } from '../../ui/states.js';
