export { TriagePage } from './triage-page.js';
