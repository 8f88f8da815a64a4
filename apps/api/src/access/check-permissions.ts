import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PERMISSION, PUBLIC, StartupError, type RoutePermission } from '#platform';

/** A route as it is declared. */
export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly public: boolean;
  readonly permission?: RoutePermission;
}

/** All routes of all controllers, with who may use them. */
export function declaredRoutes(discovery: DiscoveryService, reflector: Reflector): readonly DeclaredRoute[] {
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ instance, metatype }) => {
    const prototype = Object.getPrototypeOf(instance) as object;
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = (prototype as Record<string, () => unknown>)[name];
      const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
      if (!handler || method === undefined || !metatype) return [];
      const places = [handler, metatype as () => unknown];
      const path = [metatype, handler].map((place) => String(Reflect.getMetadata(PATH_METADATA, place as object) ?? ''));
      return [
        {
          method: RequestMethod[method],
          path: `/${path.join('/')}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1'),
          handler: `${(metatype as { name: string }).name}.${name}`,
          public: reflector.getAllAndOverride<boolean>(PUBLIC, places) === true,
          permission: reflector.getAllAndOverride<RoutePermission | undefined>(PERMISSION, places),
        },
      ];
    });
  });
}

/** @throws StartupError naming the first route that has no permission, or one that no lib declares */
export function checkPermissions(routes: readonly DeclaredRoute[], isDeclared: (permission: string) => boolean): void {
  for (const route of routes) {
    if (route.public) continue;
    if (!route.permission) throw new StartupError(`The route ${route.method} ${route.path} (${route.handler}) names no permission.`);
    if (!isDeclared(route.permission.name)) {
      throw new StartupError(
        `The route ${route.method} ${route.path} names the permission ${route.permission.name}, which no lib declares.`,
      );
    }
  }
}
