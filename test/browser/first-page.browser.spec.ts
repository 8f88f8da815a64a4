import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../../apps/api/src/testing.js';
import { browserPerson, signInAs } from '../support/browser-person.js';
import { launchChromium } from '../support/chromium.js';

const WEB = { webFolder: join(process.cwd(), 'dist/apps/web') };
const PROVIDER = { issuer: 'https://login.example.org', clientId: 'throughline', clientSecret: 'kept' };

let browser: Browser;
let demo: TestApp;
const apps: TestApp[] = [];
beforeAll(async () => {
  [demo, browser] = await Promise.all([started(), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  for (const app of apps) await app.stop();
});

async function started(config = {}): Promise<TestApp> {
  const app = await startTestApp({ ...WEB, config });
  apps.push(app);
  return app;
}

describe('where anybody may sign in as anybody', () => {
  it('every page begins by saying that it is a demonstration', async () => {
    const { base } = demo;
    const stranger = await browser.newPage({ baseURL: base });
    await stranger.goto('/');
    const banner = stranger.getByRole('region', { name: 'About this demonstration' });
    expect(await banner.textContent()).toMatch(/^This is a demonstration\. .*Write nothing about a real person\.$/);
    const worker = await browserPerson(browser, base, 'amina-jibril');
    await worker.goto('/my-day');
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

describe('a page that cannot be opened', () => {
  const opened = async (prepare: (page: Page) => Promise<unknown>): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext({ baseURL: demo.base, locale: 'es-US' });
    const page = await context.newPage();
    await prepare(page);
    return { context, page };
  };

  it('opens without a network, in Spanish and after an update, with the parts of the version that is kept', async () => {
    const { context, page } = await opened(async (first) => {
      await first.goto('/openapi.json');
      await first.evaluate(async () => {
        const page = '<!doctype html><div id="root"></div><script type="module" src="/assets/of-the-version-before.js"></script>';
        const kept = await caches.open('throughline-app-before');
        await kept.put('/', new Response(page, { headers: { 'content-type': 'text/html' } }));
      });
    });
    await signInAs(context, 'amina-jibril');
    await page.getByText('En vivo, al día').waitFor();
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
    await page.reload();
    await page.getByText('En vivo, al día').waitFor();
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('link', { name: 'Mi día' }).first().waitFor();
    await context.close();
  });

  it('says in both languages what to do where a browser forbids what the app stands on', async () => {
    const { context, page } = await opened(async (first) => {
      await first.addInitScript(() => {
        Storage.prototype.getItem = () => {
          throw new Error('forbidden');
        };
      });
      await first.goto('/');
    });
    await page.getByRole('heading', { name: 'Esta página no se pudo abrir.' }).waitFor();
    await page.getByRole('link', { name: 'Open the page again' }).waitFor();
    await context.close();
  });

  it('says so where the parts of the app never come', async () => {
    const { context, page } = await opened(async (first) => {
      await first.route('**/assets/*.js', (route) => route.abort());
      await first.goto('/');
    });
    await page.getByRole('heading', { name: 'Throughline no se ha abierto todavía.' }).waitFor();
    await context.close();
  });
});
