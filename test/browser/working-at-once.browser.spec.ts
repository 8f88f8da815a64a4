import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { axeFindings, browserPerson, signInAs } from '../support/browser-person.js';
import { goalOf, ifMatch, setGoalOf, type Board } from '../support/case-pages.js';
import { CaseWorld } from '../support/case-world.js';
import { launchChromium } from '../support/chromium.js';
import { storedText } from '../support/stored-text.js';

const AMINA = 'amina-jibril';
const TOMAS = 'tomas-renteria-villalobos';
const KATHLEEN = 'kathleen-dvorak';
const STEPS = Array.from({ length: 20 }, (_, n) => `Step ${String(n + 1).padStart(2, '0')}`);
const FIRST = STEPS[0]!;

let world: CaseWorld;
let browser: Browser;
let caseId: string;
let planId: string;
let amina: Page;

beforeAll(async () => {
  [world, browser] = await Promise.all([CaseWorld.start({ webFolder: join(process.cwd(), 'dist/apps/web') }), launchChromium()]);
  ({ caseId, planId } = await world.openCase());
  const goalId = await setGoalOf(world, planId);
  for (const title of STEPS) {
    const step = { goalId, title, owner: 'housing', doer: 'worker', dueOn: '2030-11-20', sharing: 'team' };
    await world.done(AMINA, 'POST', `/api/plans/${planId}/actions`, step);
  }
  for (const person of [TOMAS, KATHLEEN]) await takeSeat(person);
  amina = await browserPerson(browser, world.app.base, AMINA);
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

async function takeSeat(person: string): Promise<void> {
  const { team } = await world.sees<{ team: { seatId: string; who: { id: string } }[] }>(AMINA, `/api/cases/${caseId}`);
  const seat = team.find(({ who }) => who.id === person);
  await world.done(person, 'POST', `/api/cases/${caseId}/seats/${seat?.seatId}/taken`, {});
}

async function openPlan(page: Page): Promise<void> {
  await page.goto(`/cases/${caseId}/plan`);
  await page.getByRole('button', { name: FIRST, exact: true }).waitFor();
  await page.getByText('Live, up to date').waitFor();
}

const board = (): Promise<Board> => world.sees<Board>(AMINA, `/api/plans/${planId}/board`);
const stepOf = async (title: string) => goalOf(await board()).actions.find((action) => action.title === title)!;
const daysOf = async (): Promise<(string | null)[]> => {
  const { actions } = goalOf(await board());
  return STEPS.map((title) => actions.find((action) => action.title === title)!.dueOn);
};

/** Somebody else changes the due date, by the service itself. */
async function dueBy(person: string, title: string, dueOn: string): Promise<void> {
  const { actionId, revision } = (await stepOf(title)) as { actionId: string; revision: number };
  await world.done(person, 'PATCH', `/api/plans/${planId}/actions/${actionId}`, { dueOn }, ifMatch(revision));
}

/** Opens the field of a step and types a day; saves it only when told to. */
async function typeDue(page: Page, title: string, day: string): Promise<void> {
  await page.getByRole('button', { name: title, exact: true }).click();
  await page.getByRole('button', { name: /^Change.*Due date/ }).click();
  await page.getByRole('dialog').getByLabel('Due date').fill(day);
}

const save = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
const row = (page: Page, title: string) => page.getByRole('row').filter({ has: page.getByRole('button', { name: title, exact: true }) });
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function changeDue(page: Page, title: string, day: string): Promise<void> {
  await typeDue(page, title, day);
  await save(page);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Change.*Due date/ })
    .waitFor();
  await page.keyboard.press('Escape');
}

describe('who is here', () => {
  it('shows who has the case and an item open, and soon nobody once their browser has crashed', async () => {
    await openPlan(amina);
    const tomas = await browserPerson(browser, world.app.base, TOMAS);
    await openPlan(tomas);
    await amina.getByText('Tomás Rentería Villalobos is here now').waitFor();
    await tomas.getByText('Amina Jibril is here now').waitFor();
    await typeDue(tomas, FIRST, '2030-11-21');
    await row(amina, FIRST).getByText('Tomás Rentería Villalobos is editing the due date').waitFor();
    expect(await row(amina, FIRST).getAttribute('class')).toBe('editing');
    expect(await axeFindings(amina)).toEqual([]);
    // The page ends without a word: nothing of it says that it leaves.
    await tomas.goto('chrome://crash').catch(() => undefined);
    await amina.getByText(/is editing the due date/).waitFor({ state: 'detached' });
    await amina.getByText(/is here now/).waitFor({ state: 'detached' });
    await tomas.context().close();
  });
});

