import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { sees, type Audience } from '#platform';
import type { FormerSharing } from './case-page.entity.js';

/** One change, for live updates: ids and codes, no personal data. */
export interface FeedRow {
  readonly position: string;
  /** Type of the event. */
  readonly kind: string;
  /** What it is about: plan, contacts, notes, tasks, services, outcomes, team, request, facts, none. */
  readonly topic: string;
  readonly caseId: string | null;
  readonly planId: string | null;
  readonly intakeId: string | null;
  readonly triageId: string | null;
  readonly personId: string | null;
  /** Every one of these must allow a reader. */
  readonly sharings: readonly { readonly sharing: string; readonly sharedWith: readonly string[] }[];
  /** Where this change shared the item anew: every one of these allowed a reader until then. */
  readonly formerly?: readonly { readonly sharing: string; readonly sharedWith: readonly string[] }[];
  readonly recordedAt: Date;
}

/** Whether a reader, as the policy point sees them on the row's case, intake, triage or person, gets the row at all. */
export function seesRow(audience: Audience, row: FeedRow): boolean {
  return row.sharings.every(({ sharing, sharedWith }) => sees(audience, sharing, sharedWith));
}

/** Whether a reader saw until this very change what the row is about: whoever loses sight has to hear that something changed. */
export function sawRow(audience: Audience, { formerly }: FeedRow): boolean {
  return formerly?.every(({ sharing, sharedWith }) => sees(audience, sharing, sharedWith)) ?? false;
}

type Row = Omit<FeedRow, 'sharings' | 'formerly'> & {
  sharing: string;
  sharedWith: string[];
  itemId: string | null;
  itemSharing: string | null;
  itemSharedWith: string[] | null;
  otherItemId: string | null;
  otherSharing: string | null;
  otherSharedWith: string[] | null;
  former: FormerSharing | null;
};

const SQL = `SELECT e.position, e.type AS kind, e.kind AS topic, e."recordedAt", e.sharing, e."sharedWith", e."itemId",
    coalesce(i.sharing, p.sharing) AS "itemSharing", CASE WHEN i.sharing IS NULL THEN p."sharedWith" ELSE i."sharedWith" END AS "itemSharedWith",
    e."otherItemId", o.sharing AS "otherSharing", o."sharedWith" AS "otherSharedWith",
    (SELECT f FROM jsonb_array_elements(i.formerly) f WHERE f->>'position' = e.position) AS former,
    h."caseId", CASE WHEN e.about = 'plan' THEN e."aboutId" ELSE h."planId" END AS "planId",
    CASE WHEN e.about = 'intake' THEN e."aboutId" END AS "intakeId", CASE WHEN e.about = 'triage' THEN e."aboutId" END AS "triageId",
    CASE WHEN e.about = 'person' THEN e."aboutId" END AS "personId"
  FROM (SELECT * FROM timeline_entry WHERE position > $1 ORDER BY position LIMIT $2) e
  LEFT JOIN case_item i ON i."itemId" = e."itemId"
  LEFT JOIN case_item p ON p."itemId" = i."parentId"
  LEFT JOIN case_item o ON o."itemId" = e."otherItemId"
  LEFT JOIN LATERAL (
    SELECT * FROM case_header WHERE e.about = 'case' AND "caseId" = e."aboutId"
    UNION ALL SELECT * FROM case_header WHERE e.about = 'plan' AND "planId" = e."aboutId"
    UNION ALL SELECT * FROM case_header WHERE e.about = 'intake' AND "intakeId" = e."aboutId"
    UNION ALL SELECT * FROM case_header WHERE e.about = 'triage' AND "triageId" = e."aboutId"
  ) h ON true
  ORDER BY e.position`;

/** What changed after a position, in order: the source of live updates. Each row still passes the policy point when it is sent. */
@Injectable()
export class FeedReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** How many changes came after `position`; counted up to `most`. */
  async countAfter(position: string, most: number): Promise<number> {
    const sql = 'SELECT count(*)::int AS n FROM (SELECT FROM timeline_entry WHERE position > $1 LIMIT $2) rows';
    const [row] = await this.dataSource.query<{ n: number }[]>(sql, [position, most]);
    return row?.n ?? 0;
  }

  /** At most `limit` changes after `position`, oldest first. */
  async after(position: string, limit: number): Promise<readonly FeedRow[]> {
    const rows = await this.dataSource.query<Row[]>(SQL, [position, limit]);
    return rows.map(feedRow);
  }
}

function feedRow({ otherItemId, otherSharing, otherSharedWith, ...read }: Row): FeedRow {
  const { sharing, sharedWith, itemId, itemSharing, itemSharedWith, former, ...row } = read;
  const ofItem = itemId ? [{ sharing: itemSharing ?? 'nobody', sharedWith: itemSharedWith ?? [] }] : [];
  const ofOther = otherItemId ? [{ sharing: otherSharing ?? 'nobody', sharedWith: otherSharedWith ?? [] }] : [];
  const formerly = former && [
    { sharing, sharedWith },
    { ...former, sharing: former.sharing ?? 'nobody' },
  ];
  return { ...row, ...(formerly && { formerly }), sharings: [{ sharing, sharedWith }, ...ofItem, ...ofOther] };
}
