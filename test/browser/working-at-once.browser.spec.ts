import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFindings, browserPerson } from '../support/browser-person.js';
import { CaseWorld } from '../support/case-world.js';
import { launchChromium } from '../support/chromium.js';
import { AMINA, closeStep, FIRST, KATHLEEN, PlanOfSteps, row, save, STEPS, TOMAS, typeDue } from './plan-of-steps.js';

let world: CaseWorld;
let browser: Browser;
let plan: PlanOfSteps;

beforeAll(async () => {
  [world, browser] = await Promise.all([CaseWorld.start({ webFolder: join(process.cwd(), 'dist/apps/web') }), launchChromium()]);
  plan = await PlanOfSteps.tell(world);
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

describe('who is here', () => {
  it('shows who has the case and an item open, and soon nobody once their browser has crashed', async () => {
    const amina = await browserPerson(browser, world.app.base, AMINA);
    await plan.open(amina);
    const tomas = await browserPerson(browser, world.app.base, TOMAS);
    await plan.open(tomas);
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
    await amina.context().close();
  });
});

describe('two and three who change at once', () => {
  const people = [AMINA, TOMAS, KATHLEEN];
  let pages: Page[];
  beforeAll(async () => {
    pages = await Promise.all(people.map((person) => browserPerson(browser, world.app.base, person)));
    for (const page of pages) await plan.open(page);
  });

  it('saves the changes of all three on three items', async () => {
    for (const [n, page] of pages.entries()) await typeDue(page, STEPS[10 + n]!, `2031-01-1${n}`);
    await Promise.all(pages.map(save));
    for (const page of pages) await closeStep(page);
    expect((await plan.days()).slice(10, 13)).toEqual(['2031-01-10', '2031-01-11', '2031-01-12']);
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
    const { dueOn, actionId } = await plan.step(STEPS[14]!);
    const conflicts = (await plan.board()).conflicts.filter(({ itemId }) => itemId === actionId);
    expect([dueOn, ...conflicts.map(({ yours }) => yours.dueOn)].sort()).toEqual(['2031-02-10', '2031-02-11', '2031-02-12']);
    for (const page of pages) await page.keyboard.press('Escape');
  });

  it('keeps what was not saved though the browser is closed in the moment of the refusal', async () => {
    const context: BrowserContext = pages[2]!.context();
    const page = pages[2]!;
    await plan.open(page);
    await typeDue(page, STEPS[16]!, '2031-03-03');
    await plan.dueBy(TOMAS, STEPS[16]!, '2031-03-04');
    const refused = new Promise<number>((resolve) => {
      void page.route(/\/actions\//, async (route) => {
        const answer = await route.fetch();
        resolve(answer.status()); // it never comes to the page
      });
    });
    await save(page);
    expect(await refused).toBe(412);
    await context.close();
    const { conflicts } = await plan.board();
    expect(conflicts.map(({ yours }) => yours.dueOn)).toContain('2031-03-03');
    const again = await browserPerson(browser, world.app.base, KATHLEEN);
    await plan.open(again);
    await row(again, STEPS[16]!)
      .getByRole('button', { name: /Two values are kept/ })
      .click();
    await again.getByRole('dialog').getByText('Tuesday, March 4, 2031').waitFor();
    await again.getByRole('dialog').getByText('Monday, March 3, 2031').waitFor();
    await again.context().close();
  });
});
