import { OUTCOMES } from '#codes';
import { seesSql } from '#platform';

/** A plan of up to so many steps comes whole. */
const WHOLE_UP_TO = 40;
/** Of a longer one its first goals come first, each with all of its steps, until so many steps are there: a tall screen shows no more. */
const FIRST_STEPS = 12;

/** Of the one who asks: `$2` are their keys, `$3` whether they see everything. What a part has tells of nothing that they may not see. */
const SEEN = `($3::boolean OR ${seesSql('"sharing"', '"sharedWith"', '$2::text[]')})`;
const IN_ORDER = `array_position(ARRAY['${OUTCOMES.join("', '")}'], g."outcome"), g."saidAt", g."goalId"`;
const GOALS = `(SELECT "goalIds" FROM part)::uuid[]`;

/** Holds for rows of the first goals; of a plan that is not long for all rows. */
export const OF_FIRST_GOALS = `((SELECT "isShort" FROM part) OR "goalId" = ANY(${GOALS}))`;

/** Steps of the first goals, with those that they wait for and that wait for them: what is said of these needs them. */
export const NEAR_FIRST_GOALS = `(${OF_FIRST_GOALS}
  OR "actionId" IN (SELECT "waitsFor" FROM step WHERE "goalId" = ANY(${GOALS}))
  OR "waitsFor" IN (SELECT "actionId" FROM step WHERE "goalId" = ANY(${GOALS})))`;

/** Null where the first goals are all that the reader sees; otherwise of the last change to anything that they see. */
export const REVISION_OF_ALL = `SELECT CASE WHEN NOT "isShort" AND (
    (SELECT count(*) FROM goal) > cardinality("goalIds") OR EXISTS (SELECT FROM step WHERE "goalId" <> ALL("goalIds")))
  THEN (SELECT max("revision") FROM (SELECT "revision" FROM goal UNION ALL SELECT "revision" FROM step) seen) END FROM part`;

/** What the conditions stand on: the goals and steps of a plan that its reader sees, and which goals come first. */
export const withFirstGoals = (goals: string, actions: string): string => `WITH
  goal AS MATERIALIZED (SELECT "goalId", "outcome", "saidAt", "revision" FROM ${goals} WHERE "planId" = $1 AND ${SEEN}),
  step AS MATERIALIZED (SELECT "actionId", "goalId", "waitsFor", "revision" FROM ${actions} WHERE "planId" = $1 AND ${SEEN}),
  filled AS (
    SELECT g."goalId", sum(s.n) OVER (ORDER BY ${IN_ORDER} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS "stepsBefore"
    FROM goal g LEFT JOIN (SELECT "goalId", count(*) AS n FROM step GROUP BY 1) s ON s."goalId" = g."goalId"),
  part AS MATERIALIZED (
    SELECT (SELECT count(*) FROM step) <= ${WHOLE_UP_TO} AS "isShort",
      ARRAY(SELECT "goalId" FROM filled WHERE "stepsBefore" IS NULL OR "stepsBefore" < ${FIRST_STEPS}) AS "goalIds")`;
