import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { Refusal } from '#event-sourcing';

/** Query of every list: keyset paging. Extend it for filters. */
export class PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  @ApiProperty({ required: false, type: 'integer', minimum: 1, maximum: 200, description: 'How many at most.' })
  limit?: number;

  @IsOptional()
  @Matches(/^[A-Za-z0-9_-]+$/)
  @Length(1, 400)
  @ApiProperty({ required: false, maxLength: 400, description: 'Where to go on: `next` of the page before.' })
  cursor?: string;
}

/** A page of a list. `next` is absent on the last page. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
  readonly total?: number;
}

type Key = string | number | null;

/** The sort key of a page's last row as an opaque text. */
export function cursorOf(key: readonly Key[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key in a cursor of `length` parts; undefined without a cursor. @throws Refusal 400 when it is not one of ours */
export function keyOf(cursor: string | undefined, length: number): readonly Key[] | undefined {
  if (cursor === undefined) return undefined;
  const refused = new Refusal('shape', 'request.cursor', 'This cursor is not one of this list. Start from its first page.');
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every(isKey)) return key;
  } catch {
    throw refused;
  }
  throw refused;
}

function isKey(part: unknown): part is Key {
  return part === null || typeof part === 'string' || typeof part === 'number';
}

/** Cuts the one row too many off that was read to learn whether there is a next page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  key: (row: Row) => readonly Key[],
  item: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), ...(rows.length > limit && last !== undefined ? { next: cursorOf(key(last)) } : {}) };
}
