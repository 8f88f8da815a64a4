export * from './screening.events.js';
export * from './triage.events.js';
