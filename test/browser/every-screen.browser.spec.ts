import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, browserPerson } from '../support/browser-person.js';
import { CaseWorld } from '../support/case-world.js';
import { launchChromium } from '../support/chromium.js';
import { DIALOGS } from './screens/dialogs.js';
import { ERRORS } from './screens/errors.js';
import { EMPTY, PAGES } from './screens/pages.js';
import { furnish, type Places } from './screens/places.js';
import type { Reader, Screen } from './screens/screen.js';

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
const WEB = join(process.cwd(), 'apps/web/src');

let world: CaseWorld;
let browser: Browser;
let places: Places;
const pages = new Map<Reader, Page>();

beforeAll(async () => {
  [world, browser] = await Promise.all([CaseWorld.start({ webFolder: join(process.cwd(), 'dist/apps/web') }), launchChromium()]);
  places = await furnish(world);
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

/** The reader's own page, as new: no dialog open, no answer stood in for. */
async function pageOf(reader: Reader): Promise<Page> {
  const known = pages.get(reader);
  const page =
    known ??
    (reader === 'nobody' ? await browser.newPage({ baseURL: world.app.base }) : await browserPerson(browser, world.app.base, reader));
  pages.set(reader, page);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (let open = await page.getByRole('dialog').count(); open > 0; open -= 1) await page.keyboard.press('Escape');
  await page.setViewportSize(WIDE);
  return page;
}

/** As another tab of the same browser would change it. */
const speak = (page: Page, language: 'en' | 'es') =>
  page.evaluate((newValue) => window.dispatchEvent(new StorageEvent('storage', { key: 'throughline.language', newValue })), language);

const overflow = (page: Page) => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

/** Fields and links that the bar at the bottom of a phone hides while they have the focus. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const bar = document.querySelector('.bottom-nav')?.getBoundingClientRect().top ?? window.innerHeight;
    const stops = document.querySelectorAll<HTMLElement>('main :is(a[href], button, input, select, textarea):not(:disabled)');
    return [...stops].flatMap((stop) => {
      stop.blur();
      stop.focus();
      // What is folded away takes no focus, though it has a place.
      if (document.activeElement !== stop) return [];
      const { top, height } = stop.getBoundingClientRect();
      // Of a field for longer text the line that one writes on must be seen, not the whole field.
      return height > 0 && top + Math.min(height, 44) > bar + 1 ? [stop.outerHTML.slice(0, 120)] : [];
    });
  });

/** Everything that is wrong with the page as it stands: wide in English, on a phone in Spanish, and what English alone needs room for. */
async function findings(page: Page): Promise<string[]> {
  const isDialog = (await page.getByRole('dialog').count()) > 0;
  const part = isDialog ? '.veil' : 'html';
  const wide = await axeFindings(page, part);
  await page.setViewportSize(PHONE);
  const wider = await overflow(page);
  const hidden = isDialog ? [] : await covered(page);
  await speak(page, 'es');
  await page.locator('html[lang="es"]').waitFor({ state: 'attached' });
  const spanish = await axeFindings(page, part);
  const spanishWider = await overflow(page);
  await speak(page, 'en');
  await page.locator('html[lang="en"]').waitFor({ state: 'attached' });
  return [
    ...wide.map((finding) => `1280 px: ${finding}`),
    ...spanish.map((finding) => `360 px in Spanish: ${finding}`),
    ...(wider ? [`360 px: ${wider} px too wide`] : []),
    ...(spanishWider ? [`360 px in Spanish: ${spanishWider} px too wide`] : []),
    ...hidden.map((stop) => `under the bottom bar: ${stop}`),
  ];
}

/** What other dialogs are made of. */
const FRAMES = ['ui/dialog.tsx', 'features/me/my-form-dialog.tsx'];
const sources = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => ({ path, text: readFileSync(join(WEB, path), 'utf8') }));
const shown = (what: 'route' | 'dialog' | 'empty') => [...PAGES, ...DIALOGS, ...EMPTY].flatMap(({ shows }) => shows?.[what] ?? []).sort();
const once = (names: readonly string[]) => [...new Set(names)].sort();

describe('the tables', () => {
  it('open every route of the router', () => {
    const router = sources.find(({ path }) => path === 'app/router.tsx')?.text ?? '';
    expect(once(shown('route'))).toEqual(once([...router.matchAll(/(?:at\(|path: )'([^']+)'/g)].map(([, path]) => path ?? '')));
  });

  it('open every dialog that the source has', () => {
    const withDialog = sources.filter(({ path, text }) => /<(?:MyForm)?Dialog\b/.test(text) && !FRAMES.includes(path));
    const components = withDialog.flatMap(({ path, text }) => {
      const names = [...text.matchAll(/function (\w+Dialog)\(/g)].map(([, name]) => name ?? '');
      return names.length > 0 ? names : [`${path}: name the component …Dialog`];
    });
    expect(once(shown('dialog'))).toEqual(once(components));
  });

  it('open everything that can be empty', () => {
    expect(once(shown('empty'))).toEqual(once(sources.filter(({ text }) => /<Empty\b/.test(text)).map(({ path }) => path)));
  });
});

describe.each([
  ['page', PAGES],
  ['dialog', DIALOGS],
  ['empty state', EMPTY],
  ['error', ERRORS],
] as const)('every %s is clean for axe and fits a phone', (_kind, screens) => {
  it.each(screens.map((screen): [string, Screen] => [screen.name, screen]))('%s', async (name, { reader, open }) => {
    const page = await pageOf(reader);
    await open(page, places);
    const pictures = process.env['TEST_PICTURES'];
    if (pictures) await picture(page, join(pictures, name.replaceAll(/\W+/g, '-')));
    expect(await findings(page)).toEqual([]);
  });
});

/** For looking at them: `TEST_PICTURES=<folder>`. */
async function picture(page: Page, file: string): Promise<void> {
  for (const size of [WIDE, PHONE]) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${file}-${size.width}.png`, fullPage: (await page.getByRole('dialog').count()) === 0 });
  }
  await page.setViewportSize(WIDE);
}