describe('without a network', () => {
  it('keeps twenty changes over a reload, sends nineteen, and asks about the one that another has changed', async () => {
    await openPlan(amina);
    await amina.evaluate(async () => void (await navigator.serviceWorker.ready));
    await amina.goto('/my-day');
    await amina.getByRole('heading', { name: 'My day' }).waitFor();
    await openPlan(amina);
    await amina.context().setOffline(true);
    await amina.getByText('You are offline.').waitFor();
    for (const [n, title] of STEPS.entries()) await changeDue(amina, title, `2030-12-${String(n + 1).padStart(2, '0')}`);
    await amina.getByText(/20 changes wait here/).waitFor();
    expect(await row(amina, FIRST).getAttribute('class')).toBe('queued');

    await amina.reload();
    await row(amina, FIRST)
      .getByText(/Not sent yet.*Due date to .*December 1/)
      .waitFor();
    await amina.getByText(/20 changes wait here/).waitFor();
    await amina.getByRole('link', { name: 'My day' }).first().click();
    await amina.getByRole('heading', { name: 'My day' }).waitFor();
    await amina.goBack();
    await row(amina, FIRST).waitFor();
    expect(await axeFindings(amina)).toEqual([]);

    await dueBy(TOMAS, 'Step 07', '2030-11-25');
    await world.done(TOMAS, 'POST', `/api/cases/${caseId}/notes`, { text: 'They came by.', sharing: 'team' });
    await board(); // the pages of the others know of both by now
    await amina.context().setOffline(false);
    const dialog = amina.getByRole('dialog', { name: /Two of you changed the same/ });
    await dialog.waitFor();
    await amina.getByText('2 changes came while you were away.').waitFor({ state: 'attached' });
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await axeFindings(amina)).toEqual([]);
    await amina
      .getByText(/Not sent yet/)
      .first()
      .waitFor({ state: 'detached' });
    expect(await daysOf()).toEqual(
      STEPS.map((title, n) => (title === 'Step 07' ? '2030-11-25' : `2030-12-${String(n + 1).padStart(2, '0')}`)),
    );
    expect((await board()).conflicts.map(({ yours }) => yours.dueOn)).toEqual(['2030-12-07']);
    const written = (await world.app.kernel.streams.read(`plan-${planId}`)).filter(({ type }) => type === 'ActionRevised');
    expect(written).toHaveLength(20); // nineteen of hers and his one: none twice

    await dialog.getByRole('radio', { name: /Yours/ }).check();
    await dialog.getByRole('button', { name: 'Use Saturday, December 7, 2030' }).click();
    await dialog.waitFor({ state: 'detached' });
    await amina.getByRole('link', { name: /Yang household, plan \(1\)/ }).waitFor();
    await amina.getByRole('button', { name: 'Put away' }).click();
    expect((await stepOf('Step 07')).dueOn).toBe('2030-12-07');
  }, 180_000);

  it('lists what waits with its age and cause, by keyboard and on a phone; it is carried elsewhere, and removed by choice only', async () => {
    await openPlan(amina);
    await amina.context().setOffline(true);
    await amina.getByText('You are offline.').waitFor();
    await changeDue(amina, FIRST, '2030-12-24');
    await amina.getByRole('button', { name: 'Show what waits' }).focus();
    await amina.keyboard.press('Enter');
    const list = amina.getByRole('dialog', { name: 'Waiting to be sent: 1' });
    await list.getByText('No connection.').waitFor();
    await list.getByText(/^(a moment|\d+ min)$/).waitFor();
    await list.getByRole('button', { name: 'Try now' }).waitFor();
    await list.getByText('What works without a network').waitFor();
    for (const viewport of [
      { width: 1440, height: 1000 },
      { width: 360, height: 740 },
    ]) {
      await amina.setViewportSize(viewport);
      expect([await axeFindings(amina, '.veil'), await overflow(amina)]).toEqual([[], 0]);
    }
    const [file] = await Promise.all([amina.waitForEvent('download'), list.getByRole('button', { name: 'Export' }).click()]);
    expect(file.suggestedFilename()).toBe('throughline-not-sent.json');
    await list.getByRole('button', { name: /^Remove/ }).click();
    await list.getByRole('button', { name: 'Yes, throw it away' }).click();
    await amina.getByRole('dialog').getByText('Nothing waits.').waitFor();
    await amina.keyboard.press('Escape');
    await amina.setViewportSize({ width: 1440, height: 1000 });
    expect(await amina.getByText(/Not sent yet/).count()).toBe(0);
    await amina.context().setOffline(false);
    await amina.getByText('Live, up to date').waitFor();
    expect((await stepOf(FIRST)).dueOn).toBe('2030-12-01');
  });

  it('shows another user of the same browser nothing of what waits, and sends it when its writer is back', async () => {
    const context = amina.context();
    await openPlan(amina);
    await context.setOffline(true);
    await amina.getByText('You are offline.').waitFor();
    await changeDue(amina, 'Step 02', '2030-12-25');
    await amina.getByText(/1 change waits here/).waitFor();
    await signOutOffline(amina);
    await context.setOffline(false);

    const other = await signInAs(context, TOMAS);
    await openPlan(other);
    expect(await other.getByText(/Not sent yet|waits here/).count()).toBe(0);
    expect(await storedText(other)).not.toMatch(/Step 02|2030-12-25|household/);
    expect((await stepOf('Step 02')).dueOn).toBe('2030-12-02');

    const back = await signInAs(context, AMINA);
    await openPlan(back);
    await says(back, row(back, 'Step 02'), 'Wed Dec 25 2030');
    expect((await stepOf('Step 02')).dueOn).toBe('2030-12-25');
  });
});

