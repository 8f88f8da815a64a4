import type { DataSource } from 'typeorm';
import { placesOf, type SignedIn } from '#platform';
import type { PlanReviewsQuery, Standing } from './plan-reviews.dto.js';

export interface ReviewCounts {
  readonly overdue: number;
  readonly due: number;
  readonly planned: number;
}

export interface ReviewRow {
  readonly planId: string;
  readonly caseId: string;
  readonly name: string | null;
  readonly county: string;
  readonly programs: string[];
  readonly lead: string | null;
  readonly dueOn: string;
  readonly standing: Standing;
  readonly held: number;
  readonly missed: number;
  readonly lastHeldAt: Date | null;
}

export interface ReviewPage {
  readonly counts: ReviewCounts;
  readonly rows: readonly ReviewRow[];
}

/**
 * Of the cases where one has a seat, and of a supervisor's places all: one statement gives the counts and the page, so that
 * they cannot disagree. A review past its day is overdue, whether it was reminded of yet or not.
 */
const REVIEWS = `
  WITH mine AS (
    SELECT d."planId", c."caseId", c.name, c.county, c.programs, l."actorId" AS lead, d."dueOn"::text AS "dueOn", d.held, d.missed, d."lastHeldAt",
      CASE WHEN d."dueOn" < $3::date THEN 'overdue' WHEN d.status = 'planned' THEN 'planned' ELSE 'due' END AS standing
    FROM plan_review_due d JOIN plan_review_case c USING ("planId") LEFT JOIN plan_review_seat l ON l."seatId" = c."leadSeatId"
    WHERE d.open AND c.open AND d."dueOn" IS NOT NULL
      AND (c.county = ANY($2::text[]) OR EXISTS (SELECT 1 FROM plan_review_seat s WHERE s."caseId" = c."caseId" AND s."actorId" = $1))
      AND ($4::text IS NULL OR c.county = $4) AND ($5::text IS NULL OR $5 = ANY(c.programs))
  ), counts AS (
    SELECT count(*) FILTER (WHERE standing = 'overdue')::int AS "nOverdue", count(*) FILTER (WHERE standing = 'due')::int AS "nDue",
      count(*) FILTER (WHERE standing = 'planned')::int AS "nPlanned" FROM mine
  ), page AS (
    SELECT * FROM mine WHERE ($6::text IS NULL OR standing = $6) AND ($7::text IS NULL OR ("dueOn", "planId") > ($7::text, $8::uuid))
    ORDER BY "dueOn", "planId" LIMIT $9
  )
  SELECT counts.*, page.* FROM counts LEFT JOIN page ON true ORDER BY page."dueOn", page."planId"`;

type Joined = { nOverdue: number; nDue: number; nPlanned: number } & (ReviewRow | { planId: null });

/** One page of reviews with the counts of all of them. `limit` + 1 rows tell whether there is a next page. */
export async function reviewPage(
  dataSource: DataSource,
  actor: SignedIn,
  { county, program, standing }: Pick<PlanReviewsQuery, 'county' | 'program' | 'standing'>,
  { today, from, limit }: { today: string; from: readonly (string | number | null)[]; limit: number },
): Promise<ReviewPage> {
  const places = actor.role === 'supervisor' ? placesOf(actor.jurisdictions) : [];
  const asked = [county ?? null, program ?? null, standing ?? null];
  const rows = await dataSource.query<Joined[]>(REVIEWS, [actor.id, places, today, ...asked, ...from, limit + 1]);
  const { nOverdue, nDue, nPlanned } = rows[0]!;
  return {
    counts: { overdue: nOverdue, due: nDue, planned: nPlanned },
    rows: rows.filter((row): row is Joined & ReviewRow => row.planId !== null),
  };
}
