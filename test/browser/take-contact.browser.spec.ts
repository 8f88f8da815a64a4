import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../../apps/api/src/testing.js';
import { axeFindings, browserPerson, signInAs } from '../support/browser-person.js';
import { launchChromium } from '../support/chromium.js';

const WORDS = 'Me cortaron las horas y ya no alcanza para la renta.';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp({ webFolder: join(process.cwd(), 'dist/apps/web') }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const words = (page: Page) => page.getByLabel('In their own words');

async function newContact(page: Page): Promise<void> {
  await page.goto('/contacts/new');
  await words(page).waitFor();
}

async function fillContact(page: Page): Promise<void> {
  await page.getByLabel('Language spoken now').selectOption('es');
  await words(page).fill(WORDS);
  await page.getByLabel('Read aloud in Spanish').check();
  await page.getByLabel('Given names').fill('María del Rosario');
  await page.getByLabel('Family names').fill('Quintanilla Arévalo');
  await page.getByLabel(/^Birth date or age/).fill('3/14/1991');
  await page.getByRole('button', { name: /Nobody fits/ }).click();
}

/** How often a fact stands in the log. */
async function countOf(type: string): Promise<number> {
  const { rows } = await app.kernel.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM events WHERE type = $1', [type]);
  return rows[0]?.n ?? 0;
}

describe('taking a contact', () => {
  it('asks for the privacy notice before it lets anybody type a name, and says what is missing', async () => {
    const page = await browserPerson(browser, app.base, 'julian-arce');
    await newContact(page);
    expect(await page.getByLabel('Given names').isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Go on to the screener' }).click();
    await page.getByRole('link', { name: 'Write down what they say, in their own words.' }).click();
    expect(await words(page).evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Read aloud in English').check();
    expect(await page.getByLabel('Given names').isDisabled()).toBe(false);
    await page.context().close();
  });

  it('is for the people of a Tribal nation where its own worker takes it', async () => {
    const page = await browserPerson(browser, app.base, 'joseph-bluestone');
    await newContact(page);
    const place = page.getByLabel('Where do they live?');
    expect(await place.locator('option:checked').textContent()).toBe('Prairie Island Indian Community');
    expect(await place.locator('option').allTextContents()).toContain('Olmsted County');
    await page.context().close();
  });

  it('keeps every word over a reload, and shows another user of the browser nothing', async () => {
    const page = await browserPerson(browser, app.base, 'julian-arce');
    await newContact(page);
    await words(page).fill(WORDS);
    const address = page.url();
    await page.reload();
    await words(page).waitFor();
    expect(await words(page).inputValue()).toBe(WORDS);

    await page.getByText(/^Saved .*every word$/).waitFor();
    await signInAs(page.context(), 'marisol-tinoco');
    await page.goto(address);
    await words(page).waitFor();
    expect(await words(page).inputValue()).toBe('');
    expect(await page.getByText(/kept for later/).count()).toBe(0);

    await signInAs(page.context(), 'julian-arce');
    await page.goto(address);
    await words(page).waitFor();
    expect(await words(page).inputValue()).toBe(WORDS);
    await page.context().close();
  });

  it('proposes the needs that it hears and sets none of them', async () => {
    const page = await browserPerson(browser, app.base, 'julian-arce');
    await newContact(page);
    await words(page).fill(WORDS);
    await page.getByLabel('Read aloud in English').check();
    const housing = page.getByRole('group', { name: 'Housing' });
    expect(await housing.getByLabel('Not said').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Mark yes for Housing' }).click();
    expect(await housing.getByLabel('Yes').isChecked()).toBe(true);
    await page.context().close();
  });

  it('writes nothing twice when an answer is lost in the middle and the button is pressed twice', async () => {
    const before = { contacts: await countOf('ContactReceived'), people: await countOf('PersonRegistered') };
    const page = await browserPerson(browser, app.base, 'julian-arce');
    await newContact(page);
    await fillContact(page);
    const draft = new URL(page.url()).searchParams.get('draft') ?? 'no draft';
    let lost = 0;
    await page.route('**/api/people', async (route) => {
      const answer = await route.fetch();
      lost += 1;
      if (lost === 1) await route.abort();
      else await route.fulfill({ response: answer });
    });
    await page.getByRole('button', { name: 'Go on to the screener' }).dblclick();
    await page.getByText('We could not save this. Your text is safe.').waitFor();
    expect(await words(page).inputValue()).toBe(WORDS);
    expect(await axeFindings(page)).toEqual([]);

    await page.reload();
    await words(page).waitFor();
    await page.getByRole('button', { name: 'Go on to the screener' }).click();
    await page.waitForURL('**/triages/*');
    await page.getByRole('heading', { name: /^Triage: María del Rosario/ }).waitFor();
    expect(await countOf('ContactReceived')).toBe(before.contacts + 1);
    expect(await countOf('PersonRegistered')).toBe(before.people + 1);
    expect(lost).toBe(2);

    const kept = await page.evaluate(async () => (await fetch('/api/drafts')).text());
    expect(kept).not.toContain(draft);
    await page.context().close();
  });
});
