import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { axeFindings, browserPerson, signInAs } from '../support/browser-person.js';
import { CaseWorld } from '../support/case-world.js';
import { launchChromium } from '../support/chromium.js';
import { storedText } from '../support/stored-text.js';
import { AMINA, closeStep, FIRST, PlanOfSteps, row, save, STEPS, TOMAS, typeDue } from './plan-of-steps.js';

let world: CaseWorld;
let browser: Browser;
let plan: PlanOfSteps;
let amina: Page;

beforeAll(async () => {
  [world, browser] = await Promise.all([CaseWorld.start({ webFolder: join(process.cwd(), 'dist/apps/web') }), launchChromium()]);
  plan = await PlanOfSteps.tell(world);
  amina = await browserPerson(browser, world.app.base, AMINA, { serviceWorkers: 'allow' });
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function changeDue(page: Page, title: string, day: string): Promise<void> {
  await typeDue(page, title, day);
  await save(page);
  await closeStep(page);
}

describe('without a network', () => {
  it('keeps twenty changes over a reload, sends nineteen, and asks about the one that another has changed', async () => {
    await plan.open(amina);
    await amina.evaluate(async () => void (await navigator.serviceWorker.ready));
    await amina.goto('/my-day');
    await amina.getByRole('heading', { name: 'My day' }).waitFor();
    await plan.open(amina);
    await amina.context().setOffline(true);
    await amina.getByText('You are offline.').waitFor();
    for (const [n, title] of STEPS.entries()) await changeDue(amina, title, `2030-12-${String(n + 1).padStart(2, '0')}`);
    await amina.getByText(/20 changes wait here/).waitFor();
    expect(await row(amina, FIRST).getAttribute('class')).toBe('queued');

    await amina.reload();
    await row(amina, FIRST)
      .getByText(/Not sent yet.*Due date to .*December 1/)
      .waitFor();
    await amina.getByText(/20 changes wait here/).waitFor();
    await amina.getByRole('link', { name: 'My day' }).first().click();
    await amina.getByRole('heading', { name: 'My day' }).waitFor();
    await amina.goBack();
    await row(amina, FIRST).waitFor();
    expect(await axeFindings(amina)).toEqual([]);

    await plan.dueBy(TOMAS, 'Step 07', '2030-11-25');
    await world.done(TOMAS, 'POST', `/api/cases/${plan.caseId}/notes`, { text: 'They came by.', sharing: 'team' });
    await plan.board(); // the pages of the others know of both by now
    await amina.context().setOffline(false);
    const dialog = amina.getByRole('dialog', { name: /Two of you changed the same/ });
    await dialog.waitFor();
    await amina.getByText('2 changes came while you were away.').waitFor({ state: 'attached' });
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await axeFindings(amina)).toEqual([]);
    await amina
      .getByText(/Not sent yet/)
      .first()
      .waitFor({ state: 'detached' });
    expect(await plan.days()).toEqual(
      STEPS.map((title, n) => (title === 'Step 07' ? '2030-11-25' : `2030-12-${String(n + 1).padStart(2, '0')}`)),
    );
    expect((await plan.board()).conflicts.map(({ yours }) => yours.dueOn)).toEqual(['2030-12-07']);
    const written = (await world.app.kernel.streams.read(`plan-${plan.planId}`)).filter(({ type }) => type === 'ActionRevised');
    expect(written).toHaveLength(20); // nineteen of hers and his one: none twice

    await dialog.getByRole('radio', { name: /Yours/ }).check();
    await dialog.getByRole('button', { name: 'Use Saturday, December 7, 2030' }).click();
    await dialog.waitFor({ state: 'detached' });
    await amina.getByRole('link', { name: /Yang household, plan \(1\)/ }).waitFor();
    await amina.getByRole('button', { name: 'Put away' }).click();
    expect((await plan.step('Step 07')).dueOn).toBe('2030-12-07');
  }, 180_000);

  it('lists what waits with its age and cause, by keyboard and on a phone; it is carried elsewhere, and removed by choice only', async () => {
    await plan.open(amina);
    await amina.context().setOffline(true);
    await amina.getByText('You are offline.').waitFor();
    await changeDue(amina, FIRST, '2030-12-24');
    await amina.getByRole('button', { name: 'Show what waits' }).focus();
    await amina.keyboard.press('Enter');
    const list = amina.getByRole('dialog', { name: 'Waiting to be sent: 1' });
    await list.getByText('No connection.').waitFor();
    await list.getByText(/^(a moment|\d+ min)$/).waitFor();
    await list.getByRole('button', { name: 'Try now' }).waitFor();
    await list.getByText('What works without a network').waitFor();
    for (const viewport of [
      { width: 1440, height: 1000 },
      { width: 360, height: 740 },
    ]) {
      await amina.setViewportSize(viewport);
      expect([await axeFindings(amina, '.veil'), await overflow(amina)]).toEqual([[], 0]);
    }
    const [file] = await Promise.all([amina.waitForEvent('download'), list.getByRole('button', { name: 'Export' }).click()]);
    expect(file.suggestedFilename()).toBe('throughline-not-sent.json');
    await list.getByRole('button', { name: /^Remove/ }).click();
    await list.getByRole('button', { name: 'Yes, throw it away' }).click();
    await amina.getByRole('dialog').getByText('Nothing waits.').waitFor();
    await amina.keyboard.press('Escape');
    await amina.setViewportSize({ width: 1440, height: 1000 });
    expect(await amina.getByText(/Not sent yet/).count()).toBe(0);
    await amina.context().setOffline(false);
    await amina.getByText('Live, up to date').waitFor();
    expect((await plan.step(FIRST)).dueOn).toBe('2030-12-01');
  });

  it('shows another user of the same browser nothing of what waits, and sends it when its writer is back', async () => {
    const context = amina.context();
    await plan.open(amina);
    await context.setOffline(true);
    await amina.getByText('You are offline.').waitFor();
    await changeDue(amina, 'Step 02', '2030-12-25');
    await amina.getByText(/1 change waits here/).waitFor();
    await signOutOffline(amina);
    await context.setOffline(false);

    const other = await signInAs(context, TOMAS);
    await plan.open(other);
    expect(await other.getByText(/Not sent yet|waits here/).count()).toBe(0);
    expect(await storedText(other)).not.toMatch(/Step 02|2030-12-25|household/);
    expect((await plan.step('Step 02')).dueOn).toBe('2030-12-02');

    const back = await signInAs(context, AMINA);
    await plan.open(back);
    await says(back, row(back, 'Step 02'), 'Wed Dec 25 2030');
    expect((await plan.step('Step 02')).dueOn).toBe('2030-12-25');
  });
});

/** Waits for words in a place. @throws with what stands there and in the bars above instead */
async function says(page: Page, place: Locator, words: string): Promise<void> {
  try {
    await place.getByText(words).waitFor();
  } catch {
    const [there, bars] = await Promise.all([place.innerText(), page.locator('.offbar').allInnerTexts()]);
    throw new Error(`“${words}” is not said by: ${there} (${bars.join(' ')})`);
  }
}

/** Signs out while nobody answers. */
async function signOutOffline(page: Page): Promise<void> {
  await page.getByRole('button', { name: /settings and sign out/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('Amina Jibril').first().waitFor({ state: 'detached' });
}
