import type { Connection, Submittable } from 'pg';

declare module 'pg' {
  interface Connection {
    /** Sends rows of a COPY. */
    sendCopyFromChunk(chunk: Buffer): void;
    endCopyFrom(): void;
  }
}

/** `COPY … FROM STDIN`, sent with all of its rows in one go: where the statement is refused, the server passes over them. */
export class CopyQuery implements Submittable {
  constructor(
    private readonly text: string,
    private readonly rows: Buffer,
    /** At the end; the driver calls it by this name. */
    public callback: (error: Error | null) => void,
  ) {}

  submit(connection: Connection): void {
    connection.stream.cork();
    connection.query(this.text);
    connection.sendCopyFromChunk(this.rows);
    connection.endCopyFrom();
    connection.stream.uncork();
  }

  handleError(error: Error): void {
    this.callback(error);
  }

  handleReadyForQuery(): void {
    this.callback(null);
  }

  handleCopyInResponse(): void {
    // The rows are on their way.
  }

  handleCommandComplete(): void {
    // Over when the connection is ready again.
  }

  handleRowDescription(): void {
    // There is no answer.
  }

  handleDataRow(): void {
    // There is no answer.
  }

  handleEmptyQuery(): void {
    // It is not empty.
  }
}
