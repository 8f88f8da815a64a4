import type { MeasureDefinition } from './measure-definition.js';

/** Did help arrive soon? Only where the response needs a service: a case, or a level that the policy names. */
export const servedInTime: MeasureDefinition = {
  id: 'first-service-within-14-days',
  title: 'First service within {days} days of asking for help',
  words:
    'Of the contacts of the period that went to triage and whose response needs a service, the share with a first service delivered within {days} calendar days of the day of the contact. Contacts whose days are not over yet, that are still in triage, or that needed no service are listed but not counted.',
  members: 'contacts',
  reasons: [
    { code: 'in-time', counts: 'yes', words: 'The first service was delivered in time.' },
    { code: 'late', counts: 'no', words: 'The first service was delivered after the last day.' },
    { code: 'no-service-yet', counts: 'no', words: 'The days are over and no service was delivered.' },
    { code: 'not-yet-due', counts: 'listed', words: 'The days are not over yet.' },
    { code: 'still-in-triage', counts: 'listed', words: 'Triage is not complete, so it is not known whether a service is needed.' },
    { code: 'no-service-needed', counts: 'listed', words: 'The response needs no service by us.' },
  ],
  tally: 'served_counts',
  standings: ({ contacts, cases }) => `
    SELECT c.intake_id AS member_id, c.intake_id, c.county, coalesce(k.program, 'none') AS program, c.language, c.month, c.contact_day AS day,
           CASE WHEN c.service_days IS NOT NULL THEN 'served'
                WHEN c.triaged_day IS NULL THEN 'in-triage'
                WHEN c.case_id IS NOT NULL THEN 'waiting'
                ELSE 'waiting at ' || c.level END AS state, c.service_days AS days
      FROM ${contacts} c
      LEFT JOIN ${cases} k ON k.case_id = c.case_id
     WHERE c.sent_day IS NOT NULL`,
  rules: [
    { reason: 'in-time', state: 'served', days: 'in-time' },
    { reason: 'late', state: 'served' },
    { reason: 'still-in-triage', state: 'in-triage' },
    { reason: 'no-service-needed', needsNoService: true },
    { reason: 'not-yet-due', days: 'not-over' },
    { reason: 'no-service-yet' },
  ],
};
