import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { isUuid, notFound, Refusal } from '#event-sourcing';
import { AccessPoint, edgeOf, PERMISSION, PUBLIC, type AccessDecision, type AccessQuestion, type RoutePermission } from '#platform';
import { Authenticator } from '../identity/authenticator.js';

const REASONS: Readonly<Record<string, string>> = {
  role: 'Your role does not do this. Ask your supervisor if it should.',
  'not-on-team': 'You have no seat on the team of this case. Ask its lead, or the person for their consent.',
  'other-jurisdiction': 'This belongs to another county or nation than yours.',
  'unknown-permission': 'Nobody may do this.',
};

const BEHIND = 'What was recorded last cannot be shown yet. Nothing is lost: try again in a moment.';

/** Every route but the public ones: signed in, and let by the one policy point. A route without a permission is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: AccessPoint,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, places)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const edge = edgeOf(request);
    edge.actor = await this.authenticator.actorOf(request);
    const permission = this.reflector.getAllAndOverride<RoutePermission | undefined>(PERMISSION, places);
    if (!permission) throw new Refusal('not-allowed', 'access.no-permission', 'Nobody may do this.');
    const resource = resourceOf(request, permission);
    edge.decision = await this.access.decide({ actor: edge.actor, permission: permission.name, ...(resource ? { resource } : {}) });
    if (!edge.decision.allowed) refuse(edge.decision, resource);
    return true;
  }
}

function refuse({ reason }: AccessDecision, resource: AccessQuestion['resource']): never {
  if (reason === 'unknown-resource') notFound(resource?.kind ?? 'record');
  if (reason === 'behind') throw new Refusal('unavailable', 'read-model.behind', BEHIND);
  throw new Refusal('not-allowed', `access.${reason}`, REASONS[reason] ?? 'You may not do this.', { rule: reason });
}

type Fields = Readonly<Record<string, unknown>>;

/** The resource whose id stands in the path, the body or the query. @throws Refusal 400 when it is missing or no id of ours */
function resourceOf(request: FastifyRequest, { resource }: RoutePermission): AccessQuestion['resource'] {
  if (!resource) return undefined;
  const { kind, param } = resource;
  const id = [request.params, request.body, request.query]
    .map((part) => (part as Fields | null | undefined)?.[param])
    .find((one) => one !== undefined);
  if (typeof id === 'string' && (kind === 'measure' ? /^[a-z0-9.-]{1,80}$/.test(id) : isUuid(id))) return { kind, id: id.toLowerCase() };
  throw new Refusal('shape', 'request.id', `The id of the ${kind} is missing or is not one of ours.`, {
    errors: [{ pointer: `/${param}`, message: 'must be an id that an earlier answer gave' }],
  });
}
