import type { DataSource } from 'typeorm';
import { LOOK_ANSWERERS, placesOf, sees, type Audience, type SignedIn, type WorkerDirectory } from '#platform';

/** An item with the case that it belongs to, if any. */
export interface QueueRow {
  readonly itemId: string;
  readonly kind: string;
  readonly aboutId: string;
  readonly dueOn: string | null;
  readonly dueAt: Date | null;
  readonly since: Date;
  readonly owner: string | null;
  readonly title: string | null;
  readonly why: string | null;
  readonly code: string | null;
  /** It cannot begin yet: what it waits for is still to be done. */
  readonly waits: boolean;
  readonly freeSince: Date | null;
  readonly forWhom: string | null;
  readonly caseId: string | null;
  readonly planId: string | null;
  readonly caseName: string | null;
  /** It was given to the reader by name. */
  readonly own: boolean;
  readonly sharing: string | null;
  readonly sharedWith: string[] | null;
  readonly waitsSharing: string | null;
  readonly waitsSharedWith: string[] | null;
  /** Of what a person said of a look: whose people answer, who looked, and when. */
  readonly county: string | null;
  readonly lookerId: string | null;
  readonly lookedAt: Date | null;
}

/** Who takes what has no team yet: at the front door of the county, and whoever answers for it. */
const FRONT_DOOR = ['intake-worker', 'supervisor'];
/** Who opens cases from completed triages. */
const OPENS_CASES = ['intake-worker', 'caseworker', 'mdt-lead', 'supervisor'];

/**
 * What is this person's to do: what is assigned to them; what their program or organisation owns on a case where they sit;
 * as the lead of a case everything there that is nobody else's; at the front door what came in for their county.
 * What was missed and stays open goes to the supervisor of the county as long as the triage or its case does, until they acknowledge it.
 * An assignee who left the team does not count, so nothing of an open case is ever in no queue. What was left undone when a
 * case was closed rests with it, and is back when the case goes on. What was asked about a step is of whoever has the step now, and its
 * words are for those who see the step; a step that the family does is answered for by whoever owns it. What a step waits for, or
 * waited for, is known where the timeline knows it, also after it left every queue: it may not be for the reader.
 */
