import type { ColumnPlan, Row } from './table-plan.js';

type Encode = (value: unknown) => string;

/** Besides what has to be escaped: halves of characters, which are looked at more closely. */
const SPECIAL = /[\\\n\r\t\ud800-\udfff]/;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text with half a character has no bytes: it would be stored as another. */
export class HalfCharacter extends Error {}

function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  if (/\p{Surrogate}/u.test(text)) throw new HalfCharacter('A text holds half a character.');
  return text.replace(/[\\\n\r\t]/g, (character) => ESCAPED[character]!);
}

/** A value of a column that is neither a list nor JSON, as the database writes such values. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function element(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (Array.isArray(value)) return list(value);
  const text = plain(value);
  return `"${/[\\"]/.test(text) ? text.replace(/[\\"]/g, '\\$&') : text}"`;
}

function list(values: readonly unknown[]): string {
  return values.length === 0 ? '{}' : `{${values.map(element).join(',')}}`;
}

function encodeFor(sqlType: string): Encode {
  if (sqlType.endsWith('[]')) return (value) => escaped(Array.isArray(value) ? list(value) : plain(value));
  if (/^jsonb?$/.test(sqlType)) return (value) => escaped(JSON.stringify(value));
  return (value) => (typeof value === 'string' ? escaped(value) : escaped(plain(value)));
}

/** Where to find a value of a row, and how it is written. */
export interface CopyColumn {
  readonly property: string;
  readonly toDatabase: (value: unknown) => unknown;
  readonly encode: Encode;
}

/** How the columns of a table are written for COPY. */
export function copyColumns(columns: readonly Pick<ColumnPlan, 'property' | 'sqlType' | 'toDatabase'>[]): readonly CopyColumn[] {
  return columns.map(({ property, toDatabase, sqlType }) => ({ property, toDatabase, encode: encodeFor(sqlType) }));
}

/** Rows in the text format of COPY. @throws HalfCharacter */
export function copyText(columns: readonly CopyColumn[], rows: readonly Row[]): string {
  let text = '';
  for (const row of rows) {
    let between = '';
    for (const { property, toDatabase, encode } of columns) {
      const value = toDatabase(row[property]);
      text += between + (value === null || value === undefined ? '\\N' : encode(value));
      between = '\t';
    }
    text += '\n';
  }
  return text;
}
