import { hash } from 'node:crypto';
import type { TablePlan } from './table-plan.js';

/** An SQL identifier. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A table's name, in a schema when one is given. */
export function qualified(schema: string | undefined, name: string): string {
  return schema ? `${quoted(schema)}.${quoted(name)}` : quoted(name);
}

function columnLines(plan: TablePlan): string[] {
  const own = plan.columns.map((column) => `${quoted(column.name)} ${column.sqlType}${column.nullable ? '' : ' NOT NULL'}`);
  if (!plan.versioned) return own;
  return [
    ...own,
    'known_from_at timestamptz NOT NULL',
    'known_from_position text NOT NULL',
    'known_to_at timestamptz',
    'known_to_position text',
  ];
}

/** The statements that make a table and its indexes; doing them again changes nothing. */
export function createTable(plan: TablePlan, schema?: string): string {
  const table = qualified(schema, plan.table);
  const keys = plan.keys.map((column) => quoted(column.name));
  const primary = plan.versioned ? [...keys, 'known_from_position'] : keys;
  const kind = schema === undefined ? 'TABLE' : 'UNLOGGED TABLE'; // what is rebuilt for comparison need not outlive a crash
  const statements = [
    `CREATE ${kind} IF NOT EXISTS ${table} (${[...columnLines(plan), `PRIMARY KEY (${primary.join(', ')})`].join(', ')})`,
  ];
  if (plan.versioned) {
    const name = quoted(indexName(plan, ['current']));
    statements.push(`CREATE UNIQUE INDEX IF NOT EXISTS ${name} ON ${table} (${keys.join(', ')}) WHERE known_to_position IS NULL`);
  }
  for (const { columns, unique, where } of plan.indexes) {
    const name = quoted(indexName(plan, columns));
    const method = holdsLists(plan, columns) ? 'USING gin ' : '';
    const index = `INDEX IF NOT EXISTS ${name} ON ${table} ${method}(${columns.map(quoted).join(', ')})`;
    statements.push(`CREATE ${unique ? 'UNIQUE ' : ''}${index}${where === undefined ? '' : ` WHERE ${where}`}`);
  }
  return statements.join(';\n');
}

/** An index on one list finds rows by its members. */
function holdsLists(plan: TablePlan, columns: readonly string[]): boolean {
  return columns.length === 1 && plan.columns.some(({ name, sqlType }) => name === columns[0] && sqlType.endsWith('[]'));
}

function indexName(plan: TablePlan, columns: readonly string[]): string {
  const name = `${plan.table}_${columns.join('_')}`;
  return name.length <= 60 ? name : `${name.slice(0, 48)}_${hash('sha256', name, 'hex').slice(0, 10)}`;
}

/** Puts the entity's view onto this version's table. */
export function createView(plan: TablePlan): string {
  const view = quoted(plan.view);
  return `DROP VIEW IF EXISTS ${view}; CREATE VIEW ${view} AS SELECT * FROM ${quoted(plan.table)}; COMMENT ON VIEW ${view} IS '${plan.table}'`;
}

/** Tells one shape of a projection's tables from another. */
export function definitionHash(plans: readonly TablePlan[]): string {
  return hash('sha256', plans.map((plan) => createTable(plan)).join('\n'), 'hex');
}
