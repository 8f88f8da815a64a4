import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { browserPerson } from '../support/browser-person.js';
import { CaseWorld } from '../support/case-world.js';
import { launchChromium } from '../support/chromium.js';
import { poisonCase } from '../support/poison-case.js';

let world: CaseWorld;
let browser: Browser;
let caseId: string;
let amina: Page;
let piotr: Page;

beforeAll(async () => {
  [world, browser] = await Promise.all([CaseWorld.start({ webFolder: join(process.cwd(), 'dist/apps/web') }), launchChromium()]);
  ({ caseId } = await world.openCase());
  [amina, piotr] = [
    await browserPerson(browser, world.app.base, 'amina-jibril'),
    await browserPerson(browser, world.app.base, 'piotr-zielinski'),
  ];
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const banner = (page: Page, words: string | RegExp = /^Not up to date since/) => page.getByRole('heading', { name: words });

describe('a task whose day no calendar has', () => {
  it('is not told before it is there', async () => {
    await amina.goto(`/cases/${caseId}`);
    await amina.getByRole('article').first().waitFor();
    expect(await banner(amina).count()).toBe(0);
  });

  it('is told on every tab of its case and in the queue, in the reader’s language', async () => {
    await poisonCase(world, caseId);
    for (const path of [`/cases/${caseId}`, `/cases/${caseId}/plan`, `/cases/${caseId}/team`, '/my-day']) {
      await amina.goto(path);
      await banner(amina).waitFor();
      expect(await banner(amina).count()).toBe(1);
    }
    await amina.evaluate(() => window.dispatchEvent(new StorageEvent('storage', { key: 'throughline.language', newValue: 'es' })));
    await banner(amina, /^No está al día desde/).waitFor();
  });

  it('is seen, tried again and answered by whoever keeps the service running', async () => {
    await piotr.goto('/operations');
    await piotr.getByText('2 keys wait.').waitFor();
    await piotr.getByRole('button', { name: /^Try again: queue_item/ }).click();
    await piotr.getByText('1 key waits on.').waitFor();
    for (const left of ['1 key waits.', undefined]) {
      await piotr
        .getByRole('button', { name: /^Answer for/ })
        .first()
        .click();
      await piotr.getByLabel('Why').selectOption({ label: 'It was recorded by mistake' });
      await piotr.getByLabel(/^In your words/).fill('No calendar has that day.');
      await piotr.getByRole('button', { name: 'It shall not count' }).click();
      if (left) await piotr.getByText(left).waitFor();
    }
    await piotr.getByRole('heading', { name: 'Nothing waits' }).waitFor();
  });

  it('is told no more once it was answered', async () => {
    await amina.goto(`/cases/${caseId}`);
    await amina.getByRole('article').first().waitFor();
    expect(await banner(amina).count()).toBe(0);
  });
});
