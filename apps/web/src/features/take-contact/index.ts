export { IntakePage } from './intake-page.js';
export { TakeContactPage } from './take-contact-page.js';
