import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { eventually } from '../event-sourcing/eventually.js';
import { axeFindings, browserPerson } from '../support/browser-person.js';
import type { Board } from '../support/case-pages.js';
import { CaseWorld } from '../support/case-world.js';
import { launchChromium } from '../support/chromium.js';
import { Keyboard } from '../support/keyboard.js';
import { MAI_NHIA, ownPlan } from '../support/own-plan.js';

const AMINA = 'amina-jibril';
const WORDS = 'I want Leo to keep his chess on Tuesdays. He counts the days.';
const STEP = 'Ask the school for the form';

let world: CaseWorld;
let browser: Browser;
let worker: Page;
let page: Page;
let keys: Keyboard;
let own: Awaited<ReturnType<typeof ownPlan>>;

beforeAll(async () => {
  [world, browser] = await Promise.all([CaseWorld.start({ webFolder: join(process.cwd(), 'dist/apps/web') }), launchChromium()]);
  own = await ownPlan(world);
  worker = await browserPerson(browser, world.app.base, AMINA);
  page = await browserPerson(browser, world.app.base, MAI_NHIA, { viewport: { width: 360, height: 740 }, serviceWorkers: 'allow' });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  keys = new Keyboard(page);
  await worker.goto(`/cases/${own.caseId}/plan`);
  await worker.getByRole('button', { name: 'Add a goal' }).first().waitFor();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const press = (name: string | RegExp, role: 'button' | 'link' = 'button') => keys.press(page.getByRole(role, { name }).first());
const choose = (name: string) => keys.choose(page.getByLabel(name, { exact: true }));

/** What can be pressed and is less than 44 px high; a radio button is pressed by its whole line. */
const small = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')].flatMap((stop) => {
      const { height } = (stop.closest('label') ?? stop).getBoundingClientRect();
      return height > 0 && height < 44 && !stop.matches('.usa-skipnav') ? [`${height}: ${stop.outerHTML.slice(0, 80)}`] : [];
    }),
  );

