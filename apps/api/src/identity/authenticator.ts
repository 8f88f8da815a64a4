import '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '#event-sourcing';
import type { SignedIn } from '#platform';
import { NotSignedIn } from '../http/problem.filter.js';
import type { IdentityProvider } from './identity-provider.js';
import { sameSecret, type Session, type Sessions } from './sessions.js';

export const SESSION_COOKIE = 'tl_session';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Who sends a request: by the session's cookie, or by a bearer token. */
export class Authenticator {
  constructor(
    private readonly sessions: Sessions,
    private readonly provider: IdentityProvider,
  ) {}

  /** @throws NotSignedIn 401; Refusal 403 when a change comes by cookie without the session's CSRF token */
  async actorOf(request: FastifyRequest): Promise<SignedIn> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.byToken(authorization);
    const session = await this.sessionOf(request);
    if (!session) throw new NotSignedIn();
    this.checkCsrf(request, session);
    return session.actor;
  }

  /** The browser's session, if there is one. */
  async sessionOf(request: FastifyRequest): Promise<Session | undefined> {
    const token = request.cookies[SESSION_COOKIE];
    return token === undefined ? undefined : this.sessions.find(token);
  }

  private async byToken(authorization: string): Promise<SignedIn> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
    const actor = token && (await this.provider.verify(token));
    if (!actor) throw new NotSignedIn();
    return actor;
  }

  private checkCsrf(request: FastifyRequest, session: Session): void {
    if (SAFE.has(request.method)) return;
    const given = request.headers['x-csrf-token'];
    if (typeof given === 'string' && sameSecret(given, session.csrfToken)) return;
    throw new Refusal('not-allowed', 'session.csrf', 'This page is older than your session. Load it again; what you typed is kept.');
  }
}
