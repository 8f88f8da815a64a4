import { SetMetadata } from '@nestjs/common';
import type { ResourceKind } from './access.js';

export const PERMISSION = 'throughline:permission';

export interface RoutePermission {
  readonly name: string;
  readonly resource?: { readonly kind: ResourceKind; readonly param: string };
}

/**
 * Every route names its permission; a route without one answers 403 to everybody.
 * `on` tells which path parameter holds the id of the resource that is acted upon.
 */
export const Permission = (name: string, on?: { kind: ResourceKind; param: string }): MethodDecorator & ClassDecorator =>
  SetMetadata(PERMISSION, { name, resource: on } satisfies RoutePermission);

export const PUBLIC = 'throughline:public';

/** For the few routes that need nobody signed in: health, sign-in, OpenAPI. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);
