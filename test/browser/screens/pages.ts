import type { Page } from 'playwright-core';
import { OWN_EMPTY, OWN_PAGES } from './own-page.js';
import type { Places } from './places.js';
import { answerAt, visit, type Reader, type Screen } from './screen.js';

type Opens = (page: Page, places: Places) => Promise<void>;

/** A page by its route; `$caseId` and the like are filled by `path`. */
const route = (name: string, reader: Reader, path: string, open: Opens): Screen => ({ name, reader, shows: { route: path }, open });
const empty = (name: string, reader: Reader, file: string, open: Opens): Screen => ({ name, reader, shows: { empty: file }, open });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();

/** Every route. */
export const PAGES: readonly Screen[] = [
  { name: 'sign-in', reader: 'nobody', open: (page) => visit(page, '/') },
  route('home', 'amina-jibril', '/', async (page) => {
    await page.goto('/');
    await page.waitForURL('**/my-day');
    await heading(page, 'Since you last looked');
  }),
  route('my day', 'julian-arce', '/my-day', (page) => visit(page, '/my-day')),
  route('cases', 'amina-jibril', '/cases', async (page) => {
    await visit(page, '/cases');
    await page.getByLabel('Name or number').waitFor();
  }),
  route('open a case', 'amina-jibril', '/cases/new', async (page, { triagedId }) => {
    await visit(page, `/cases/new?triage=${triagedId}`);
    await page.getByLabel('What the family is called').waitFor();
  }),
  route('timeline of a case', 'amina-jibril', '/cases/$caseId', async (page, { caseId }) => {
    await visit(page, `/cases/${caseId}`);
    await page.getByRole('article').first().waitFor();
  }),
  {
    name: 'a contact being written',
    reader: 'amina-jibril',
    open: async (page, { caseId }) => {
      await visit(page, `/cases/${caseId}?compose=contact`);
      await page.getByLabel('What was said').waitFor();
    },
  },
  {
    name: 'a task being written',
    reader: 'amina-jibril',
    open: async (page, { caseId }) => {
      await visit(page, `/cases/${caseId}?compose=task`);
      await page.getByLabel('What is to be done').waitFor();
    },
  },
  route('team of a case', 'amina-jibril', '/cases/$caseId/team', (page, { caseId }) => visit(page, `/cases/${caseId}/team`)),
  route('a version of a plan', 'amina-jibril', '/cases/$caseId/plan/versions/$version', async (page, { caseId }) => {
    await visit(page, `/cases/${caseId}/plan/versions/1`);
    await page.getByRole('button', { name: 'Read the signed text again' }).waitFor();
  }),
  route('what changed in a plan', 'amina-jibril', '/cases/$caseId/plan/compare', async (page, { caseId }) => {
    await visit(page, `/cases/${caseId}/plan/compare?from=1&to=now`);
    await heading(page, /^Added/);
  }),
  route('plan of a case', 'amina-jibril', '/cases/$caseId/plan', async (page, { caseId }) => {
    await visit(page, `/cases/${caseId}/plan`);
    await page.getByRole('button', { name: 'Add a goal' }).waitFor();
  }),
  {
    name: 'a case as of the past',
    reader: 'amina-jibril',
    open: async (page, { caseId }) => {
      await page.goto(`/cases/${caseId}?asOf=${encodeURIComponent(new Date().toISOString())}`);
      await page.getByRole('region', { name: 'As of the past' }).waitFor();
      await page.getByRole('article').first().waitFor();
    },
  },
  route('take a contact', 'julian-arce', '/contacts/new', async (page) => {
    await page.goto('/contacts/new');
    await page.getByLabel('In their own words').waitFor();
  }),
  route('a contact that is open', 'julian-arce', '/intakes/$intakeId', async (page, { openIntakeId }) => {
    await visit(page, `/intakes/${openIntakeId}`);
    await page.getByRole('button', { name: 'They do not want to go on' }).waitFor();
  }),
  {
    name: 'a contact that has ended',
    reader: 'julian-arce',
    open: (page, { endedIntakeId }) => visit(page, `/intakes/${endedIntakeId}`),
  },
  route('triage', 'julian-arce', '/triages/$triageId', async (page, { triageId }) => {
    await visit(page, `/triages/${triageId}`);
    await page.getByRole('button', { name: 'Start the screener' }).click();
    await page
      .getByText('Every answer is saved')
      .or(page.getByRole('group', { name: 'living situation' }))
      .first()
      .waitFor();
    await page.getByText('Write down what was offered').click();
  }),
  route('a person', 'julian-arce', '/people/$personId', async (page, { personId }) => {
    await visit(page, `/people/${personId}`);
    await heading(page, 'What is known');
    await page.getByText('No plan that you may see.').waitFor();
  }),
  {
    name: 'a person with a plan',
    reader: 'amina-jibril',
    open: async (page, { plannedPersonId }) => {
      await visit(page, `/people/${plannedPersonId}`);
      await page.getByText('Next step').waitFor();
      await page.getByText('In the plan:').first().waitFor();
    },
  },
  {
    name: 'a closed case',
    reader: 'amina-jibril',
    open: async (page, { closedCaseId }) => {
      await visit(page, `/cases/${closedCaseId}/plan`);
      await page.getByText('This case was closed on').waitFor();
      await page.getByText('the plan rests with it').waitFor();
    },
  },
  route('reviews', 'amina-jibril', '/reviews', async (page) => {
    await visit(page, '/reviews');
    await page.getByRole('table').waitFor();
  }),
  ...OWN_PAGES,
  route('measures', 'lena-nilsson', '/measures', async (page) => {
    await visit(page, '/measures');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
  }),
  route('a measure', 'lena-nilsson', '/measures/$measureId', async (page) => {
    await visit(page, '/measures/triaged-within-2-business-days');
    await heading(page, /^Why/);
  }),
  {
    name: 'a case that is not up to date',
    reader: 'amina-jibril',
    open: async (page, { emptyCaseId }) => {
      await visit(page, `/cases/${emptyCaseId}`);
      await heading(page, /^Not up to date since/);
    },
  },
  {
    name: 'a measure that is not up to date',
    reader: 'lena-nilsson',
    open: async (page) => {
      await answerAt(page, /^\/api\/measures\/[^/]+$/, async (request) => {
        const answer = await request.fetch();
        await request.fulfill({ json: { ...((await answer.json()) as object), notUpToDateSince: new Date().toISOString() } });
      });
      await page.goto('/measures/triaged-within-2-business-days');
      await heading(page, /^Not up to date since/);
    },
  },
  route('operations', 'piotr-zielinski', '/operations', async (page) => {
    await visit(page, '/operations');
    await page
      .getByRole('button', { name: /^Try again/ })
      .first()
      .waitFor();
    await page.getByRole('rowheader', { name: 'my_day', exact: true }).waitFor();
  }),
];

