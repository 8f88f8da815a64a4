import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { ResourceKind } from './access.js';

export const PERMISSION = 'throughline:permission';

export interface RoutePermission {
  readonly name: string;
  readonly resource?: { readonly kind: ResourceKind; readonly param: string };
}

/**
 * Every route names its permission; a route without one answers 403 to everybody.
 * `on` names the kind of resource and where its id is found: a path parameter, or else the field of that name in body or query.
 */
export const Permission = (name: string, on?: { kind: ResourceKind; param: string }): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(PERMISSION, { name, resource: on } satisfies RoutePermission),
    ApiExtension('x-permission', on ? { name, on: on.kind } : { name }),
  );

export const PUBLIC = 'throughline:public';

/** For the few routes that need nobody signed in: health, sign-in, OpenAPI. */
export const Public = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(PUBLIC, true), ApiExtension('x-permission', { name: 'public' }));
