import { pino, type Logger } from 'pino';
import type { Config } from './config.js';

/** Structured logs: one JSON object a line on standard error, times in UTC. */
export type Log = Logger;

/**
 * Never logged, wherever it stands: who somebody is, what they wrote, and secrets. Requests are logged by route pattern, not
 * by address.
 */
const HIDDEN = [
  'authorization',
  'cookie',
  'password',
  'token',
  'secret',
  'name',
  'email',
  'phone',
  'address',
  'birthDate',
  'note',
  'text',
  'body',
];

/** The process's log. What reads it can rely on `level`, `time`, `msg`; errors are kept to name, code and stack. */
export function createLog(config: Pick<Config, 'logLevel'>, destination?: { write(line: string): void }): Log {
  const options = {
    level: config.logLevel,
    base: { service: 'throughline' },
    timestamp: pinoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: HIDDEN.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[hidden]' },
    serializers: { err: plainError, error: plainError },
  };
  return destination ? pino(options, destination) : pino(options, pino.destination({ fd: 2, sync: true }));
}

const pinoTime = (): string => `,"time":"${new Date().toISOString()}"`;

/** A database error's detail and parameters hold values of rows: only these fields leave the process. */
function plainError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint } = error as { code?: string; constraint?: string };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { type: error.name, code, constraint, message: safeMessage(error, code), stack: frames.slice(0, 12).join('\n') };
}

/** PostgreSQL quotes values in some messages (class 22 and 23), so of those only the code is kept. */
function safeMessage(error: Error, code: string | undefined): string | undefined {
  return code && /^2[23]/.test(code) ? undefined : error.message;
}