/** Everything that can have nothing in it. */
export const EMPTY: readonly Screen[] = [
  empty('no case', 'lena-nilsson', 'features/cases/cases-page.tsx', async (page) => {
    await answerAt(page, /^\/api\/cases$/, (request) => request.fulfill({ json: { items: [] } }));
    await page.goto('/cases');
    await heading(page, 'No cases here yet');
  }),
  empty('no review to come', 'amina-jibril', 'features/reviews/reviews-page.tsx', async (page) => {
    await visit(page, '/reviews?standing=overdue&program=child-protection');
    await heading(page, 'No review fits this choice');
  }),
  ...OWN_EMPTY,
  empty('nothing to do', 'julian-arce', 'features/my-day/queue.tsx', async (page) => {
    await visit(page, '/my-day?queue=plan-conflicts');
    await heading(page, 'Nothing is waiting for you');
  }),
  empty('nothing changed in a plan', 'amina-jibril', 'features/plan-board/record/compare-plan-tab.tsx', async (page, { caseId }) => {
    await visit(page, `/cases/${caseId}/plan/compare?from=1&to=1`);
    await heading(page, 'Nothing changed between these two');
  }),
  empty('a plan without a goal', 'amina-jibril', 'features/plan-board/plan-tab.tsx', async (page, { emptyCaseId }) => {
    await visit(page, `/cases/${emptyCaseId}/plan`);
    await heading(page, 'No goal yet');
  }),
  empty('a timeline without an entry', 'amina-jibril', 'features/case/timeline/timeline.tsx', async (page, { emptyCaseId }) => {
    await visit(page, `/cases/${emptyCaseId}?kind=outcomes`);
    await heading(page, 'Nothing here yet');
  }),
  empty('a measure of nobody', 'lena-nilsson', 'features/measures/why-card.tsx', async (page) => {
    await visit(page, '/measures/outcomes-achieved?period=2019');
    await heading(page, 'Nobody here');
  }),
  empty('nothing waits', 'piotr-zielinski', 'features/operations/parked-card.tsx', async (page) => {
    await answerAt(page, /^\/api\/operations\/parked$/, (request) => request.fulfill({ json: { items: [], total: 0 } }));
    await page.goto('/operations');
    await heading(page, 'Nothing waits');
  }),
  empty('no measure', 'lena-nilsson', 'features/measures/measures-page.tsx', async (page) => {
    await answerAt(page, /^\/api\/measures$/, (request) => request.fulfill({ json: { items: [] } }));
    await page.goto('/measures');
    await heading(page, 'No measure is defined yet');
  }),
];
