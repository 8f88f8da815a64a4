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
  judged: `
    SELECT c.intake_id AS member_id, c.person_id, c.county, coalesce(k.program, 'none') AS program, c.language, c.month,
           c.contact_day AS day, ended.ordinal - begun.ordinal AS days,
           CASE WHEN c.service_day <= begun.due THEN 'in-time'
                WHEN c.service_day IS NOT NULL THEN 'late'
                WHEN c.triaged_day IS NULL THEN 'still-in-triage'
                WHEN c.case_id IS NULL AND NOT (c.level = ANY (:levels)) THEN 'no-service-needed'
                WHEN begun.due >= :today THEN 'not-yet-due'
                ELSE 'no-service-yet' END AS reason
      FROM contacts c
      JOIN calendar begun ON begun.day = c.contact_day
      LEFT JOIN calendar ended ON ended.day = c.service_day
      LEFT JOIN cases k ON k.case_id = c.case_id
     WHERE c.sent_day IS NOT NULL`,
};
