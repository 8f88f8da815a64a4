import type { Page, Route } from 'playwright-core';
import type { Places } from './places.js';

/** The demo people whose pages the tables open; each has one page that is used again. */
export type Reader =
  | 'julian-arce'
  | 'amina-jibril'
  | 'gordon-achterberg'
  | 'lena-nilsson'
  | 'ingrid-halvorsen'
  | 'piotr-zielinski'
  | 'mai-nhia-yang-lindqvist'
  | 'nobody';

/** One thing that can be on the screen, and how to get there. */
export interface Screen {
  readonly name: string;
  readonly reader: Reader;
  /** What of the web app's source this shows; every one that is there must be shown by somebody. */
  readonly shows?: { readonly route?: string; readonly dialog?: string; readonly empty?: string };
  open(page: Page, places: Places): Promise<void>;
}

const shapeOf = (path: string): string => path.replace(/\?.*/, '').replaceAll(/[0-9a-f-]{36}/g, '$id');

/** Goes to a page, unless it is there already: within the app, as a link does; by its address where the app is not open or shows the like. */
export async function visit(page: Page, path: string): Promise<void> {
  const { protocol, pathname, search } = new URL(page.url());
  if (`${pathname}${search}` !== path) {
    if (protocol.startsWith('http') && shapeOf(pathname) !== shapeOf(path)) await goWithin(page, path);
    else await page.goto(path);
  }
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Another page of the app has another title, and gives it once it stands. */
async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    document.title = '';
    window.history.pushState(null, '', to);
  }, path);
  await page.waitForFunction(() => document.title !== '');
}

/** Presses what opens a dialog and waits for it. */
export async function openBy(page: Page, role: 'button' | 'link', name: RegExp | string): Promise<void> {
  await page.getByRole(role, { name }).first().click();
  await page.getByRole('dialog').waitFor();
}

/** Stands in for the answer at a path, whatever the question after it. */
export async function answerAt(page: Page, path: RegExp, answer: (request: Route) => Promise<void>): Promise<void> {
  await page.route(({ pathname }) => path.test(pathname), answer);
}
