import type { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { canonicalText } from '../json.js';
import type { EntityClass, Projection } from '../projection.js';
import { personalColumnsOf } from './personal-columns.js';

export type Row = Record<string, unknown>;

/** A column of a projection's table, and how its values pass between the database and folds. */
export interface ColumnPlan {
  readonly property: string;
  readonly name: string;
  readonly sqlType: string;
  readonly nullable: boolean;
  readonly isKey: boolean;
  /** What a row holds: driver values and whatever a fold gave, brought to one form. */
  readonly normalise: (value: unknown) => unknown;
  /** The entity's own transformer, where it has one. */
  readonly fromDatabase: (value: unknown) => unknown;
  /** What goes into the JSON document that is written. */
  readonly toDatabase: (value: unknown) => unknown;
}

/** An entity's table as the runner makes it. */
export interface TablePlan {
  readonly entity: EntityClass;
  readonly view: string;
  readonly table: string;
  readonly columns: readonly ColumnPlan[];
  readonly keys: readonly ColumnPlan[];
  readonly versioned: boolean;
  /** `where`: SQL, the rows that the index is about; all of them if left out. */
  readonly indexes: readonly { readonly columns: readonly string[]; readonly unique: boolean; readonly where: string | undefined }[];
  readonly personal: readonly { readonly column: string; readonly subject: ColumnPlan }[];
}

/** Columns that the runner adds to versioned tables. */
export const KNOWN_COLUMNS = ['known_from_at', 'known_from_position', 'known_to_at', 'known_to_position'] as const;

const UNSUPPORTED = new Set(['simple-json', 'simple-array', 'simple-enum', 'enum']);

function sqlTypeOf(dataSource: DataSource, column: ColumnMetadata): string {
  if (UNSUPPORTED.has(String(column.type))) {
    throw new Error(`${column.entityMetadata.name}.${column.propertyName}: ${String(column.type)} is not supported; use text or jsonb.`);
  }
  const type = dataSource.driver.normalizeType(column);
  const length = column.length ? `(${column.length})` : column.precision ? `(${column.precision},${column.scale ?? 0})` : '';
  return `${type}${type.startsWith('timestamp') ? '' : length}${column.isArray ? '[]' : ''}`;
}

/** The form that the log's own times have: they need no conversion. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

type Normalise = (value: unknown) => unknown;

function normaliseFor(sqlType: string, designType: unknown): Normalise {
  if (sqlType.startsWith('timestamp')) {
    if (designType === Date) return (value) => new Date(value as string | Date);
    return (value) => (typeof value === 'string' && INSTANT.test(value) ? value : new Date(value as string | Date).toISOString());
  }
  if (sqlType === 'date') return (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
  if (/^(bigint|numeric)/.test(sqlType) && !sqlType.endsWith('[]')) return designType === Number ? Number : String;
  return (value) => value;
}

function planColumn(dataSource: DataSource, entity: EntityClass, column: ColumnMetadata): ColumnPlan {
  const sqlType = sqlTypeOf(dataSource, column);
  const designType: unknown = Reflect.getMetadata('design:type', entity.prototype, column.propertyName);
  const normalise = normaliseFor(sqlType, designType);
  const absent = typeof column.default === 'function' ? null : (column.default ?? null);
  const transformer = Array.isArray(column.transformer) ? undefined : column.transformer;
  return {
    property: column.propertyName,
    name: column.databaseName,
    sqlType,
    nullable: column.isNullable,
    isKey: column.isPrimary,
    normalise: (value) => (value === undefined || value === null ? absent : normalise(value)),
    fromDatabase: (value) => (transformer && value !== null ? transformer.from(value) : value),
    toDatabase: (value) => (transformer && value !== null ? transformer.to(value) : value),
  };
}

/** Reads from an entity how the table of a build must be. */
export function planTable(dataSource: DataSource, projection: Projection, entity: EntityClass, build = 1): TablePlan {
  const metadata = dataSource.getMetadata(entity);
  const versioned = projection.versioned?.includes(entity) ?? false;
  const known = new Set<string>(versioned ? KNOWN_COLUMNS : []);
  const columns = metadata.columns
    .filter((column) => !known.has(column.databaseName))
    .map((column) => planColumn(dataSource, entity, column));
  const keys = columns.filter((column) => column.isKey);
  if (keys.length === 0) throw new Error(`${entity.name} has no primary column.`);
  return {
    entity,
    view: metadata.tableName,
    table: `${metadata.tableName}_v${projection.version}${build === 1 ? '' : `_b${build}`}`,
    columns,
    keys,
    versioned,
    indexes: [...metadata.indices, ...metadata.uniques].map((index) => ({
      columns: index.columns.map((column) => column.databaseName),
      unique: !versioned && ('isUnique' in index ? index.isUnique : true),
      where: 'where' in index ? index.where : undefined,
    })),
    personal: planPersonal(entity, columns),
  };
}

function planPersonal(entity: EntityClass, columns: readonly ColumnPlan[]): TablePlan['personal'] {
  return personalColumnsOf(entity).map(({ property, subject }) => {
    const column = columns.find((other) => other.property === property);
    const of = columns.find((other) => other.property === subject);
    if (!column || !of) throw new Error(`${entity.name}: the personal column ${property} or its subject ${subject} is no column.`);
    if (!column.nullable) throw new Error(`${entity.name}.${property} is personal, so it must be nullable: an erasure clears it.`);
    return { column: column.name, subject: of };
  });
}

/** One key as text: the same for the same row. */
export function keyText(plan: TablePlan, key: Row): string {
  let text = '';
  for (const column of plan.keys) {
    const value = column.normalise(key[column.property]);
    if (value === null) throw new Error(`${plan.entity.name}: the key lacks ${column.property}.`);
    text += `${text && ','}${JSON.stringify(value)}`;
  }
  return `[${text}]`;
}

/** A row in the one form in which rows are folded and compared: every column, in order, and nothing else. Members of `key` hold. */
export function normaliseRow(plan: TablePlan, row: Row, key: Row = {}): Row {
  const normal: Row = {};
  for (const { property, normalise } of plan.columns) normal[property] = normalise(property in key ? key[property] : row[property]);
  return normal;
}

/** Whether two normal rows are the same. Few columns hold more than one value: only theirs are written out to be compared. */
export function sameRow(plan: TablePlan, a: Row | undefined, b: Row | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  return plan.columns.every(({ property }) => sameValue(a[property], b[property]));
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && canonicalText(a) === canonicalText(b));
}