const MINE = `
  WITH mine AS (
    SELECT c.*, bool_or(s."seatId" = c."leadSeatId") AS lead
    FROM queue_seat s JOIN queue_case c USING ("caseId") WHERE s."actorId" = $1 AND c.open GROUP BY c."caseId", c."planId", c."triageId", c."leadSeatId", c.open, c."personIds", c.name
  ), about AS (
    SELECT "caseId" AS "aboutId", "caseId", "planId", name, lead FROM mine
    UNION ALL SELECT "planId", "caseId", "planId", name, lead FROM mine
    UNION ALL SELECT "triageId", "caseId", "planId", name, lead FROM mine
  ), item AS (
    SELECT i."itemId", i.kind, i."aboutId", i."dueOn", i."dueAt", i.since, i.title, i.why, i.code, i."freeSince", i."waitsFor", i.open,
      coalesce(s.owner, i.owner) AS owner, coalesce(s.sharing, i.sharing) AS sharing, coalesce(s."sharedWith", i."sharedWith") AS "sharedWith",
      CASE WHEN s.doer = 'family' THEN '{}'::text[] ELSE coalesce(s."actorIds", i."actorIds") END AS "actorIds"
    FROM queue_item i LEFT JOIN queue_item s ON s."itemId" = i."actionId" WHERE i."actionId" IS NULL OR s."itemId" IS NOT NULL
  )
  SELECT i."itemId", i.kind, i."aboutId", i."dueOn"::text, i."dueAt", i.since, i.owner, i.title, i.why, i.code,
    w."itemId" IS NOT NULL AS waits, i."freeSince", NULL AS "forWhom", a."caseId", a."planId", a.name AS "caseName",
    $1 = ANY(i."actorIds") AS own, i.sharing, i."sharedWith", CASE WHEN i."waitsFor" IS NOT NULL THEN coalesce(x.sharing, 'nobody') END AS "waitsSharing", x."sharedWith" AS "waitsSharedWith",
    NULL AS county, NULL AS "lookerId", NULL::timestamptz AS "lookedAt"
  FROM item i JOIN about a USING ("aboutId") LEFT JOIN queue_item w ON w."itemId" = i."waitsFor" LEFT JOIN case_item x ON x."itemId" = i."waitsFor"
  WHERE i.open AND (
    $1 = ANY(i."actorIds")
    OR (cardinality(i."actorIds") = 0 AND i.owner = ANY($2::text[]))
    OR (a.lead AND NOT EXISTS (
      SELECT 1 FROM queue_seat s WHERE s."caseId" = a."caseId"
        AND (s."actorId" = ANY(i."actorIds") OR cardinality(i."actorIds") = 0 AND i.owner IN (s.program, s.organization))
    ))
  )
  UNION ALL
  SELECT i."itemId", i.kind, i."aboutId", i."dueOn"::text, i."dueAt", i.since, i.owner, i.title, i.why, i.code, false, NULL, coalesce(n.name, i.caller), NULL, NULL, NULL,
    false, NULL, NULL, NULL, NULL, i.county, i."lookerId", i."lookedAt"
  FROM queue_item i LEFT JOIN queue_person n USING ("personId")
  WHERE i.open AND i.county = ANY($3::text[]) AND (i.kind IN ('intake', 'triage') AND $4 OR i.kind = 'look-question' AND $7 AND n.erased IS NOT TRUE OR i.kind = 'open-case' AND $5
    OR i.kind = 'escalation' AND $6 AND NOT $1 = ANY(i."seenBy") AND NOT EXISTS (SELECT 1 FROM about a WHERE a."aboutId" = i."aboutId" AND a.lead)
      AND (EXISTS (SELECT 1 FROM queue_case c WHERE c."triageId" = i."aboutId" AND c.open)
        OR EXISTS (SELECT 1 FROM queue_item t WHERE t."itemId" = i."aboutId" AND t.open)))
  UNION ALL
  SELECT d."itemId", d.kind, d."aboutId", d."dueOn"::text, d."dueAt", d.since, d.owner, d.title, d.why, d.code, false, NULL, coalesce(n.name, t.caller), NULL, NULL, NULL,
    false, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM queue_item d JOIN queue_item t ON t."itemId" = d."aboutId" LEFT JOIN queue_person n ON n."personId" = t."personId"
  WHERE d.kind = 'deadline' AND d.open AND t.open AND t.county = ANY($3::text[]) AND $4`;

/** What somebody has to see to, and may not see: that it is there, since otherwise nobody would know, and nothing else of it. */
export const NOT_SHARED = 'not-shared';

/** Everything that is in this person's queues. */
export async function queueOf(
  dataSource: DataSource,
  actor: SignedIn,
  reader: Audience,
  directory: Pick<WorkerDirectory, 'lookAnswerersOf'>,
): Promise<QueueRow[]> {
  const { id, role, programs, organization, jurisdictions } = actor;
  const door = [FRONT_DOOR, OPENS_CASES, ['supervisor'], LOOK_ANSWERERS].map((roles) => roles.includes(role));
  const rows = await dataSource.query<QueueRow[]>(MINE, [id, [...programs, organization], placesOf(jurisdictions), ...door]);
  const isMine = ({ county, lookerId }: QueueRow): boolean =>
    lookerId === null || county === null || directory.lookAnswerersOf(county, lookerId).includes(id);
  return rows.filter(isMine).map((row) => asSeen(row, reader));
}

function asSeen(row: QueueRow, reader: Audience): QueueRow {
  const isHidden = (sharing: string | null, sharedWith: string[] | null): boolean =>
    sharing !== null && !sees(reader, sharing, sharedWith ?? []);
  if (!row.own && isHidden(row.sharing, row.sharedWith)) {
    return { ...row, title: null, why: null, code: NOT_SHARED, owner: null, dueOn: null, dueAt: null, waits: false, freeSince: null };
  }
  return isHidden(row.waitsSharing, row.waitsSharedWith) ? { ...row, waits: false, freeSince: null } : row;
}

/** The ids of the cases where this person has a seat, with those of their plans and triages. */
export async function casesOf(dataSource: DataSource, actor: SignedIn): Promise<string[]> {
  const sql = `SELECT DISTINCT unnest(ARRAY[c."caseId", c."planId", c."triageId"])::text AS id
    FROM queue_seat s JOIN queue_case c USING ("caseId") WHERE s."actorId" = $1 AND c.open`;
  return (await dataSource.query<{ id: string }[]>(sql, [actor.id])).map(({ id }) => id);
}
