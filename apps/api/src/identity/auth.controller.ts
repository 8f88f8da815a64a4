import '@fastify/cookie';
import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '#event-sourcing';
import { Code, DEMO_PEOPLE, OneOf, Permission, Public, Text } from '#platform';
import { SESSION_COOKIE } from './authenticator.js';
import { IdentityProvider, type OpenSignIn } from './identity-provider.js';
import { KnownWorkers } from './known-workers.js';
import { SESSION_SECONDS, Sessions } from './sessions.js';

const OPEN_COOKIE = 'tl_sign_in';
const OPEN_PATH = '/api/auth';
const OPEN_SECONDS = 3600;

class SignInQuery {
  @Code({ optional: true, description: 'Demo world only: whom to sign in as, without asking.' })
  as?: string;

  @OneOf(['en', 'es', 'so', 'hmn'], { optional: true, description: 'In which language the sign-in speaks, where it can.' })
  language?: string;

  @Text(500, { optional: true, description: 'Where in the web app to go on, such as /my-day.' })
  returnTo?: string;
}

@ApiTags('Sign-in')
@Controller('api/auth')
export class AuthController {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly sessions: Sessions,
    private readonly known: KnownWorkers,
  ) {}

  @Get('sign-in')
  @Public()
  @ApiOperation({ summary: 'Begin to sign in: goes on to the identity provider' })
  async signIn(@Query() query: SignInQuery, @Res() reply: FastifyReply): Promise<void> {
    const as = query.as && DEMO_PEOPLE.some((person) => person.id === query.as) ? query.as : undefined;
    const { url, open } = await this.provider.begin(localPath(query.returnTo), { as, language: query.language });
    const value = Buffer.from(JSON.stringify(open)).toString('base64url');
    void reply.setCookie(OPEN_COOKIE, value, { ...this.cookie(OPEN_SECONDS), path: OPEN_PATH }).redirect(url.href, 302);
  }

  @Get('callback')
  @Public()
  @ApiOperation({ summary: 'Where the identity provider sends the browser back' })
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const open = openSignIn(request.cookies[OPEN_COOKIE]);
    void reply.clearCookie(OPEN_COOKIE, { path: OPEN_PATH });
    if (!open) return void reply.redirect('/?sign-in=again', 302);
    const query = new URL(request.url, this.provider.base).search;
    const actor = await this.provider.finish(query, open).catch((error: unknown) => {
      if (error instanceof Refusal) throw error;
      return undefined;
    });
    if (!actor) return void reply.redirect('/?sign-in=again', 302);
    await this.known.keep(actor);
    const earlier = request.cookies[SESSION_COOKIE];
    if (earlier) await this.sessions.end(earlier);
    const token = await this.sessions.start(actor);
    void reply.setCookie(SESSION_COOKIE, token, { ...this.cookie(SESSION_SECONDS), path: '/' }).redirect(open.returnTo, 302);
  }

  @Post('sign-out')
  @HttpCode(204)
  @Permission('session.end')
  @ApiOperation({ summary: 'Sign out: ends the session and its live connections at once' })
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = request.cookies[SESSION_COOKIE];
    if (token) await this.sessions.end(token);
    void reply.clearCookie(SESSION_COOKIE, { path: '/' }).code(204).send();
  }

  private cookie(maxAge: number): { httpOnly: true; sameSite: 'lax'; secure: boolean; maxAge: number } {
    return { httpOnly: true, sameSite: 'lax', secure: this.provider.base.startsWith('https:'), maxAge };
  }
}

/** Only a path of this site: never another site's address. */
function localPath(returnTo: string | undefined): string {
  return returnTo && /^\/(?![/\\])[^\\\s]*$/.test(returnTo) ? returnTo : '/';
}

function openSignIn(cookie: string | undefined): OpenSignIn | undefined {
  try {
    const open = JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString('utf8')) as OpenSignIn;
    return { ...open, returnTo: localPath(open.returnTo) };
  } catch {
    return undefined;
  }
}
