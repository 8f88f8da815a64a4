import { OUTCOMES } from '#codes';
import { seesSql } from '#platform';

/** A plan of up to so many steps comes whole. */
const WHOLE_UP_TO = 40;
/** Of a longer one so many come first: as many open steps as a tall screen shows, in the order of the screen. */
const FIRST_STEPS = 12;

/** How many steps of a goal are over or not, and who sees them. */
export interface CountedSteps {
  readonly goalId: string;
  readonly sharing: string;
  readonly sharedWith: readonly string[];
  readonly over: boolean;
  readonly n: number;
  /** Of the last change to one of them. */
  readonly revision: number;
}

/** Which steps of a long plan come first, and how many there are, of those that the reader sees. */
export interface FirstPart {
  readonly actionIds: readonly string[];
  readonly counted: readonly CountedSteps[];
}

const IN_ORDER = `array_position(ARRAY['${OUTCOMES.join("', '")}'], g."outcome"), g."saidAt", s."goalId", s."dueOn" NULLS LAST, s."actionId"`;
const IS_OVER = `s."status" IN ('completed', 'cancelled')`;

/** Of the one who asks: `$2` are their keys, `$3` whether they see everything. How long a plan is for them tells of no other step. */
const SEEN = `($3::boolean OR ${seesSql('"sharing"', '"sharedWith"', '$2::text[]')})`;

/** The steps of a plan, those of its first part, and the columns of what is counted: as `WITH` and as queries that stand on it. */
export function firstPartOf(
  actions: string,
  conflicts: string,
  goals: string,
): { with: string; near: string; ids: string; counted: string } {
  const isShort = `(SELECT count(*) FROM step) <= ${WHOLE_UP_TO}`;
  return {
    with: `WITH step AS MATERIALIZED (SELECT * FROM ${actions} WHERE "planId" = $1 AND ${SEEN}),
      first_step AS MATERIALIZED (
        SELECT s."actionId", s."waitsFor" FROM step s LEFT JOIN ${goals} g ON g."goalId" = s."goalId" AND g."planId" = $1
        WHERE ${isShort} OR NOT ${IS_OVER} ORDER BY ${IN_ORDER} LIMIT CASE WHEN ${isShort} THEN ${WHOLE_UP_TO} ELSE ${FIRST_STEPS} END),
      kept AS (
        SELECT unnest(ARRAY["itemId"::text, "yours"->>'waitsFor', "theirs"->>'waitsFor', "before"->>'waitsFor']) AS id
        FROM ${conflicts} WHERE "planId" = $1 AND "chosen" IS NULL)`,
    // With those that they wait for, that wait for them, and that kept values are of or name: what is said of these needs them.
    near: `SELECT * FROM step WHERE "actionId" IN (SELECT "actionId" FROM first_step) OR "actionId" IN (SELECT "waitsFor" FROM first_step)
      OR "waitsFor" IN (SELECT "actionId" FROM first_step)
      OR "actionId"::text IN (SELECT id FROM kept)`,
    ids: `SELECT json_agg("actionId") FROM first_step`,
    counted: `SELECT json_agg(c) FROM (
      SELECT s."goalId", s."sharing", s."sharedWith", ${IS_OVER} AS "over", count(*)::int AS n, max(s."revision") AS revision
      FROM step s GROUP BY 1, 2, 3, 4) c`,
  };
}
