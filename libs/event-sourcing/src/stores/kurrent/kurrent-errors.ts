import { ErrorType, isCommandError } from '@eventstore/db-client';
import { LogUnavailable } from '../postgres/pg-errors.js';

/** No answer within the time that was given: what the server did is not known. */
export class NoAnswer extends Error {
  constructor(what: string) {
    super(`The log has not answered: ${what}.`);
    this.name = 'NoAnswer';
  }
}

/** The log ends before a position that it gave: it was restored from an older copy, or it is another log. Nobody goes on from there. */
export class BeyondLog extends Error {
  readonly code = 'beyond-log';

  constructor(readonly position: string) {
    super(`The log ends before ${position}, which was read from it: it was restored from an older copy, or is another log.`);
    this.name = 'BeyondLog';
  }
}

/** Errors that say what is wrong with the request or the rights, so that asking again gives the same. */
const FINAL: ReadonlySet<ErrorType> = new Set([
  ErrorType.ACCESS_DENIED,
  ErrorType.INVALID_ARGUMENT,
  ErrorType.STREAM_DELETED,
  ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED,
  ErrorType.MISSING_REQUIRED_METADATA_PROPERTY,
  ErrorType.UNSUPPORTED,
]);

/** What the client says of the connection without a type: discovery of a cluster, a channel that was closed meanwhile. */
const CONNECTION = /Failed to discover|channel|ECONN|socket/i;

/** True when a call may be made again: of a write, the outcome is then unknown and its ids tell whether it took place. */
export function mayBeAskedAgain(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (isCommandError(error)) return !FINAL.has(error.type);
  return error instanceof NoAnswer || CONNECTION.test(error.message);
}

/** True for the server's word that a position lies beyond its log. */
export function isInvalidPosition(error: unknown): boolean {
  return error instanceof Error && /invalid.?position/i.test(error.message);
}

/** What callers of the port are told. */
export function asLogError(error: unknown): unknown {
  return mayBeAskedAgain(error) ? new LogUnavailable(error) : error;
}

/** Waits before the next try: longer each time, and not everybody at once. */
export function backoff(failures: number, { first = 50, longest = 5_000 } = {}): Promise<void> {
  const milliseconds = Math.min(first * 2 ** failures, longest) * (0.5 + Math.random() / 2);
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
