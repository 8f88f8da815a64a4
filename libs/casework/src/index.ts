export * from './case.events.js';
