import type { Counts } from '../definitions/measure-definition.js';
import type { Run } from './measure-value.js';
import type { MeasureQuestion } from './measure-question.js';
import { bind } from './named-parameters.js';
import { valuesOf } from './named-values.js';
import { membersOf, memberRows, standingsOf } from './standings-of.js';

export interface Member {
  readonly memberId: string;
  readonly personId: string | null;
  readonly county: string;
  readonly program: string;
  readonly language: string;
  readonly day: string;
  readonly days: number | null;
  readonly reason: string;
}

export interface MemberEvent {
  readonly memberId: string;
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly position: string;
  readonly by: string;
}

export interface MembersPage {
  readonly members: readonly Member[];
  /** Of all members of the question, whatever part of them is listed. */
  readonly reasons: readonly { readonly code: string; readonly count: number }[];
}

export interface MembersFilter {
  readonly counts?: Counts;
  readonly reason?: string;
  /** Day and id of the last member of the page before. */
  readonly after?: readonly [day: string, memberId: string];
  readonly limit: number;
}

/** Codes of the reasons that a filter lets through. */
export function reasonsOf({ measure }: MeasureQuestion, { counts, reason }: Pick<MembersFilter, 'counts' | 'reason'>): readonly string[] {
  return measure.reasons.filter((one) => (!counts || one.counts === counts) && (!reason || one.code === reason)).map(({ code }) => code);
}

/**
 * Lists members, the latest day first, and says how many have each reason, in one statement and so at one moment: both by the
 * judgement that makes the value. Reads one more than `limit`.
 */
export async function readMembers(run: Run, question: MeasureQuestion, filter: MembersFilter): Promise<MembersPage> {
  const statement = bind(listing(question, filter), {
    ...valuesOf({ ...question, trend: [] }),
    reasons: reasonsOf(question, filter),
    afterDay: filter.after?.[0],
    afterId: filter.after?.[1],
    limit: filter.limit + 1,
  });
  const rows = (await run(statement.text, [...statement.values])) as (Member & { part: string; count: number })[];
  return {
    members: rows
      .filter(({ part }) => part === 'member')
      .sort(latestFirst)
      .map(({ part: _part, count: _count, ...member }) => member),
    reasons: question.measure.reasons.flatMap(({ code }) => {
      const row = rows.find(({ part, reason }) => part === 'reason' && reason === code);
      return row ? [{ code, count: row.count }] : [];
    }),
  };
}

/**
 * Members are walked through by the index of their days, latest first, and judged one by one until the page is full or there can be
 * no more: `OFFSET 0` keeps the planner from judging all of them first, of whose reasons it knows nothing. A member’s month is that of
 * its day: to ask for both would offer a way by months, and the sorting of all that it finds.
 */
function listing(question: MeasureQuestion, { after }: MembersFilter): string {
  const { reason } = question.measure;
  return `
    WITH counted AS (SELECT ${reason} AS reason, members FROM (${standingsOf(question, [], IN_PERIOD)}) standings),
    listed AS (
      SELECT *, ${reason} AS reason FROM (
        ${membersOf(question)} AND day BETWEEN :from || '-01' AND :to || '-31'
        ${after ? 'AND (day, member_id) < (:afterDay, :afterId::uuid)' : ''}
        ORDER BY day DESC, member_id DESC OFFSET 0) members
      WHERE ${reason} = ANY (:reasons)
      LIMIT least(:limit, (SELECT sum(members) FROM counted WHERE reason = ANY (:reasons))))
    SELECT 'member' AS part, l.member_id AS "memberId", c.person_id AS "personId", l.county, l.program, l.language, l.day, l.days, l.reason,
           NULL::integer AS count
      FROM listed l LEFT JOIN ${memberRows(question).contacts} c ON c.intake_id = l.intake_id
    UNION ALL
    SELECT 'reason', NULL, NULL, NULL, NULL, NULL, NULL, NULL, reason, sum(members)::integer
      FROM counted GROUP BY reason HAVING sum(members) <> 0`;
}

const IN_PERIOD = 'month BETWEEN :from AND :to';

function latestFirst(a: Member, b: Member): number {
  return a.day === b.day ? (a.memberId < b.memberId ? 1 : -1) : a.day < b.day ? 1 : -1;
}

/** Kept under the member's own id. */
const OWN_EVENTS = 'SELECT * FROM measured_event WHERE member_id = ANY (:members)';

/** The events on which members rest, as far as they were known then, in the order in which they happened. */
export async function readMemberEvents(
  run: Run,
  { measure, asKnownAt }: Pick<MeasureQuestion, 'measure' | 'asKnownAt'>,
  memberIds: readonly string[],
): Promise<readonly MemberEvent[]> {
  const { text, values } = bind(
    `SELECT member_id AS "memberId", event_id AS id, type, occurred_at AS "occurredAt", recorded_at AS "recordedAt", position, by
       FROM (${measure.events ?? OWN_EVENTS}) events
      WHERE :knownAt::timestamptz IS NULL OR recorded_at <= :knownAt::timestamptz
      ORDER BY occurred_at, position`,
    { members: memberIds, knownAt: asKnownAt ?? null },
  );
  return (await run(text, [...values])) as MemberEvent[];
}
