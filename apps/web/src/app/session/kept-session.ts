import { change, sendCsrfToken } from '../../api/client.js';
import { isPassing } from '../../api/problem.js';
import type { NoSession, Session } from '../../api/session.js';
import { closeDevice, copiesOf, deviceInHand, deviceOf } from '../device/device.js';

/** A session as this browser kept it, while the service does not answer. */
export interface KeptSession extends Session {
  /** When the service said so (ISO). Absent where it answered just now. */
  readonly keptAt?: string;
}

const COPY = 'session';
/** Somebody signed out while nobody answered: the service is told as soon as it does. */
const SIGN_OUT_DUE = 'throughline.sign-out-due';

/** Who is signed in, as the service says; while it does not answer, who was signed in here last. */
export async function sessionOrKept(ask: () => Promise<Session | NoSession>): Promise<KeptSession | NoSession> {
  let answer: Session | NoSession;
  try {
    answer = await endedIfDue(ask);
  } catch (error) {
    if (!isPassing(error)) throw error;
    return (await keptSession()) ?? Promise.reject(error);
  }
  if (!answer.signedIn) {
    await closeDevice();
    return answer;
  }
  const own = await deviceOf(answer.actor.id, answer.deviceKey);
  // Nothing that the service trusts is kept: neither the session's token nor a key.
  if (own) await copiesOf(own).keep(COPY, { ...answer, csrfToken: '', draftKey: '', deviceKey: '' });
  return answer;
}

async function keptSession(): Promise<KeptSession | undefined> {
  if (localStorage.getItem(SIGN_OUT_DUE) !== null) return undefined;
  const own = await deviceInHand();
  const kept = own && (await copiesOf(own).find<Session>(COPY));
  return kept && { ...kept.value, keptAt: kept.savedAt };
}

async function endedIfDue(ask: () => Promise<Session | NoSession>): Promise<Session | NoSession> {
  const answer = await ask();
  const due = localStorage.getItem(SIGN_OUT_DUE);
  if (due === null) return answer;
  // Whoever signed in since has ended that session by it.
  const isTheirs = answer.signedIn && answer.actor.id === due;
  if (isTheirs) {
    sendCsrfToken(answer.csrfToken);
    await change('POST', '/api/auth/sign-out', {});
  }
  localStorage.removeItem(SIGN_OUT_DUE);
  return isTheirs ? ask() : answer;
}

/** Ends the session here at once, and at the service now or as soon as it answers. What was read here goes; what waits stays, locked. */
export async function endSession(actorId: string): Promise<void> {
  localStorage.setItem(SIGN_OUT_DUE, actorId);
  await closeDevice();
  try {
    await change('POST', '/api/auth/sign-out', {});
    localStorage.removeItem(SIGN_OUT_DUE);
  } catch (error) {
    if (!isPassing(error)) localStorage.removeItem(SIGN_OUT_DUE);
  }
}
