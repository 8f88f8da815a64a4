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
  judged: `
    SELECT o.outcome_id AS member_id, c.person_id, o.county, o.program, coalesce(c.language, 'not-asked') AS language, o.month,
           o.recorded_day AS day, NULL::integer AS days, o.result AS reason
      FROM outcomes o
      LEFT JOIN contacts c ON c.intake_id = o.intake_id`,
};
