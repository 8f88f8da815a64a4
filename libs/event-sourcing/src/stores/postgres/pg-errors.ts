/** The log (or the keys) cannot be reached, or a write's outcome is not known. Safe to retry with the same event ids. */
export class LogUnavailable extends Error {
  constructor(cause: unknown) {
    super('The database cannot be reached.', { cause });
    this.name = 'LogUnavailable';
  }
}

const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'ENOENT']);
const STATES = /^(08...|57P0[1-5]|57014|53...|25P0[34]|25006|58...)$/;
const MESSAGES = /Connection terminated|timeout|Client has encountered a connection error|not queryable|Cannot use a pool/i;

/** The session ends with these: whether the statement was done is not known. */
const ENDING = new Set(['FATAL', 'PANIC']);
/** A full disk that the server has no code for: a limit on the size of files, a quota. */
const NO_ROOM = /^could not (write|extend) .*(File too large|No space left on device|Disk quota exceeded)/s;

/** The code of a PostgreSQL or network error; empty when there is none. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** True for errors of the connection or the server's state, not of the statement. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof LogUnavailable) return true;
  const code = codeOf(error);
  if (NETWORK.has(code) || STATES.test(code)) return true;
  if (ENDING.has((error as { severity?: string } | null)?.severity ?? '')) return true;
  if (code === 'XX000' && NO_ROOM.test((error as Error).message)) return true;
  return code === '' && error instanceof Error && MESSAGES.test(error.message);
}

/** Wraps an error of the connection; leaves any other as it is. */
export function asUnavailable(error: unknown): unknown {
  return !(error instanceof LogUnavailable) && isUnavailable(error) ? new LogUnavailable(error) : error;
}
