export * from './household.events.js';
export * from './person.events.js';
