import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotFound } from '../ui/states.js';
import { Home } from './home.js';
import { OpeningPart } from './opening.js';
import { FrameError, PageError } from './page-error.js';
import { Shell } from './shell.js';

/** Search parameters are plain text: filters, tab, as-of and known-at live in the URL, never personal data. */
type TextSearch = Record<string, string | undefined>;
const textSearch = (search: Record<string, unknown>): TextSearch =>
  Object.fromEntries(Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: FrameError });
const at = <P extends string>(path: P) => ({ getParentRoute: () => root, path, validateSearch: textSearch });

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

const myDay = () => import('../features/my-day/index.js');
const cases = () => import('../features/cases/index.js');
const caseFile = () => import('../features/case/index.js');
const takeContact = () => import('../features/take-contact/index.js');
const screener = () => import('../features/screener/index.js');
const person = () => import('../features/person/index.js');
const me = () => import('../features/me/index.js');
const measures = () => import('../features/measures/index.js');
const reviews = () => import('../features/reviews/index.js');
const operations = () => import('../features/operations/index.js');

const routes = [
  home,
  createRoute({ ...at('/my-day'), component: lazyRouteComponent(myDay, 'MyDayPage') }),
  createRoute({ ...at('/cases'), component: lazyRouteComponent(cases, 'CasesPage') }),
  createRoute({ ...at('/cases/new'), component: lazyRouteComponent(cases, 'OpenCasePage') }),
  createRoute({ ...at('/cases/$caseId'), component: lazyRouteComponent(caseFile, 'CaseTimelinePage') }),
  createRoute({ ...at('/cases/$caseId/plan'), component: lazyRouteComponent(caseFile, 'CasePlanPage') }),
  createRoute({ ...at('/cases/$caseId/plan/versions/$version'), component: lazyRouteComponent(caseFile, 'PlanVersionPage') }),
  createRoute({ ...at('/cases/$caseId/plan/compare'), component: lazyRouteComponent(caseFile, 'ComparePlanPage') }),
  createRoute({ ...at('/cases/$caseId/team'), component: lazyRouteComponent(caseFile, 'CaseTeamPage') }),
  createRoute({ ...at('/contacts/new'), component: lazyRouteComponent(takeContact, 'TakeContactPage') }),
  createRoute({ ...at('/intakes/$intakeId'), component: lazyRouteComponent(takeContact, 'IntakePage') }),
  createRoute({ ...at('/triages/$triageId'), component: lazyRouteComponent(screener, 'TriagePage') }),
  createRoute({ ...at('/people/$personId'), component: lazyRouteComponent(person, 'PersonPage') }),
  createRoute({ ...at('/me'), component: lazyRouteComponent(me, 'MePage') }),
  createRoute({ ...at('/me/papers'), component: lazyRouteComponent(me, 'MyPapersPage') }),
  createRoute({ ...at('/reviews'), component: lazyRouteComponent(reviews, 'ReviewsPage') }),
  createRoute({ ...at('/measures'), component: lazyRouteComponent(measures, 'MeasuresPage') }),
  createRoute({ ...at('/measures/$measureId'), component: lazyRouteComponent(measures, 'MeasurePage') }),
  createRoute({ ...at('/operations'), component: lazyRouteComponent(operations, 'OperationsPage') }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: false,
  defaultPendingComponent: OpeningPart,
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  defaultErrorComponent: PageError,
  scrollRestoration: true,
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const given = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
    return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
