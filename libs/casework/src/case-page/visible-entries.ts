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

/** Few entries tell of a second item, a goal or a step, which says itself who may see it: it is looked up for these alone. */
const otherVisible = (keys: string): string =>
  `EXISTS (SELECT FROM case_item o WHERE o."itemId" = e."otherItemId" AND ${seesSql('o.sharing', 'o."sharedWith"', keys)})`;

/** Which entries this reader sees: by the entry, and by its items as they are shared now. */
export function visibleEntry(audience: Audience, keys: string): string {
  if (audience.everything) return `cardinality(${keys}) >= 0`;
  const items = `(e."itemId" IS NULL OR ${itemVisible(keys)}) AND (e."otherItemId" IS NULL OR ${otherVisible(keys)})`;
  return `(${seesSql('e.sharing', 'e."sharedWith"', keys)} AND ${items})`;
}