/** Waits for words in a place. @throws with what stands there and in the bars above instead */
async function says(page: Page, place: Locator, words: string): Promise<void> {
  try {
    await place.getByText(words).waitFor();
  } catch {
    const [there, bars] = await Promise.all([place.innerText(), page.locator('.offbar').allInnerTexts()]);
    throw new Error(`“${words}” is not said by: ${there} (${bars.join(' ')})`);
  }
}

/** Signs out while nobody answers. */
async function signOutOffline(page: Page): Promise<void> {
  await page.getByRole('button', { name: /settings and sign out/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('Amina Jibril').first().waitFor({ state: 'detached' });
}

describe('two and three who change at once', () => {
  const people = [AMINA, TOMAS, KATHLEEN];
  let pages: Page[];
  beforeAll(async () => {
    pages = await Promise.all(people.map((person) => browserPerson(browser, world.app.base, person)));
    for (const page of pages) await openPlan(page);
  });

  it('saves the changes of all three on three items', async () => {
    for (const [n, page] of pages.entries()) await typeDue(page, STEPS[10 + n]!, `2031-01-1${n}`);
    await Promise.all(pages.map(save));
    for (const page of pages) {
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Change.*Due date/ })
        .waitFor();
      await page.keyboard.press('Escape');
    }
    expect((await daysOf()).slice(10, 13)).toEqual(['2031-01-10', '2031-01-11', '2031-01-12']);
    for (const page of pages) await row(page, STEPS[12]!).getByText('Sun Jan 12 2031').waitFor();
  });

  it('saves one of three on the same field, and asks the two others', async () => {
    for (const [n, page] of pages.entries()) await typeDue(page, STEPS[14]!, `2031-02-1${n}`);
    await Promise.all(pages.map(save));
    const asked = await Promise.all(
      pages.map(async (page) => {
        const dialog = page.getByRole('dialog', { name: /Two of you changed the same/ });
        await dialog
          .or(page.getByRole('button', { name: /^Change.*Due date/ }))
          .first()
          .waitFor();
        return dialog.count();
      }),
    );
    expect(asked.sort()).toEqual([0, 1, 1]);
    const { dueOn, actionId } = await stepOf(STEPS[14]!);
    const conflicts = (await board()).conflicts.filter(({ itemId }) => itemId === actionId);
    expect([dueOn, ...conflicts.map(({ yours }) => yours.dueOn)].sort()).toEqual(['2031-02-10', '2031-02-11', '2031-02-12']);
    for (const page of pages) await page.keyboard.press('Escape');
  });

  it('keeps what was not saved though the browser is closed in the moment of the refusal', async () => {
    const context: BrowserContext = pages[2]!.context();
    const page = pages[2]!;
    await openPlan(page);
    await typeDue(page, STEPS[16]!, '2031-03-03');
    await dueBy(TOMAS, STEPS[16]!, '2031-03-04');
    const refused = new Promise<number>((resolve) => {
      void page.route(/\/actions\//, async (route) => {
        const answer = await route.fetch();
        resolve(answer.status()); // it never comes to the page
      });
    });
    await save(page);
    expect(await refused).toBe(412);
    await context.close();
    const { conflicts } = await board();
    expect(conflicts.map(({ yours }) => yours.dueOn)).toContain('2031-03-03');
    const again = await browserPerson(browser, world.app.base, KATHLEEN);
    await openPlan(again);
    await row(again, STEPS[16]!)
      .getByRole('button', { name: /Two values are kept/ })
      .click();
    await again.getByRole('dialog').getByText('Tuesday, March 4, 2031').waitFor();
    await again.getByRole('dialog').getByText('Monday, March 3, 2031').waitFor();
    await again.context().close();
  });
});

describe('a page that cannot be opened', () => {
  const opened = async (prepare: (page: Page) => Promise<unknown>): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext({ baseURL: world.app.base, locale: 'es-US' });
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
    await signInAs(context, AMINA);
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
