export { CasesPage } from './cases-page.js';
export { OpenCasePage } from './open-case-page.js';
