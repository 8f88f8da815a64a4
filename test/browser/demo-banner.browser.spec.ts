import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../../apps/api/src/testing.js';
import { browserPerson } from '../support/browser-person.js';
import { launchChromium } from '../support/chromium.js';

const WEB = { webFolder: join(process.cwd(), 'dist/apps/web') };
const PROVIDER = { issuer: 'https://login.example.org', clientId: 'throughline', clientSecret: 'kept' };

let browser: Browser;
const apps: TestApp[] = [];
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  for (const app of apps) await app.stop();
});

const started = async (config = {}): Promise<TestApp> => {
  const app = await startTestApp({ ...WEB, config });
  apps.push(app);
  return app;
};

describe('where anybody may sign in as anybody', () => {
  it('every page begins by saying that it is a demonstration', async () => {
    const { base } = await started();
    const stranger = await browser.newPage({ baseURL: base });
    await stranger.goto('/');
    const banner = stranger.getByRole('region', { name: 'About this demonstration' });
    expect(await banner.textContent()).toMatch(/^This is a demonstration\. .*Write nothing about a real person\.$/);
    const worker = await browserPerson(browser, base, 'amina-jibril');
    await worker.getByRole('region', { name: 'About this demonstration' }).waitFor();
  });
});

describe('where people sign in at their own provider', () => {
  it('nothing is said about a demonstration', async () => {
    const { base } = await started({ oidc: PROVIDER });
    const page = await browser.newPage({ baseURL: base });
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('demonstration').count()).toBe(0);
  });
});
