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
  tally: 'triaged_counts',
  standings: ({ contacts, cases }) => `
    SELECT c.intake_id AS member_id, c.intake_id, c.county, coalesce(k.program, 'none') AS program, c.language, c.month, c.contact_day AS day,
           CASE WHEN c.answered_days IS NOT NULL THEN 'answered'
                WHEN c.withdrawn_day IS NOT NULL THEN 'withdrawn'
                ELSE 'waiting' END AS state, c.answered_days AS days
      FROM ${contacts} c
      LEFT JOIN ${cases} k ON k.case_id = c.case_id`,
  rules: [
    { reason: 'in-time', state: 'answered', days: 'in-time' },
    { reason: 'late', state: 'answered' },
    { reason: 'withdrawn', state: 'withdrawn' },
    { reason: 'not-yet-due', days: 'not-over' },
    { reason: 'not-yet-triaged' },
  ],
};
