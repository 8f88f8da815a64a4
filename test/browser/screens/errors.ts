import type { Page, Route } from 'playwright-core';
import { answerAt, type Screen } from './screen.js';

const problem = (status: number, code: string, more: object = {}) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ title: 'No', status, code, reference: 'r-4711', ...more }),
});
const awayFor = (seconds: string) => ({
  status: 503,
  headers: { 'retry-after': seconds, 'content-type': 'application/problem+json' },
  body: JSON.stringify({ title: 'Unavailable', status: 503, code: 'unavailable' }),
});
const away = (request: Route) => request.fulfill(awayFor('1'));
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const NOBODY = '0192a000-7a1e-8000-8000-00000000dead';

/** A page that is not there has no title of its own: it is opened by its address. */
async function openNowhere(page: Page): Promise<void> {
  await page.goto('/nowhere');
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Writes a contact on a case whose saving is answered by `answer`. */
async function saveContact(page: Page, caseId: string, answer: (request: Route) => Promise<void>): Promise<void> {
  await answerAt(page, /^\/api\/cases\/[^/]+\/contacts$/, answer);
  await page.goto(`/cases/${caseId}?compose=contact`);
  await page.getByLabel('What was said').fill('She called about the keys.');
  await page.getByRole('button', { name: 'Save contact' }).click();
  await page.getByText('We could not save this. Your text is safe.').waitFor();
}

/** What the screens say when something is not as it should be. */
export const ERRORS: readonly Screen[] = [
  { name: '404: no such page', reader: 'amina-jibril', open: (page) => openNowhere(page) },
  {
    name: '404: no such case',
    reader: 'amina-jibril',
    open: async (page) => {
      await page.goto(`/cases/${NOBODY}`);
      await heading(page, /nothing here|not shared/);
    },
  },
  {
    name: '403: not shared with you',
    reader: 'ingrid-halvorsen',
    open: async (page, { caseId }) => {
      await page.goto(`/cases/${caseId}`);
      await heading(page, 'This is not shared with you');
    },
  },
  {
    name: '503: a page that cannot be read',
    reader: 'amina-jibril',
    open: async (page) => {
      // It is read three times more, each after as many seconds as the answer says.
      await answerAt(page, /^\/api\/cases$/, (request) => request.fulfill(awayFor('0.1')));
      await page.goto('/cases');
      await page.getByText('We could not open this.').waitFor({ timeout: 20_000 });
    },
  },
  {
    name: '503: saving waits',
    reader: 'amina-jibril',
    open: async (page, { triagedId }) => {
      await answerAt(page, /^\/api\/cases$/, (request) => (request.request().method() === 'POST' ? away(request) : request.continue()));
      await page.goto(`/cases/new?triage=${triagedId}`);
      await page.getByRole('button', { name: 'Open the case' }).click();
      await page.getByText('We could not save this. Your text is safe.').waitFor();
    },
  },
  {
    name: '400: what the server does not accept',
    reader: 'amina-jibril',
    open: (page, { caseId }) => {
      const errors = [{ pointer: '/occurredAt', message: 'This lies in the future.' }];
      return saveContact(page, caseId, (request) => request.fulfill(problem(400, 'shape', { detail: 'Something does not fit.', errors })));
    },
  },
  {
    name: '409: not now, and what is allowed',
    reader: 'amina-jibril',
    open: (page, { caseId }) => {
      const answer = problem(409, 'case.closed', { detail: 'The case is closed.', allowedNow: ['reopen-case'] });
      return saveContact(page, caseId, (request) => request.fulfill(answer));
    },
  },
  {
    name: 'a contact in which something is missing',
    reader: 'julian-arce',
    open: async (page) => {
      await page.goto('/contacts/new');
      await page.getByRole('button', { name: 'Go on to the screener' }).click();
      await page.getByText('Before you go on:').waitFor();
    },
  },
  {
    name: 'a case in which something is missing',
    reader: 'amina-jibril',
    open: async (page, { triagedId }) => {
      await page.goto(`/cases/new?triage=${triagedId}`);
      await page.getByLabel('What the family is called').fill('');
      await page.getByRole('button', { name: 'Open the case' }).click();
      await page.getByText('Say what the family is called.').waitFor();
    },
  },
  {
    name: 'a page that broke',
    reader: 'lena-nilsson',
    open: async (page) => {
      await answerAt(page, /^\/api\/measures$/, (request) => request.fulfill({ json: {} }));
      await page.goto('/measures');
      await page.getByText('Something on this page broke.').waitFor();
    },
  },
  {
    name: 'a page that is being opened',
    reader: 'lena-nilsson',
    open: async (page) => {
      await answerAt(page, /^\/api\/measures$/, () => new Promise<void>(() => undefined));
      await page.goto('/measures');
      await page.getByText('Opening the page.').waitFor();
    },
  },
  {
    name: 'the service is away',
    reader: 'lena-nilsson',
    open: async (page) => {
      await answerAt(page, /^\/api\/live$/, away);
      await page.goto('/measures');
      await page.getByText('The service does not answer.').waitFor();
    },
  },
];
