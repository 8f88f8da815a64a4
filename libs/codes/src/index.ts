export * from './check-facts.js';
export * from './lists.js';
