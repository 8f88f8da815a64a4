import { countsIn } from '#event-sourcing';
import type { Counts } from '../definitions/measure-definition.js';
import { CountedReasons, type CountedRow } from './counted-reasons.js';
import { reasonSql } from './judgement.js';
import type { Run } from './measure-value.js';
import type { MeasureQuestion } from './measure-question.js';
import { bind } from './named-parameters.js';
import { valuesOf } from './named-values.js';
import { countsOf, knownThen, membersOf, memberRows } from './standings-of.js';

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

/** How the statements are run: the list is walked through as long as its members ask for, so that it may be planned for them. */
interface Runs {
  readonly counts: Run;
  readonly list: Run;
}

/**
 * Lists members, the latest day first, and says how many have each reason, in one statement and so at one moment: both by the
 * judgement that makes the value. Reads one more than `limit`.
 */
export async function readMembers(runs: Runs, question: MeasureQuestion, filter: MembersFilter): Promise<MembersPage> {
  const wanted = reasonsOf(question, filter);
  const enough = (reasons: MembersPage['reasons']): number => {
    const total = reasons.filter(({ code }) => wanted.includes(code)).reduce((sum, { count }) => sum + count, 0);
    return Math.min(filter.limit + 1, total);
  };
  // As known then, all are looked at in any case.
  let most = question.asKnownAt === undefined ? enough(await readReasons(runs.counts, question)) : filter.limit + 1;
  for (;;) {
    const page = await list(runs.list, question, filter, most);
    // There may be more of them by now.
    if (enough(page.reasons) <= most) return page;
    most = enough(page.reasons);
  }
}

async function readReasons(run: Run, question: MeasureQuestion): Promise<MembersPage['reasons']> {
  const { text, values } = bind(countsOf(question, [], IN_PERIOD), valuesOf({ ...question, trend: [] }));
  return reasonsIn((await run(text, [...values])) as StoredCounts[], question);
}

interface StoredCounts extends Omit<CountedRow, 'counts'> {
  readonly members: string;
}

function reasonsIn(stored: readonly StoredCounts[], question: MeasureQuestion): MembersPage['reasons'] {
  const rows = stored.map(({ members, ...row }) => ({ ...row, counts: countsIn(members) }));
  const reasons = new CountedReasons(question).of(rows);
  return question.measure.reasons.flatMap(({ code }) => (reasons.has(code) ? [{ code, count: reasons.get(code)!.members }] : []));
}

async function list(run: Run, question: MeasureQuestion, filter: MembersFilter, most: number): Promise<MembersPage> {
  const { text, values } = bind(listing(question, filter), {
    ...valuesOf({ ...question, trend: [] }),
    reasons: reasonsOf(question, filter),
    afterDay: filter.after?.[0],
    afterId: filter.after?.[1],
    most,
  });
  const rows = (await run(text, [...values])) as ((Member & { of: 'member' }) | (StoredCounts & { of: 'counts' }))[];
  return {
    members: rows.flatMap((row) => (row.of === 'member' ? [memberIn(row)] : [])).sort(latestFirst),
    reasons: reasonsIn(
      rows.flatMap((row) => (row.of === 'counts' ? [row] : [])),
      question,
    ),
  };
}

function memberIn({ memberId, personId, county, program, language, day, days, reason }: Member): Member {
  return { memberId, personId, county, program, language, day, days, reason };
}

/**
 * Members are walked through by the index of their days, latest first, and judged one by one until there are enough of them: `OFFSET 0`
 * keeps the planner from judging all of them first, of whose reasons it knows nothing. A member’s month is that of its day: to ask for
 * both would offer a way by months, and the sorting of all that it finds. Of what was known earlier all are looked at in any case, by
 * months: the index of days is of what is known now.
 */
function listing(question: MeasureQuestion, { after }: MembersFilter): string {
  const reason = reasonSql(question.measure.rules);
  const isNow = question.asKnownAt === undefined;
  return `
    WITH ${isNow ? '' : `${knownThen(question, IN_PERIOD)}, `}listed AS (
      SELECT *, ${reason} AS reason FROM (
        ${isNow ? `${membersOf(question)} AND ${DAYS_IN_PERIOD}` : 'SELECT * FROM known WHERE true'}
        ${after ? 'AND (day, member_id) < (:afterDay, :afterId::uuid)' : ''}
        ORDER BY day DESC, member_id DESC OFFSET 0) members
      WHERE ${reason} = ANY (:reasons)
      LIMIT :most)
    SELECT 'member' AS of, l.member_id AS "memberId", c.person_id AS "personId", l.county, l.program, l.language, l.day, l.days, l.reason,
           NULL AS month, NULL AS part, NULL AS members
      FROM listed l LEFT JOIN ${memberRows(question).contacts} c ON c.intake_id = l.intake_id
    UNION ALL
    SELECT 'counts', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, month, part, members FROM (${countsOf(question, [], IN_PERIOD)}) counts`;
}

const IN_PERIOD = 'month BETWEEN :from AND :to';
const DAYS_IN_PERIOD = "day BETWEEN :from || '-01' AND :to || '-31'";

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
