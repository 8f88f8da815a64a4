import { seesSql, type Audience } from '#platform';

/** Entries `e` with their item `i` and its parent `p`. */
export const ENTRIES = `timeline_entry e
  LEFT JOIN case_item i ON i."itemId" = e."itemId"
  LEFT JOIN case_item p ON p."itemId" = i."parentId"`;

/** Items `i` with their parent `p`. */
export const ITEMS = `case_item i LEFT JOIN case_item p ON p."itemId" = i."parentId"`;

const itemVisible = (keys: string): string =>
  `coalesce(${seesSql('coalesce(i.sharing, p.sharing)', 'CASE WHEN i.sharing IS NULL THEN p."sharedWith" ELSE i."sharedWith" END', keys)}, false)`;

/** Which items this reader sees. `keys`: the SQL parameter, such as `$2::text[]`. */
export function visibleItem(audience: Audience, keys: string): string {
  return audience.everything ? `cardinality(${keys}) >= 0` : itemVisible(keys);
}

/** Which entries this reader sees: by the entry, and by its item as it is shared now. */
export function visibleEntry(audience: Audience, keys: string): string {
  if (audience.everything) return `cardinality(${keys}) >= 0`;
  return `(${seesSql('e.sharing', 'e."sharedWith"', keys)} AND (e."itemId" IS NULL OR ${itemVisible(keys)}))`;
}
