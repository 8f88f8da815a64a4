import type { Connection, Submittable } from 'pg';

/** A prepared statement and its values, all of them texts for the database to read. */
export interface Statement {
  /** Stands for the text: the same name, the same text. */
  readonly name: string;
  readonly text: string;
  readonly values: (string | number | null)[];
}

/** The columns of a row, in their order, as the texts that the database sends. */
export type TextRow = readonly (string | null)[];

/** The elements of an array as the database writes it, where none of them needs quotes: numbers, ids. */
export function elementsOf(array: string | null | undefined): (string | null)[] {
  if (!array || array === '{}') return [];
  return array
    .slice(1, -1)
    .split(',')
    .map((element) => (element === 'NULL' ? null : element));
}

/** What each connection has parsed. One on which a statement failed is not used again, so that none is missed or parsed twice. */
const parsed = new WeakMap<Connection, Set<string>>();

/**
 * A question to the database whose rows are worked on as they come, while the database makes the next. The driver's own asks each time for a description of the
 * columns, looks up a parser for each and makes an object of each row; whoever asks here knows what it asked for.
 */
export class TextQuery implements Submittable {
  readonly name: string;
  readonly text: string;
  private failure: Error | null = null;

  constructor(
    private readonly statement: Statement,
    private readonly onRow: (row: TextRow) => void,
    /** At the end; the driver calls it by this name. */
    public callback: (error: Error | null) => void,
  ) {
    this.name = statement.name;
    this.text = statement.text;
  }

  submit(connection: Connection): void {
    const known = parsed.get(connection) ?? new Set();
    parsed.set(connection, known);
    const { name, text, values } = this.statement;
    connection.stream.cork();
    if (!known.has(name)) connection.parse({ name, text, types: [] }, true);
    known.add(name);
    connection.bind({ statement: name, values: values.map((value) => (value === null ? null : String(value))) }, true);
    connection.execute(null, true);
    connection.sync();
    connection.stream.uncork();
  }

  handleDataRow({ fields }: { readonly fields: TextRow }): void {
    try {
      this.onRow(fields);
    } catch (error) {
      this.failure ??= error as Error; // the rest of the answer has to be read all the same
    }
  }

  handleError(error: Error): void {
    this.callback(error);
  }

  handleReadyForQuery(): void {
    this.callback(this.failure);
  }

  handleRowDescription(): void {
    // It is never asked for.
  }

  handleCommandComplete(): void {
    // The answer is whole when the connection is ready again.
  }

  handleEmptyQuery(): void {
    // No statement of ours is empty.
  }

  handlePortalSuspended(): void {
    // All rows are asked for at once.
  }
}
