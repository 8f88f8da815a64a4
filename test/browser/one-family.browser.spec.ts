import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFindings, browserPerson } from '../support/browser-person.js';
import { ifMatch, setGoalOf } from '../support/case-pages.js';
import { CaseWorld } from '../support/case-world.js';
import { launchChromium } from '../support/chromium.js';

let world: CaseWorld;
let browser: Browser;
let caseId: string;
let planId: string;
let goalId: string;
let amina: Page;
let kathleen: Page;

const RENT = 'Apply for rent help';
const FOOD = 'Apply for food support';

beforeAll(async () => {
  [world, browser] = await Promise.all([CaseWorld.start({ webFolder: join(process.cwd(), 'dist/apps/web') }), launchChromium()]);
  ({ caseId, planId } = await world.openCase());
  goalId = await setGoalOf(world, planId);
  for (const [title, owner] of [
    [RENT, 'housing'],
    [FOOD, 'food-cash'],
  ]) {
    const action = { goalId, title, owner, doer: 'worker', dueOn: '2030-11-20', sharing: 'team-and-family' };
    await world.done('amina-jibril', 'POST', `/api/plans/${planId}/actions`, action);
  }
  amina = await browserPerson(browser, world.app.base, 'amina-jibril');
  kathleen = await browserPerson(browser, world.app.base, 'kathleen-dvorak');
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

async function toPlan(page: Page): Promise<void> {
  await page.goto(`/cases/${caseId}/plan`);
  await page.getByRole('button', { name: RENT }).waitFor();
}

/** Opens an action and types a due date, without saving. */
async function typeDueDate(page: Page, action: string, day: string): Promise<void> {
  await page.getByRole('button', { name: action }).click();
  await page.getByRole('button', { name: /Change.*Due date/ }).click();
  await page.getByRole('dialog').getByLabel('Due date').fill(day);
}

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
const row = (page: Page, action: string) => page.getByRole('row').filter({ hasText: action });
const entry = (page: Page, title: string) => page.getByRole('article').filter({ hasText: title });
const measureProgress = (value: number) => world.done('amina-jibril', 'POST', `/api/plans/${planId}/goals/${goalId}/progress`, { value });

/** Says how long it took from sending until everybody who looks has seen it. Printed, not asserted: a busy machine is no failure. */
async function within<Answer>(what: string, send: () => Promise<Answer>, seen: () => Promise<unknown>): Promise<Answer> {
  const from = performance.now();
  const answer = await send();
  const answered = performance.now();
  await seen();
  const took = (since: number): string => (performance.now() - since).toFixed(0);
  process.stderr.write(`${what}: seen by others ${took(from)} ms after it was sent, ${took(answered)} ms after it was answered\n`);
  return answer;
}

/** The keyboard is not lost when the field that was saved goes away. */
async function closesWithEscape(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('one family, two programs', () => {
  it('tells whoever was asked onto the team, on the case itself, and lets them take the seat', async () => {
    await kathleen.goto(`/cases/${caseId}`);
    await kathleen.getByText('You were asked onto this team.').waitFor();
    expect(await axeFindings(kathleen)).toEqual([]);
    await kathleen.getByRole('button', { name: 'Take the seat' }).click();
    await kathleen.getByText('You were asked onto this team.').waitFor({ state: 'detached' });
  });

  it('saves two changes of different actions made at the same time, and shows each the other’s', async () => {
    await Promise.all([toPlan(amina), toPlan(kathleen)]);
    await Promise.all([typeDueDate(amina, RENT, '2030-12-02'), typeDueDate(kathleen, FOOD, '2030-12-04')]);
    await Promise.all([save(amina), save(kathleen)]);
    for (const page of [amina, kathleen]) {
      await page
        .getByRole('dialog')
        .getByText(/December [24], 2030/)
        .waitFor();
      await closesWithEscape(page);
      await row(page, RENT).getByText('Mon Dec 2 2030').waitFor();
      await row(page, FOOD).getByText('Wed Dec 4 2030').waitFor();
    }
    expect(await amina.getByRole('button', { name: /Two values are kept/ }).count()).toBe(0);
    expect(await axeFindings(amina)).toEqual([]);
  });

  it('keeps both values of the same field when the browser closes before choosing, and settles them elsewhere', async () => {
    await Promise.all([typeDueDate(amina, RENT, '2030-12-09'), typeDueDate(kathleen, RENT, '2030-12-16')]);
    await save(amina);
    await amina.getByRole('dialog').getByText('Monday, December 9, 2030').waitFor();
    await closesWithEscape(amina);
    await save(kathleen);
    await kathleen.getByRole('dialog', { name: /Two of you changed the same/ }).waitFor();
    await kathleen.context().close();

    kathleen = await browserPerson(browser, world.app.base, 'kathleen-dvorak');
    await toPlan(kathleen);
    await kathleen.getByRole('button', { name: /Two values are kept/ }).click();
    const dialog = kathleen.getByRole('dialog', { name: /Two of you changed the same/ });
    await dialog.getByText('Monday, December 9, 2030').waitFor();
    await dialog.getByText('Monday, December 16, 2030').waitFor();
    expect(await axeFindings(kathleen)).toEqual([]);
    await dialog.getByRole('radio', { name: /Yours/ }).check();
    await dialog.getByRole('button', { name: 'Use Monday, December 16, 2030' }).click();
    await dialog.waitFor({ state: 'detached' });
    await row(amina, RENT).getByText('Mon Dec 16 2030').waitFor();
  });

  it('shows what was missed while the connection was down once and in order, and the rest as it happens', async () => {
    await kathleen.goto(`/cases/${caseId}`);
    await kathleen.getByText('Live, up to date').waitFor();
    await measureProgress(1);
    await entry(kathleen, 'now 1').waitFor();
    const before = await kathleen.getByRole('article').count();

    const connection: BrowserContext = kathleen.context();
    await connection.setOffline(true);
    await kathleen.getByText('Live, up to date').waitFor({ state: 'detached', timeout: 40_000 });
    for (const value of [2, 3, 4]) await measureProgress(value);
    await connection.setOffline(false);
    await entry(kathleen, 'now 4').waitFor({ timeout: 30_000 });
    expect(await kathleen.getByRole('article').count()).toBe(before + 3);
    const shown = await kathleen.getByRole('article').getByRole('heading').allInnerTexts();
    expect(shown.slice(0, 4).map((text) => /now (\d)/.exec(text)?.[1])).toEqual(['4', '3', '2', '1']);
    expect(await axeFindings(kathleen)).toEqual([]);
  });

  it('shows an outcome in the measure at once, then its correction, and still what was known before', async () => {
    const lena = await browserPerson(browser, world.app.base, 'lena-nilsson');
    await lena.goto('/measures/outcomes-achieved');
    await lena.getByRole('heading', { level: 1 }).waitFor();
    const path = `/api/plans/${planId}/goals/${goalId}`;
    const was = { result: 'achieved', evidence: 'The lease is signed.', contributingPrograms: ['housing'] };
    const { revision } = await within(
      'an outcome',
      () => world.done('amina-jibril', 'POST', `${path}/outcome`, was),
      () => entry(kathleen, 'Achieved').waitFor(),
    );
    await lena.getByText('1 of 1').first().waitFor();
    const knownAt = new Date().toISOString();

    const is = { result: 'not-achieved', evidence: 'The lease was withdrawn.', reason: 'It was never signed by the owner.' };
    await within(
      'its correction',
      () => world.done('amina-jibril', 'POST', `${path}/outcome-correction`, is, ifMatch(revision)),
      () => entry(kathleen, 'corrected: Not achieved').waitFor(),
    );
    await lena.getByText('0 of 1').first().waitFor();
    expect(await axeFindings(lena)).toEqual([]);
    await lena.goto(`/measures/outcomes-achieved?asKnownAt=${encodeURIComponent(knownAt)}`);
    await lena.getByText('1 of 1').first().waitFor();
    expect(await axeFindings(lena)).toEqual([]);
    await lena.context().close();
  });
});
