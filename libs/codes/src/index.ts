export * from './check-facts.js';
export * from './circumstances.js';
export * from './follow-up.js';
export * from './lists.js';
