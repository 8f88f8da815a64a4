export * from './intake.events.js';
