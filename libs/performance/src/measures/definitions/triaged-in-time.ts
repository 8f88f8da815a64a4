import type { MeasureDefinition } from './measure-definition.js';

/** Was it decided soon what happens next? A contact that was screened out has its answer too. */
export const triagedInTime: MeasureDefinition = {
  id: 'triaged-within-2-business-days',
  title: 'Triaged within {days} business days of asking for help',
  words:
    'Of the contacts of the period, the share for which triage was complete, or which were answered at the front door, within {days} business days of the day of the contact. Contacts that were withdrawn are listed but not counted; so are those whose days are not over yet.',
  members: 'contacts',
  reasons: [
    { code: 'in-time', counts: 'yes', words: 'Triage was complete, or the contact answered, in time.' },
    { code: 'late', counts: 'no', words: 'Triage was complete after the last day.' },
    { code: 'not-yet-triaged', counts: 'no', words: 'The days are over and triage is not complete.' },
    { code: 'not-yet-due', counts: 'listed', words: 'The days are not over yet.' },
    { code: 'withdrawn', counts: 'listed', words: 'The person or the front door withdrew the contact before triage was complete.' },
  ],
  judged: `
    SELECT c.intake_id AS member_id, c.person_id, c.county, coalesce(k.program, 'none') AS program, c.language, c.month,
           c.contact_day AS day, ended.ordinal - begun.ordinal AS days,
           CASE WHEN least(c.triaged_day, c.screened_out_day) <= begun.due THEN 'in-time'
                WHEN least(c.triaged_day, c.screened_out_day) IS NOT NULL THEN 'late'
                WHEN c.withdrawn_day IS NOT NULL THEN 'withdrawn'
                WHEN begun.due >= :today THEN 'not-yet-due'
                ELSE 'not-yet-triaged' END AS reason
      FROM contacts c
      JOIN calendar begun ON begun.day = c.contact_day
      LEFT JOIN calendar ended ON ended.day = least(c.triaged_day, c.screened_out_day)
      LEFT JOIN cases k ON k.case_id = c.case_id`,
};
