import type { Migration } from '#platform';

/** Running deadlines are timers now: drops the read model that a polling clock used to read. */
export const triageMigrations: readonly Migration[] = [
  {
    name: 'triage/001-deadlines-are-timers',
    sql: `
DROP VIEW IF EXISTS running_deadline;
DROP TABLE IF EXISTS running_deadline_v1;
DELETE FROM projection_parked WHERE projection = 'running-deadlines';
DELETE FROM projection_checkpoints WHERE projection = 'running-deadlines';
DELETE FROM projection_builds WHERE projection = 'running-deadlines';`,
  },
];
