import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, browserPerson } from '../support/browser-person.js';
import { goalOf, ifMatch, setGoalOf, setStepOf, takeSeat, type Board } from '../support/case-pages.js';
import { CaseWorld } from '../support/case-world.js';
import { launchChromium } from '../support/chromium.js';

const TOMAS = 'tomas-renteria-villalobos';
const KEYS = 'Pick up the keys to 214';

let world: CaseWorld;
let browser: Browser;
let caseId: string;
let planId: string;
let amina: Page;

beforeAll(async () => {
  [world, browser] = await Promise.all([CaseWorld.start({ webFolder: join(process.cwd(), 'dist/apps/web') }), launchChromium()]);
  ({ caseId, planId } = await world.openCase());
  await takeSeat(world, caseId, TOMAS);
  await setStepOf(world, planId, KEYS);
  amina = await browserPerson(browser, world.app.base, 'amina-jibril');
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

async function openPlan(page: Page): Promise<void> {
  await page.goto(`/cases/${caseId}/plan`);
  await page.getByRole('button', { name: KEYS, exact: true }).waitFor();
}

/** Opens the field for the due date and types a day, without saving. */
async function typeDueDate(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: KEYS, exact: true }).click();
  await page.getByRole('button', { name: /Change.*Due date/ }).click();
  await page.getByRole('dialog').getByLabel('Due date').fill(day);
}

describe('two who change the same', () => {
  it('keeps both values over a closed page, chooses nothing beforehand, and saves the one that is chosen', async () => {
    await openPlan(amina);
    await typeDueDate(amina, '2030-11-19');
    const { actionId, revision } = goalOf(await world.sees<Board>('amina-jibril', `/api/plans/${planId}/board`)).actions[0]!;
    await world.done(TOMAS, 'PATCH', `/api/plans/${planId}/actions/${actionId}`, { dueOn: '2030-11-23' }, ifMatch(revision));
    await amina.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = amina.getByRole('dialog', { name: /Two of you changed the same/ });
    await dialog.waitFor();
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await dialog.getByRole('button', { name: 'Choose a value' }).isDisabled()).toBe(true);
    expect(await axeFindings(amina)).toEqual([]);
    await amina.keyboard.press('Escape');

    await openPlan(amina);
    await amina.getByRole('button', { name: /Two values are kept/ }).click();
    await dialog.getByText('Saturday, November 23, 2030').waitFor();
    await dialog.getByRole('radio', { name: /Yours/ }).check();
    await dialog.getByLabel(/Why this one/).fill('The unit is held only until Tuesday.');
    await dialog.getByRole('button', { name: 'Use Tuesday, November 19, 2030' }).click();
    await dialog.waitFor({ state: 'detached' });
    await amina.getByText('Tue Nov 19 2030').waitFor();
    expect(await amina.getByRole('button', { name: /Two values are kept/ }).count()).toBe(0);
  });
});

