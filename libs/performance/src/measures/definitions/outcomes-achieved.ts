import type { MeasureDefinition } from './measure-definition.js';

/** Did it help? What people no longer wanted is theirs to decide: listed, not counted. */
export const outcomesAchieved: MeasureDefinition = {
  id: 'outcomes-achieved',
  title: 'Outcomes achieved',
  words:
    'Of the outcomes recorded in the period, the share that was achieved. Partly achieved and not achieved count in the whole; what the person no longer wanted is listed but not counted.',
  members: 'outcomes',
  reasons: [
    { code: 'achieved', counts: 'yes', words: 'The goal was achieved.' },
    { code: 'partly', counts: 'no', words: 'The goal was achieved in part.' },
    { code: 'not-achieved', counts: 'no', words: 'The goal was not achieved.' },
    { code: 'no-longer-wanted', counts: 'listed', words: 'The person no longer wanted it.' },
  ],
  tally: 'outcome_counts',
  standings: ({ outcomes, languages }) => `
    SELECT o.outcome_id AS member_id, o.intake_id, o.county, o.program, coalesce(l.language, 'not-asked') AS language, o.month, o.recorded_day AS day,
           o.result AS state, NULL::integer AS days
      FROM ${outcomes} o
      LEFT JOIN ${languages} l ON l.intake_id = o.intake_id`,
  rules: [
    { reason: 'achieved', state: 'achieved' },
    { reason: 'partly', state: 'partly' },
    { reason: 'not-achieved', state: 'not-achieved' },
    { reason: 'no-longer-wanted', state: 'no-longer-wanted' },
  ],
};