async function isClean(): Promise<void> {
  expect(await axeFindings(page, (await page.getByRole('dialog').count()) > 0 ? '.veil' : 'html')).toEqual([]);
  expect(await small()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

/** She says that she needs another time; the open board of her worker shows it, who answers, and her open page shows that. */
async function asksAndIsAnswered(): Promise<void> {
  await press(/^I need another time or help/);
  await press('Tell my team');
  await page.getByText('Choose what you need.').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await choose('I need another time');
  await keys.type(page.getByRole('textbox'), 'The office is closed on Mondays.');
  await isClean();
  await press('Tell my team');
  await page.getByText('Your team has it and will answer you here.').first().waitFor();
  await worker.getByRole('button', { name: /^Answer/ }).click();
  await worker.getByText('“The office is closed on Mondays.”').last().waitFor();
  await worker.getByRole('textbox').fill('Then Tuesday. I call them.');
  await worker.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText('Amina Jibril answered: “Then Tuesday. I call them.”').first().waitFor();
  await isClean();
}

describe('a person’s own page, on a phone and by keyboard', () => {
  it('is where they land, without anything that is for workers', async () => {
    await page.goto('/');
    await page.waitForURL('**/me');
    await page.getByText('Nothing is written here yet').waitFor();
    await page.getByText('Sees everything that you see here').first().waitFor();
    expect(await page.getByRole('button', { name: /Find/ }).count()).toBe(0);
    expect(await page.getByRole('navigation').count()).toBe(0);
    await isClean();
    await press(/English/);
    await isClean();
    await page.keyboard.press('Escape');
  });

  it('takes what they want in their own words, and the open board of their worker shows it at once, as written by themselves', async () => {
    await press('Say what I want');
    await keys.type(page.getByRole('textbox'), WORDS);
    await press('Put it in my plan');
    await page.getByText('Choose what it is about.').waitFor();
    await page.keyboard.press('Shift+Tab');
    await choose('School, learning, new chances');
    await choose('So that the children can learn and grow');
    await isClean();
    await press('Put it in my plan');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(WORDS).waitFor();
    await page.getByText(/^You wrote this here on/).waitFor();
    const goal = worker.getByRole('article').filter({ hasText: WORDS });
    await goal.getByText('Their own words, written by themselves').waitFor();
    await goal.getByText(/wrote this on their own page/).waitFor();
    await goal.getByRole('button', { name: /^Change goal/ }).click();
    await worker.getByText('only they can change them').waitFor();
    expect(await worker.getByRole('button', { name: /^Change.*In their own words/ }).count()).toBe(0);
    await worker.keyboard.press('Escape');
  });

  it('lets them say it in other words', async () => {
    await press(/^Say it in other words/);
    await keys.to(page.getByRole('textbox'));
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' And he wins!');
    await press('Save my words');
    await page.getByText('And he wins!').waitFor();
    await worker.getByText('And he wins!').waitFor();
  });

  it('takes it for some of the team only, where they say so', async () => {
    await press('Say what I want');
    await keys.type(page.getByRole('textbox'), 'I want to sleep through the night.');
    await choose('Being safe');
    await page.getByText('call 911').waitFor();
    await choose('To be safe');
    await choose('Only some of them');
    await press('Put it in my plan');
    await page.getByText('Choose who may read it.').waitFor();
    await keys.to(page.getByLabel('Bridget O’Shaughnessy, Zumbro Bridge'), 'Shift+Tab');
    await page.keyboard.press('Space');
    await press('Put it in my plan');
    await page.getByText('Choose a program too.').waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('I want to sleep through the night.');
    await keys.to(page.getByLabel('Amina Jibril, Housing stability'), 'Shift+Tab');
    await page.keyboard.press('Space');
    await isClean();
    await press('Put it in my plan');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await worker.getByText('I want to sleep through the night.').first().waitFor();
    const others = await world.sees<Board>('kathleen-dvorak', `/api/plans/${own.planId}/board`);
    expect(JSON.stringify(others)).not.toContain('sleep through the night');
    expect(await page.getByText('I want to sleep through the night.').count()).toBe(0);
    await page.getByText('Sees everything but 1 goal').waitFor();
    await press('See all 2 goals');
    await page.getByText('I want to sleep through the night.').waitFor();
  });

  it('lets them change at any time who reads what they wrote, and their worker’s colleague sees it at once', async () => {
    const reads = async () =>
      JSON.stringify(await world.sees<Board>('kathleen-dvorak', `/api/plans/${own.planId}/board`)).includes('chess');
    expect(await reads()).toBe(true);
    await keys.press(page.getByRole('button', { name: /^Choose who may read this.*chess/ }));
    await choose('Only some of them');
    await keys.to(page.getByLabel('Amina Jibril, Housing stability'));
    await page.keyboard.press('Space');
    await isClean();
    await press('Save who may read it');
    await page.getByText('Sees nothing of what is here').first().waitFor();
    await eventually(async () => !(await reads()));
    await keys.press(page.getByRole('button', { name: /^Choose who may read this.*chess/ }));
    await choose('Everybody on my team');
    await press('Save who may read it');
    await page.getByText('Sees everything but 1 goal').first().waitFor();
    await eventually(reads);
  });

  it('shows the next step of theirs as it is agreed on, and lets them say that it is done', async () => {
    const board = await world.sees<Board>(AMINA, `/api/plans/${own.planId}/board`);
    const { goalId } = board.outcomes.flatMap(({ goals }) => goals).find(({ title }) => title.startsWith('I want Leo'))!;
    const step = { goalId, title: STEP, owner: 'family', doer: 'family', sharing: 'team-and-family' };
    await world.done(AMINA, 'POST', `/api/plans/${own.planId}/actions`, step);
    await page.getByText('0 of 1 step is done.').waitFor();
    await isClean();
    await asksAndIsAnswered();
    await press('I did this');
    await isClean();
    await press('Yes, it is done');
    await page.getByText('1 of 1 step is done.').waitFor();
    await page.getByText('There is nothing for you to do now').waitFor();
  });

  it('lets them read the exact text and say no, which is an answer like any other, and later yes', async () => {
    const propose = () => world.done(AMINA, 'POST', `/api/plans/${own.planId}/proposal`, {});
    await propose();
    await press('Read the plan first', 'link');
    await page.getByText('Our plan, version 1').waitFor();
    await page.getByText('Not in this paper: 1 goal of your plan').waitFor();
    await isClean();
    await choose('No, I do not agree');
    await press('Save my answer');
    await page.getByText(/^You did not agree to this version on/).waitFor();
    await page.getByText('That is an answer like any other.').waitFor();
    await page.getByLabel('Yes, I agree').waitFor({ state: 'detached' });
    await propose();
    await page.getByText('Our plan, version 2').waitFor();
    await choose('Yes, I agree');
    await press('Sign: yes, I agree');
    await page.getByText(/^You said yes to this version on/).waitFor();
    await press('Read what was signed');
    await page.getByText('the same to the last character').waitFor();
    await isClean();
  });

  it('never asks them to sign words that no native speaker has looked at', async () => {
    await page.getByLabel('Read it in').selectOption('hmn');
    await page.getByText('No native speaker has looked at the words in this language').waitFor();
    await page.getByText('Amina Jibril can read it with you').waitFor();
    await press('Read it in Spanish');
    await page.getByText('Nuestro plan, versión 2').waitFor();
  });

  it('tells who looked', async () => {
    await press('Back to my plan', 'link');
    await page.getByRole('region', { name: 'Who looked' }).getByText('Amina Jibril, Housing stability').first().waitFor();
    await page
      .getByText(/^Read your plan/)
      .first()
      .waitFor();
  });

  it('shows in its place what is said without a network, lets it be taken back, and sends the rest', async () => {
    const looked = page.getByRole('region', { name: 'Who looked' });
    await page.context().setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await press(/^Say it in other words/);
    await keys.type(page.getByRole('textbox'), 'Something else.');
    await press('Save my words');
    await page.getByText(/“Say it in other words”: not sent yet/).waitFor();
    await press(/^This is not right.*Amina/);
    await press('Say that it is not right');
    await looked.getByText(/“This is not right”: not sent yet/).waitFor();
    await isClean();
    await press(/^Take it back.*Say it in other words/);
    await press('Yes, throw it away');
    await page.getByText(/“Say it in other words”/).waitFor({ state: 'detached' });
    await page.context().setOffline(false);
    await looked.getByText(/^You said on .* that this is not right/).waitFor();
    expect(await page.getByText('Something else.').count()).toBe(0);
  });

  it('is left at once for a page that tells nothing, and the way back shows the sign-in', async () => {
    await page.route('https://www.weather.gov/', (request) => request.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }));
    await press('Leave fast');
    await page.waitForURL('https://www.weather.gov/');
    await page.goto(`${world.app.base}/me`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});
