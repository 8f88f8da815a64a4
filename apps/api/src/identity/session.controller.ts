import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, refs } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AccessRules } from '#consent';
import { ORGANIZATIONS } from '#codes';
import { DEMO_PEOPLE, initialsOf, OneOf, Permission, Public, WorkerDirectory, type SignedIn } from '#platform';
import { COMMIT } from '../health/build.js';
import { Authenticator } from './authenticator.js';
import { DeviceKeys } from './device-keys.js';
import { IdentityProvider } from './identity-provider.js';
import { NoSessionAnswer, SessionAnswer, WorkersAnswer } from './session.dto.js';
import { organizationName } from './organization-names.js';

class WorkersQuery {
  @OneOf(ORGANIZATIONS, { optional: true })
  organization?: string;
}

@ApiTags('Sign-in')
@Controller('api')
export class SessionController {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly provider: IdentityProvider,
    private readonly rules: AccessRules,
    private readonly directory: WorkerDirectory,
    private readonly deviceKeys: DeviceKeys,
    @Inject(COMMIT) private readonly commit: string | null,
  ) {}

  @Get('session')
  @Public()
  @ApiOperation({ summary: 'Who is signed in, and what this browser needs for its session' })
  @ApiExtraModels(SessionAnswer, NoSessionAnswer)
  @ApiOkResponse({ schema: { oneOf: refs(SessionAnswer, NoSessionAnswer) } })
  async session(@Req() request: FastifyRequest): Promise<SessionAnswer | NoSessionAnswer> {
    const { demo } = this.provider;
    if (request.headers.authorization !== undefined) {
      return this.signedIn(await this.authenticator.actorOf(request), { csrfToken: '', draftKey: '', deviceKey: '' });
    }
    const session = await this.authenticator.sessionOf(request);
    if (session) return this.signedIn(session.actor, { ...session, deviceKey: await this.deviceKeys.of(session.actor.id) });
    const people = DEMO_PEOPLE.map(({ id, name, role, organization, does }) => ({ id, name, role, organization, does }));
    return { signedIn: false, demo, ...(demo ? { people } : {}) };
  }

  @Get('workers')
  @Permission('directory.read')
  @ApiOperation({ summary: 'Workers and partners who may be seated on a team, by name' })
  @ApiOkResponse({ type: WorkersAnswer })
  workers(@Query() query: WorkersQuery): WorkersAnswer {
    const items = this.directory.list(query.organization).filter((entry) => entry.role !== 'person' && entry.role !== 'family-member');
    return { items: items.map((entry) => ({ ...entry, programs: [...entry.programs], jurisdictions: [...entry.jurisdictions] })) };
  }

  private signedIn(actor: SignedIn, secrets: { csrfToken: string; draftKey: string; deviceKey: string }): SessionAnswer {
    const { id, name, role, organization, personId } = actor;
    return {
      signedIn: true,
      actor: {
        id,
        name,
        initials: initialsOf(name),
        role,
        organization,
        organizationName: organizationName(organization),
        programs: [...actor.programs],
        jurisdictions: [...actor.jurisdictions],
        ...(personId ? { personId } : {}),
      },
      permissions: [...this.rules.namesFor(role)],
      csrfToken: secrets.csrfToken,
      draftKey: secrets.draftKey,
      deviceKey: secrets.deviceKey,
      demo: this.provider.demo,
      commit: this.commit,
    };
  }
}
