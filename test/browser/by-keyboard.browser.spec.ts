import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { browserPerson } from '../support/browser-person.js';
import { goalOf, ifMatch, takeSeat, type Board } from '../support/case-pages.js';
import { CaseWorld } from '../support/case-world.js';
import { launchChromium } from '../support/chromium.js';
import { inTriage } from '../support/intake-story.js';
import { Keyboard } from '../support/keyboard.js';

const AMINA = 'amina-jibril';
const KATHLEEN = 'kathleen-dvorak';
const RENT = 'Ask for help with the rent';
const HOME = 'A home that stays';
const LEASE = 'Send the lease to the county';

let world: CaseWorld;
let browser: Browser;
let page: Page;
let keys: Keyboard;
let caseId: string;
let planId: string;
let begun: number;

beforeAll(async () => {
  [world, browser] = await Promise.all([CaseWorld.start({ webFolder: join(process.cwd(), 'dist/apps/web') }), launchChromium()]);
  const { triageId } = await inTriage(world);
  page = await browserPerson(browser, world.app.base, AMINA);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  keys = new Keyboard(page);
  await page.goto(`/triages/${triageId}`);
  begun = performance.now();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

/** A button of one thing among many: its words, then what it is about. */
const buttonOf = (words: string, item: string) => page.getByRole('button', { name: new RegExp(`^${words} ?: ${item}$`) });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const link = (name: string | RegExp) => page.getByRole('link', { name });
const field = (name: string | RegExp) => page.getByRole('dialog').getByLabel(name);
const answer = (question: string, name: string) => page.getByRole('group', { name: question }).getByLabel(name);
const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const closed = (dialog: Locator) => dialog.waitFor({ state: 'detached' });

describe('from the screener to an agreed plan, by keyboard alone', () => {
  it('answers the screener, accepts the response and opens the case', async () => {
    await keys.press(button('Start the screener'));
    await keys.choose(answer('living situation', 'worried about losing it'));
    await keys.choose(answer('food would run out', 'Often true'));
    await page.getByText('Every answer is saved').waitFor();
    await keys.press(button('Finish the screener'));
    await keys.press(button('What does the policy recommend?'));
    await keys.press(page.getByRole('button', { name: /^Accept:/ }));
    await keys.press(button('Complete the triage'));
    await keys.press(link('Open a case'));
    await keys.to(page.getByLabel('Food and cash'));
    await page.keyboard.press('Space');
    await keys.to(page.getByLabel(/Kathleen Dvorak/));
    await page.keyboard.press('Space');
    await keys.press(button('Open the case'));
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    caseId = page.url().split('/').at(-1)!;
    await keys.press(link(/^Plan/));
    await button('Add a goal').waitFor();
    expect(await keys.at()).not.toBe('');
  });

  it('takes a suggestion as a goal, adds what to do by when, and measures how far they are', async () => {
    await keys.press(buttonOf('Set a goal with it', RENT));
    const dialog = page.getByRole('dialog');
    await keys.isOn(field(/^What they want/));
    await page.keyboard.type('I want to stay where we live.');
    await keys.type(field(/^Where they want to be/), '90');
    await keys.press(button('Save goal'));
    await closed(dialog);
    await heading(HOME).waitFor();
    expect(await keys.at()).not.toBe('');

    await keys.press(buttonOf('Add an action', HOME));
    await keys.isOn(field(/^What is done/));
    await page.keyboard.type(LEASE);
    await keys.type(field(/^Due date/), '12022030');
    await keys.press(button('Save action'));
    await closed(dialog);
    await button(LEASE).waitFor();
    await keys.isOn(buttonOf('Add an action', HOME));

    await keys.press(buttonOf('Measure progress', HOME), 'Shift+Tab');
    await keys.type(field(/^Where they are now/), '30');
    await keys.press(button('Save progress'));
    await closed(dialog);
    await page.getByText('Now 30', { exact: true }).waitFor();
    await keys.isOn(buttonOf('Measure progress', HOME));
  });

  it('proposes the plan, reads the exact text and records the yes to it', async () => {
    await keys.press(button('Propose this plan'), 'Shift+Tab');
    await button('Record yes or no').waitFor();
    expect(await keys.at()).toContain('Plan');
    await keys.press(button('Record yes or no'));
    const text = page.getByRole('region', { name: 'The text of version 1' });
    await keys.to(text);
    await page.keyboard.press('ArrowDown');
    expect(await text.textContent()).toContain(LEASE);
    await keys.choose(field('Yes, they agree'));
    await keys.choose(field('Spoken'));
    await keys.press(button('Record the yes to version 1'));
    await page.getByText(/^Agreed by María del Rosario/).waitFor();
    expect(await keys.at()).toContain('Plan');
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stderr.write(`From the screener to an agreed plan by keyboard: ${seconds} s\n`);
  });
});

describe('an agreed plan, by keyboard alone', () => {
  it('opens the history of a field, and gives the focus back from dialog to dialog to the step', async () => {
    await keys.press(button(LEASE));
    await keys.press(button('History of Due date'));
    await page.getByRole('dialog').getByText('Stands now').waitFor();
    await page.keyboard.press('Escape');
    await keys.isOn(button('History of Due date'));
    await page.keyboard.press('Escape');
    await keys.isOn(button(LEASE));
  });

  it('settles two values of one date', async () => {
    ({ planId } = await world.sees<{ planId: string }>(AMINA, `/api/cases/${caseId}`));
    await page.keyboard.press('Enter');
    await keys.press(page.getByRole('button', { name: /^Change.*Due date/ }));
    await keys.type(field('Due date'), '12092030');
    await dueByKathleen('2030-12-16');
    await keys.press(button('Save'));
    const dialog = page.getByRole('dialog', { name: /Two of you changed the same/ });
    await dialog.waitFor();
    await keys.choose(page.getByRole('radio', { name: /Yours/ }));
    await keys.type(field(/Why this one/), 'The landlord waits until then.');
    await keys.press(button('Use Monday, December 9, 2030'));
    await closed(dialog);
    await page.getByText('Mon Dec 9 2030').waitFor();
    await keys.isOn(button(LEASE));
  });

  it('compares what stands now with what was agreed, and finds the plan in the list of reviews', async () => {
    await keys.press(link('What changed since version 1'), 'Shift+Tab');
    await heading(/^Changed/).waitFor();
    await page.getByRole('row', { name: /Due date/ }).waitFor();
    await keys.to(page.getByLabel('From'));
    await keys.press(link(/^Reviews/), 'Shift+Tab');
    await keys.press(page.getByRole('button', { name: /^Later/ }));
    await page.waitForURL(/standing=planned/);
    await keys.isOn(page.getByRole('button', { name: /^Later/ }));
    await keys.press(link(/Quintanilla/).first());
    await button(LEASE).waitFor();
    expect(await keys.at()).not.toBe('');
  });
});

/** Somebody else changes the due date, by the service itself. */
async function dueByKathleen(dueOn: string): Promise<void> {
  await takeSeat(world, caseId, KATHLEEN);
  const [step] = goalOf(await world.sees<Board>(AMINA, `/api/plans/${planId}/board`)).actions;
  await world.done(KATHLEEN, 'PATCH', `/api/plans/${planId}/actions/${step?.actionId}`, { dueOn }, ifMatch(step!.revision));
}
