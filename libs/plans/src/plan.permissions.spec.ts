import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { PERMISSION, type RoutePermission } from '#platform';
import { plansPermissions } from './permissions.js';
import { PlansModule } from './plans.module.js';

const COUNTY = ['caseworker', 'mdt-lead', 'supervisor'];
const FAMILY = ['person', 'family-member'];
const WHO_SERVES = [...COUNTY, 'partner-worker'];
const WHO_ANSWERS = [...COUNTY, ...FAMILY];
const EVERYBODY = [...COUNTY, 'partner-worker', ...FAMILY];

/** By command: the roles that may, on the team of the case. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'POST goals': COUNTY,
  'PATCH goals/:goalId': COUNTY,
  'POST goals/:goalId/closure': COUNTY,
  'POST goals/:goalId/reopening': COUNTY,
  'POST goals/:goalId/outcome': COUNTY,
  'POST goals/:goalId/outcome-correction': COUNTY,
  'POST goals/:goalId/template': COUNTY,
  'POST goals/:goalId/progress': WHO_SERVES,
  'POST goals/:goalId/progress-not-said': WHO_SERVES,
  'POST progress/:progressId/correction': WHO_SERVES,
  'POST own-goals': FAMILY,
  'POST own-goals/:goalId/words': FAMILY,
  'POST own-goals/:goalId/readers': FAMILY,
  'POST actions': COUNTY,
  'PATCH actions/:actionId': EVERYBODY,
  'POST actions/:actionId/started': EVERYBODY,
  'POST actions/:actionId/completed': EVERYBODY,
  'POST actions/:actionId/cancelled': EVERYBODY,
  'POST actions/:actionId/requests': FAMILY,
  'POST requests/:requestId/answer': WHO_SERVES,
  'POST conflicts/:conflictId/settlement': EVERYBODY,
  'POST services': COUNTY,
  'POST services/:serviceId/started': WHO_SERVES,
  'POST services/:serviceId/delivered': WHO_SERVES,
  'POST services/:serviceId/ended': WHO_SERVES,
  'POST attendance': WHO_SERVES,
  'POST attendance/:attendanceId/correction': WHO_SERVES,
  'POST strengths': COUNTY,
  'POST strengths/:strengthId/end': COUNTY,
  'POST barriers': COUNTY,
  'POST barriers/:barrierId/end': COUNTY,
  'POST suggestions/:suggestionId/set-aside': COUNTY,
  'POST proposal': COUNTY,
  'POST agreement': WHO_ANSWERS,
  'POST agreement-declined': WHO_ANSWERS,
  'POST reviews': COUNTY,
  'POST closure': COUNTY,
  'POST reopening': COUNTY,
};

type Handler = () => unknown;
type ControllerClass = (new (...all: never[]) => object) & { readonly prototype: object };

/** Every route of the plans by its method and its path below the plan, with what it asks for. */
const routes = new Map(
  (Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, PlansModule) as ControllerClass[]).flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype).flatMap((name): [string, RoutePermission | undefined][] => {
      const handler = (controller.prototype as Record<string, Handler>)[name]!;
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const path = String(Reflect.getMetadata(PATH_METADATA, handler));
      return [[`${RequestMethod[method]} ${path}`, Reflect.getMetadata(PERMISSION, handler) as RoutePermission | undefined]];
    }),
  ),
);

it.each(Object.entries(MAY))('%s is for those on the team of the case who are %j', (route, roles) => {
  const { name, resource } = routes.get(route)!;
  const rule = plansPermissions.find((one) => one.name === name)!;
  expect(resource).toEqual({ kind: 'plan', param: 'id' });
  expect({ ...rule, roles: [...rule.roles].sort() }).toEqual({ name, roles: [...roles].sort(), scope: 'team', personal: true });
});

it('leaves no command of a plan out', () => {
  const commands = [...routes.keys()].filter((route) => !route.startsWith('GET'));
  expect(Object.keys(MAY).sort()).toEqual(commands.sort());
});
