import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, refs } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AccessRules } from '#consent';
import { ORGANIZATIONS } from '#codes';
import { localDay, policyInForce } from '#governance';
import { DEMO_PEOPLE, DOES_IN_SPANISH, initialsOf, OneOf, Permission, Public, WorkerDirectory, type SignedIn } from '#platform';
import { COMMIT } from '../health/build.js';
import { Authenticator } from './authenticator.js';
import { DeviceKeys } from './device-keys.js';
import { IdentityProvider } from './identity-provider.js';
import { NoSessionAnswer, SessionAnswer, type DemoPersonView, WorkersAnswer } from './session.dto.js';
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
    return { signedIn: false, demo, ...(demo ? { people: demoPeople() } : {}) };
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
      copiesHours: policyInForce('offline-copies', localDay(new Date().toISOString()), actor.jurisdictions[0] ?? '27').values.hours,
      demo: this.provider.demo,
      commit: this.commit,
    };
  }
}

function demoPeople(): DemoPersonView[] {
  return DEMO_PEOPLE.map(({ id, name, role, organization, does }) => {
    return { id, name, role, organization, does, doesInSpanish: DOES_IN_SPANISH[id] ?? does };
  });
}
