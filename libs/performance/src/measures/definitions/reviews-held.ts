import type { MeasureDefinition } from './measure-definition.js';

/** Is what was agreed looked at together again, when it was said to be? */
export const reviewsHeld: MeasureDefinition = {
  id: 'reviews-held-by-their-day',
  title: 'Plan reviews held by their day',
  words:
    'Of the reviews of shared plans whose day lies in the period, the share that was held on that day or before it. A review that was held later, or not at all, was missed. One that was held after it was called counts at once; one that was held before it was called counts when its day is over, like one that was not held. Until then reviews are listed but not counted; so are those that were planned anew, or ended with their plan, before their day.',
  members: 'reviews',
  reasons: [
    { code: 'held-by-its-day', counts: 'yes', words: 'The review was held by its day.' },
    { code: 'held-later', counts: 'no', words: 'The review was held after its day.' },
    { code: 'not-held', counts: 'no', words: 'The day is over and the review was not held.' },
    {
      code: 'held-early',
      counts: 'listed',
      words: 'The review was held before it was called. Its day is still to come; it counts when that day is over.',
    },
    { code: 'review-to-come', counts: 'listed', words: 'The day of the review is still to come.' },
    { code: 'planned-anew', counts: 'listed', words: 'The plan was agreed to or went on again before the day, which moved it.' },
    { code: 'plan-ended', counts: 'listed', words: 'The plan ended before the day.' },
  ],
  tally: 'review_counts',
  standings: ({ plans, reviewedCases }) => `
    SELECT r.id AS member_id, p.intake_id, p.county, coalesce(k.program, 'none') AS program, p.language, substr(r.due_day, 1, 7) AS month,
           r.due_day AS day,
           CASE WHEN r.state = 'waiting' AND r.due_day >= k.closed_day THEN 'ended' ELSE r.state END AS state,
           CASE WHEN r.state IN ('answered', 'waiting-held') THEN r.late END AS days
      FROM ${plans} p
      LEFT JOIN ${reviewedCases} k ON k.case_id = p.case_id
      CROSS JOIN LATERAL unnest(p.review_ids, p.due_days, p.states, p.late_days) AS r (id, due_day, state, late)`,
  rules: [
    { reason: 'held-by-its-day', state: 'answered', days: 'in-time' },
    { reason: 'held-later', state: 'answered' },
    { reason: 'planned-anew', state: 'moved' },
    { reason: 'plan-ended', state: 'ended' },
    { reason: 'held-early', state: 'waiting-held', days: 'not-over' },
    { reason: 'held-by-its-day', state: 'waiting-held' },
    { reason: 'review-to-come', days: 'not-over' },
    { reason: 'not-held' },
  ],
  events: `
    SELECT first.event_id AS member_id, e.event_id, e.type, e.occurred_at, e.recorded_at, e.position, e.by
      FROM measured_event first
      JOIN measured_event e ON e.member_id = first.member_id AND e.position >= first.position AND e.position <= coalesce(
           (SELECT min(n.position) FROM measured_event n
             WHERE n.member_id = first.member_id AND n.position > first.position AND n.type IN ('PlanAgreed', 'ReviewHeld', 'PlanReopened')),
           e.position)
     WHERE first.event_id = ANY (:members)`,
};
