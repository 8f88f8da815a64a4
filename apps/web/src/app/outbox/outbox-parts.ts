import type { CommandAnswer } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import type { DeviceTable } from '../device/device-database.js';
import type { Device, LockedCopy } from '../device/device.js';
import type { Cause, Waiting } from './waiting.js';

/** What the queue works with, so that a test can stand in for the service and the clock. */
export interface OutboxParts {
  readonly device: Device;
  readonly table: DeviceTable<LockedCopy>;
  readonly send: (command: Waiting) => Promise<CommandAnswer>;
  /** The session's token is older than the session: get the new one. */
  readonly renew: () => Promise<void>;
  /** Runs alone among all tabs of this person, or not at all just now. */
  readonly alone: (run: () => Promise<void>) => Promise<void>;
  /** The other tabs look again. */
  readonly changed: () => void;
  /** The service has it: pages read anew from there. */
  readonly acknowledged: (position: string) => void;
  readonly now: () => Date;
}

/** The session has ended, or another has taken its place: only a sign-in helps. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 401 || error.code === 'session.csrf');
}

/** Why a try came to nothing, as far as the service said so. */
export function causeOf(error: unknown, now: Date): Cause {
  const at = now.toISOString();
  if (!(error instanceof ApiProblem)) return { at };
  const { status, code, detail } = error.problem;
  return { at, status, code, ...(detail !== undefined && { detail }) };
}