describe('a step', () => {
  it('of a goal that is not shared stands on the board of whoever does it, at the end of its link', async () => {
    const { caseId: ownCase, planId: own } = await world.openCase();
    const goalId = await setGoalOf(world, own, { title: 'CANARY goal', sharing: 'named', sharedWith: ['housing'] });
    const bed = { goalId, title: 'Bed for tonight', owner: 'zumbro-bridge', doer: 'partner', sharing: 'team' };
    await world.done('amina-jibril', 'POST', `/api/plans/${own}/actions`, bed);
    const seen = await world.sees<{ actionsWithoutGoal: { actionId: string }[] }>('bridget-oshaughnessy', `/api/plans/${own}/board`);
    const bridget = await browserPerson(browser, world.app.base, 'bridget-oshaughnessy');
    await bridget.goto(`/cases/${ownCase}/plan#item-${seen.actionsWithoutGoal[0]?.actionId}`);
    await bridget.getByRole('heading', { name: 'Steps of the plan' }).waitFor();
    expect(await bridget.locator('tr[id^="item-"]').count()).toBe(1);
    expect(await bridget.getByText(/CANARY|No goal yet/).count()).toBe(0);
    expect(await axeFindings(bridget)).toEqual([]);
    await bridget.getByRole('button', { name: 'Bed for tonight', exact: true }).click();
    await bridget.getByRole('dialog', { name: 'Bed for tonight', exact: true }).waitFor();
    await bridget.close();
  });

  it('that somebody asked about keeps what is typed as an answer, where another worker was faster', async () => {
    let answered = false;
    const who = { id: 'w', name: 'Kathleen Dvorak', initials: 'KD' };
    const request = { requestId: 'r1', wants: 'help', personId: 'p', words: null, at: '2026-11-01T10:00:00Z', who };
    const answer = { words: 'Come on Friday.', at: '2026-11-02T10:00:00Z', who };
    await amina.route(/\/board/, async (route) => {
      const response = await route.fetch();
      const board = (await response.json()) as { outcomes: { goals: { actions: { requests: object[] }[] }[] }[] };
      const action = board.outcomes.flatMap(({ goals }) => goals.flatMap(({ actions }) => actions))[0]!;
      action.requests = [answered ? { ...request, answer, allowed: [] } : { ...request, allowed: ['answer-request'] }];
      await route.fulfill({ response, json: board });
    });
    await openPlan(amina);
    await amina.getByRole('button', { name: /^Answer/ }).click();
    const dialog = amina.getByRole('dialog', { name: /^Answer/ });
    await dialog.getByLabel(/^What .* reads/).fill('Call me tomorrow.');
    answered = true;
    await world.done('amina-jibril', 'POST', `/api/plans/${planId}/barriers`, { words: 'No bus on Sunday.' });
    await dialog.getByRole('alert').filter({ hasText: 'Kathleen Dvorak answered already: “Come on Friday.”' }).waitFor();
    const kept = dialog.getByLabel('What you typed, not sent');
    expect(await kept.inputValue()).toBe('Call me tomorrow.');
    expect(await kept.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await dialog.getByRole('button').allTextContents()).toHaveLength(3);
    expect(await axeFindings(amina)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await amina.unroute(/\/board/);
  });
});

describe('an outcome', () => {
  it('is recorded, corrected, and both values stay', async () => {
    await openPlan(amina);
    await amina.getByRole('button', { name: /^Record the outcome/ }).click();
    await amina.getByLabel('Achieved', { exact: true }).check();
    await amina.getByLabel('What shows it').fill('The lease is signed.');
    expect(await axeFindings(amina)).toEqual([]);
    await amina.getByRole('dialog').getByRole('button', { name: 'Record the outcome' }).click();
    await amina.getByText('Outcome: Achieved').waitFor();
    await amina.getByRole('button', { name: /^Correct the outcome/ }).click();
    await amina.getByLabel('Partly achieved').check();
    await amina.getByLabel('What shows it').fill('The lease is for six months only.');
    await amina.getByLabel('Why the recorded outcome was wrong').fill('It was read too fast.');
    await amina.getByRole('button', { name: 'Save the correction' }).click();
    await amina.getByText('Outcome: Partly achieved').waitFor();
    await amina.getByText('Corrected, both values kept').click();
    await amina.getByText('Was: Achieved').waitFor();
    expect(await axeFindings(amina)).toEqual([]);
  });
});

describe('a long plan', () => {
  const LAST = 'Step 45';

  it('shows its first goals, opens what was pressed at once, and says in it why it waits', async () => {
    const { caseId: ownCase, planId: long } = await world.openCase();
    await setGoalOf(world, long);
    await setGoalOf(world, long);
    const { outcomes } = await world.sees<Board>('amina-jibril', `/api/plans/${long}/board`);
    const [first, second] = outcomes.flatMap(({ goals }) => goals.map(({ goalId }) => goalId));
    const step = { owner: 'housing', doer: 'worker', sharing: 'team' };
    for (let n = 0; n <= 45; n += 1) {
      const dueOn = new Date(Date.UTC(2030, 9, 1 + n)).toISOString().slice(0, 10);
      const goalId = n < 12 ? first : second;
      await world.done('amina-jibril', 'POST', `/api/plans/${long}/actions`, { ...step, goalId, title: `Step ${n}`, dueOn });
    }
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    const page = await browserPerson(browser, world.app.base, 'amina-jibril');
    // The answer breaks off after its first line, so the page asks for the whole.
    await page.route(/\/board\/parts$/, async (route) => {
      const answer = await route.fetch();
      const [line] = (await answer.text()).split('\n');
      await route.fulfill({ response: answer, body: `${line ?? ''}\n` });
    });
    let breaks = true;
    await page.route(/\/board$/, async (route) => {
      await held;
      await (breaks ? route.fulfill({ status: 400, json: { code: 'request.value' } }) : route.continue());
    });
    await page.goto(`/cases/${ownCase}/plan`);
    await page.getByRole('status').filter({ hasText: 'The rest of this plan is being read.' }).waitFor();
    expect(await page.getByRole('button', { name: LAST, exact: true }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add a goal' }).click();
    await page.getByRole('dialog', { name: 'Add a goal' }).getByRole('status').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Step 0', exact: true }).click();
    const pressed = page.getByRole('dialog', { name: 'Step 0', exact: true });
    await pressed.getByRole('status').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    letThrough();
    const again = pressed.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    breaks = false;
    await again.click();
    await pressed.getByText('Due date').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: LAST, exact: true }).waitFor();
    expect(await page.getByText('is being read').count()).toBe(0);
    await page.close();
  });
});
