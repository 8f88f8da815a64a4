import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../../apps/api/src/testing.js';
import { axeFindings, browserPerson } from '../support/browser-person.js';
import { launchChromium } from '../support/chromium.js';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp({ webFolder: join(process.cwd(), 'dist/apps/web') }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** Takes a contact for somebody new with two needs, up to the triage's page. */
async function toTriage(page: Page): Promise<void> {
  await page.goto('/contacts/new');
  await page.getByLabel('For whom?').selectOption('self-and-children');
  await page.getByLabel('In their own words').fill('The rent went up and the kids are hungry.');
  await page.getByLabel('Read aloud in English').check();
  await page.getByLabel('Given names').fill('Hodan');
  await page.getByLabel('Family names').fill('Warsame');
  await page.getByRole('button', { name: /Nobody fits/ }).click();
  await page.getByRole('button', { name: 'Mark yes for Housing' }).click();
  await page.getByRole('button', { name: 'Go on to the screener' }).click();
  await page.waitForURL('**/triages/*');
  await page.getByRole('button', { name: 'Start the screener' }).click();
}

async function clean(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
}

describe('from the screener to the measure', () => {
  let page: Page;

  beforeAll(async () => {
    page = await browserPerson(browser, app.base, 'julian-arce');
    await toTriage(page);
  });

  it('saves answers as they are given, keeps "did not want to say" apart from an answer, and asks no known need again', async () => {
    const question = (words: string) => page.getByRole('group', { name: words });
    await question('living situation').getByLabel('worried about losing it').check();
    await question('food would run out').getByLabel('Did not want to say').check();
    await page.getByText('Every answer is saved').waitFor();
    await clean(page);
    await page.reload();
    await page.getByText('Every answer is saved').waitFor();
    expect(await question('food would run out').getByLabel('Did not want to say').isChecked()).toBe(true);
    expect(await question('living situation').getByLabel('worried about losing it').isChecked()).toBe(true);
    expect(await page.getByRole('group', { name: 'Do you need help with housing?' }).count()).toBe(0);
    expect(await page.getByRole('group', { name: 'Do you need help with food?' }).count()).toBe(1);

    await page.getByRole('button', { name: 'Finish the screener' }).click();
    const food = page.getByRole('listitem').filter({ hasText: 'Food' });
    await food.getByText('Cannot be told: not all was answered').waitFor();
    await clean(page);
  });

  it('shows the rules that fired, and takes another response only with a reason', async () => {
    await page.getByRole('button', { name: 'What does the policy recommend?' }).click();
    await page.getByText('Children are in a home that is not steady or not sound. (Coordinated)').waitFor();
    await page.getByRole('button', { name: 'Choose another response' }).click();
    await page.getByLabel(/^Case managed/).check();
    await page.getByRole('button', { name: 'Decide: Case managed' }).click();
    await page.getByText('Choose a response that differs, and write down why.').waitFor();
    await clean(page);
    await page.getByLabel(/Why another one/).fill('Her sister goes along with them already.');
    await page.getByRole('button', { name: 'Decide: Case managed' }).click();
    await page.getByRole('heading', { name: 'Decided: Case managed' }).waitFor();
    await page.getByText('Her sister goes along with them already.').waitFor();
    await page.getByText('First service').waitFor();
    await clean(page);
  });

  it('is complete, leads to a case, and stands in the measure with its events, live', async () => {
    const analyst = await browserPerson(browser, app.base, 'lena-nilsson');
    await analyst.goto('/measures/triaged-within-2-business-days');
    await analyst.getByRole('heading', { name: 'Who would count?' }).waitFor();
    await clean(analyst);

    await page.getByRole('button', { name: 'Complete the triage' }).click();
    await page.getByRole('link', { name: 'Open a case' }).waitFor();
    await clean(page);

    await analyst.getByText('1 of 1').first().waitFor();
    await analyst.getByRole('heading', { name: 'Why 100.0 %?' }).waitFor();
    await analyst
      .getByText(/^\d events/)
      .first()
      .click();
    await analyst.getByText('Triage complete', { exact: true }).waitFor();
    await clean(analyst);
    expect(await analyst.getByText('Hodan').count()).toBe(0);
    await analyst.context().close();
  });

  it('keeps both values of a corrected fact on the person page', async () => {
    await page.getByRole('link', { name: 'Open the person' }).click();
    await page.getByRole('button', { name: /^Correct: Name/ }).click();
    await page.getByLabel('Given names').fill('Hodan Abdirahman');
    await page.getByLabel('Why? What was wrong?').fill('The middle name was left out.');
    await clean(page);
    await page.getByRole('button', { name: 'Keep both, show the new one' }).click();
    await page.getByRole('heading', { name: 'Hodan Abdirahman Warsame' }).waitFor();
    await page.getByText('Corrected, both values kept').click();
    await page.getByText('Was “Hodan Warsame”. The middle name was left out.').waitFor();
    await clean(page);
    // By keyboard: every value that the name had, and back to where one was.
    const history = page.getByRole('button', { name: 'History of Name, Hodan Abdirahman Warsame' });
    await history.focus();
    await page.keyboard.press('Enter');
    const values = page.getByRole('dialog', { name: 'History of Name' }).getByRole('listitem');
    await values.filter({ hasText: 'Stands now' }).filter({ hasText: 'Hodan Abdirahman Warsame' }).waitFor();
    const wrong = values.filter({ hasText: 'Was wrong, kept' });
    expect(await wrong.textContent()).toMatch(/^Hodan Warsame.*The middle name was left out\..*\(NameRecorded\)/);
    expect(await values.count()).toBe(2);
    await clean(page);
    await page.keyboard.press('Escape');
    expect(await history.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});
