import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { browserPerson } from '../support/browser-person.js';
import { CaseWorld } from '../support/case-world.js';
import { launchChromium } from '../support/chromium.js';

let world: CaseWorld;
let browser: Browser;
let triageId: string;
let amina: Page;

beforeAll(async () => {
  [world, browser] = await Promise.all([CaseWorld.start({ webFolder: join(process.cwd(), 'dist/apps/web') }), launchChromium()]);
  ({ triageId } = await world.triaged());
  amina = await browserPerson(browser, world.app.base, 'amina-jibril');
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const name = (page: Page) => page.getByLabel('What the family is called');
const open = (page: Page) => page.getByRole('button', { name: 'Open the case' });

describe('opening a case from a triage', () => {
  it('begins with the name that is known, the worker’s own program and the worker’s own seat', async () => {
    await amina.goto(`/cases/new?triage=${triageId}`);
    await name(amina).waitFor();
    expect(await name(amina).inputValue()).toContain('Yang');
    expect(await amina.getByLabel('Housing stability').isChecked()).toBe(true);
    expect(await amina.getByLabel(/Amina Jibril/).isChecked()).toBe(true);
  });

  it('says what is missing, one thing after the other, and sends nothing before', async () => {
    const typed = await name(amina).inputValue();
    await name(amina).fill(' ');
    await open(amina).click();
    await amina.getByText('Say what the family is called.').waitFor();
    await name(amina).fill(typed);
    await amina.getByLabel('Housing stability').uncheck();
    await amina.getByText('Choose at least one program.').waitFor();
    await amina.getByLabel('Housing stability').check();
    await amina.getByLabel(/Amina Jibril/).uncheck();
    await amina.getByText('Ask at least one person onto the team.').waitFor();
    await amina.getByLabel(/Amina Jibril/).check();
    const { items } = await world.sees<{ items: unknown[] }>('amina-jibril', '/api/cases?mine=true');
    expect(items).toEqual([]);
  });

  it('keeps what was chosen over a reload, and asks two programs and a partner onto one team', async () => {
    await name(amina).fill('Yang household');
    await amina.getByLabel('Food and cash').check();
    await amina.getByLabel(/Kathleen Dvorak/).check();
    await amina.getByLabel(/Bridget O’Shaughnessy/).check();
    await amina.getByLabel('Who leads the team').selectOption({ label: 'Amina Jibril' });
    await amina.getByText(/^Kept at/).waitFor();
    await amina.reload();
    await amina.getByText('This is what you typed before').waitFor();
    expect(await amina.getByLabel(/Bridget O’Shaughnessy/).isChecked()).toBe(true);
    await open(amina).dblclick();
    await amina.getByRole('heading', { level: 1, name: 'Yang household' }).waitFor();
    await amina.getByRole('link', { name: /^Team/ }).click();
    for (const row of ['Amina Jibril', 'Kathleen Dvorak', 'Bridget O’Shaughnessy']) {
      await amina.getByRole('row').filter({ hasText: row }).waitFor();
    }
    const { items } = await world.sees<{ items: unknown[] }>('amina-jibril', '/api/cases?mine=true');
    expect(items).toHaveLength(1);
  });

  it('does not open a second one from the same triage: it says so and keeps what was typed', async () => {
    await amina.goto(`/cases/new?triage=${triageId}`);
    await name(amina).fill('Yang household again');
    await open(amina).click();
    await amina.getByText('We could not save this. Your text is safe.').waitFor();
    expect(await name(amina).inputValue()).toBe('Yang household again');
  });

  it('shows nothing of a triage that is not there', async () => {
    for (const path of ['/cases/new', '/cases/new?triage=0192a000-7a1e-8000-8000-00000000dead']) {
      await amina.goto(path);
      await amina.getByRole('heading', { name: /nothing here|not shared/ }).waitFor();
    }
  });
});
