import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { sees, type Audience } from '#platform';

interface Row {
  readonly itemId: string;
  readonly sharing: string | null;
  readonly sharedWith: string[];
}

const SQL = `SELECT i."itemId", coalesce(i.sharing, p.sharing) AS sharing,
    CASE WHEN i.sharing IS NULL THEN p."sharedWith" ELSE i."sharedWith" END AS "sharedWith"
  FROM case_item i LEFT JOIN case_item p ON p."itemId" = i."parentId"
  JOIN case_header h ON h."caseId" = $1 AND i."aboutId" IN (h."caseId", h."planId", h."triageId")
  WHERE i."itemId" = ANY($2)`;

/** Which items of a case a reader may know of at all. */
@Injectable()
export class ItemSharings {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Of these items those that belong to the case and are shared with the reader. */
  async seen(caseId: string, itemIds: readonly string[], audience: Audience): Promise<ReadonlySet<string>> {
    if (itemIds.length === 0) return new Set();
    const rows = await this.dataSource.query<Row[]>(SQL, [caseId, [...itemIds]]);
    const shown = rows.filter(({ sharing, sharedWith }) => sees(audience, sharing ?? 'nobody', sharedWith ?? []));
    return new Set(shown.map(({ itemId }) => itemId));
  }
}
