import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * A context of its own is a person of their own: cookies, drafts, everything. They are signed in, and no page of the app is open yet.
 * To keep the app on the device, all of it is read once more: only who loses the network and opens a page then asks for it by
 * `serviceWorkers: 'allow'`.
 */
export async function browserPerson(
  browser: Browser,
  base: string,
  person: string,
  options: Pick<BrowserContextOptions, 'viewport' | 'serviceWorkers'> = {},
): Promise<Page> {
  const usual = { viewport: { width: 1440, height: 1000 }, serviceWorkers: 'block', locale: 'en-US', baseURL: base } as const;
  const context = await browser.newContext({ ...usual, ...options });
  const session = await context.request.get(`/api/auth/sign-in?as=${person}&returnTo=/api/session`);
  const { signedIn } = (await session.json()) as { signedIn: boolean };
  if (!signedIn) throw new Error(`${person} is not signed in: ${session.url()}`);
  return context.newPage();
}

/** Signs in as a demo person in this browser, whoever was there before. */
export async function signInAs(context: BrowserContext, person: string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`/api/auth/sign-in?as=${person}&returnTo=/my-day`);
  await page.waitForURL('**/my-day');
  return page;
}

/** What axe finds on the page as it stands, or in a part of it: rule and element, nothing where it is clean. */
export async function axeFindings(page: Page, within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async ([part, rules]) => {
      const { axe } = window as unknown as {
        axe: { run(context: string, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
      };
      const { violations } = await axe.run(part, { runOnly: rules, resultTypes: ['violations'], preload: false });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    },
    [within, RULES] as const,
  );
}
