import type { EntityClass, TallySql } from '#event-sourcing';

/** A table whose rows move the members that they belong to, and by which column they do. */
interface Joined {
  readonly to: EntityClass;
  readonly by: string;
}

/** The rows of a table that a batch touches: by themselves, or by what they are joined to. */
export function touchedRows(sql: TallySql, rows: EntityClass, id: string, { to, by }: Joined): string {
  return `(SELECT * FROM ${sql.rows(rows)} m WHERE m.${id} = ANY (${sql.touched(rows)}) OR m.${by} = ANY (${sql.touched(to)}))`;
}
