import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, browserPerson } from '../support/browser-person.js';
import { setGoalOf } from '../support/case-pages.js';
import { CaseWorld } from '../support/case-world.js';
import { launchChromium } from '../support/chromium.js';

let world: CaseWorld;
let browser: Browser;
let caseId: string;
let planId: string;
let childId: string;
let amina: Page;

const KEYS = 'Pick up the keys to 214';

beforeAll(async () => {
  [world, browser] = await Promise.all([CaseWorld.start({ webFolder: join(process.cwd(), 'dist/apps/web') }), launchChromium()]);
  ({ caseId, planId, childId } = await world.openCase());
  const goalId = await setGoalOf(world, planId);
  const action = { goalId, title: KEYS, owner: 'housing', doer: 'worker', dueOn: '2030-11-20', sharing: 'team-and-family' };
  await world.done('amina-jibril', 'POST', `/api/plans/${planId}/actions`, action);
  amina = await browserPerson(browser, world.app.base, 'amina-jibril');
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

async function openPlan(page: Page): Promise<void> {
  await page.goto(`/cases/${caseId}/plan`);
  await page.getByRole('button', { name: KEYS, exact: true }).waitFor();
}

const takeSeat = async (person: string): Promise<void> => {
  const { team } = await world.sees<{ team: { seatId: string; who: { id: string } }[] }>('amina-jibril', `/api/cases/${caseId}`);
  const seat = team.find(({ who }) => who.id === person);
  await world.done(person, 'POST', `/api/cases/${caseId}/seats/${seat?.seatId}/taken`, {});
};

/** Opens the field for the due date and types a day, without saving. */
async function typeDueDate(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: KEYS, exact: true }).click();
  await page.getByRole('button', { name: /Change.*Due date/ }).click();
  await page.getByRole('dialog').getByLabel('Due date').fill(day);
}

describe('my day', () => {
  it('shows what is to do and what others did, clean for axe, and finds by keyboard', async () => {
    await amina.goto('/my-day');
    await amina.getByRole('heading', { name: 'My day' }).waitFor();
    await amina.getByRole('heading', { name: 'Since you last looked' }).waitFor();
    expect(await axeFindings(amina)).toEqual([]);
    await amina.keyboard.press('Control+k');
    await amina.keyboard.type('yang household');
    await amina.getByRole('option').first().waitFor();
    expect(await axeFindings(amina)).toEqual([]);
    await amina.keyboard.press('Enter');
    await amina.waitForURL(`**/cases/${caseId}`);
  });

  it('lists its keys on a question mark, and gives the focus back when the list closes', async () => {
    await amina.goto('/my-day');
    await amina.getByRole('button', { name: /Find a person/ }).focus();
    await amina.keyboard.press('?');
    await amina.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await axeFindings(amina)).toEqual([]);
    await amina.keyboard.press('Escape');
    expect(await amina.evaluate(() => document.activeElement?.textContent)).toContain('Find a person');
  });
});

describe('the case', () => {
  it('keeps a contact that is being written over a reload, saves it with Ctrl Enter, and shows it at once', async () => {
    await amina.goto(`/cases/${caseId}`);
    await amina.getByRole('link', { name: 'Record a contact' }).click();
    await amina.getByLabel('What was said').fill('She called about the keys.');
    await amina.getByText(/^Kept at/).waitFor();
    await amina.reload();
    await amina.getByText('This is what you typed before').waitFor();
    expect(await amina.getByLabel('What was said').inputValue()).toBe('She called about the keys.');
    expect(await axeFindings(amina)).toEqual([]);
    await amina.getByLabel('What was said').press('Control+Enter');
    await amina.getByRole('article').filter({ hasText: 'She called about the keys.' }).waitFor();
  });

  it('asks about a contact that lies before the birth of a child of the case, keeps what is typed, and records the answer', async () => {
    await world.done('amina-jibril', 'POST', `/api/people/${childId}/birth-date`, { birthDate: '2020-05-05' });
    await amina.goto(`/cases/${caseId}`);
    await amina.getByRole('link', { name: 'Record a contact' }).click();
    await amina.getByLabel('What was said').fill('They asked for a crib.');
    await amina.getByLabel(/^Day, if not today/).fill('2020-03-01');
    await amina.getByRole('button', { name: 'Save contact' }).click();
    const question = amina.getByRole('dialog', { name: 'Before the birth date. Is that right?' });
    await question.waitFor();
    expect(await axeFindings(amina)).toEqual([]);
    expect(await question.textContent()).not.toContain('2020');
    await question.getByRole('button', { name: 'No, change the date' }).click();
    expect(await amina.getByLabel('What was said').inputValue()).toBe('They asked for a crib.');
    await amina.getByRole('button', { name: 'Save contact' }).click();
    await question.getByRole('button', { name: 'Yes, it is right' }).click();
    await amina.getByRole('article').filter({ hasText: 'They asked for a crib.' }).waitFor();
    const last = (await world.app.kernel.streams.read(`case-${caseId}`)).at(-1);
    expect(last).toMatchObject({ type: 'ContactLogged', data: { beforeBirthConfirmed: true } });
  });

  it('shows another worker with the page open what somebody else has done, without a reload', async () => {
    await takeSeat('tomas-renteria-villalobos');
    const tomas = await browserPerson(browser, world.app.base, 'tomas-renteria-villalobos');
    await tomas.goto(`/cases/${caseId}`);
    await tomas.getByText('Live, up to date').waitFor();
    const contact = {
      channel: 'phone',
      direction: 'out',
      withWhom: 'person',
      reached: true,
      summary: 'The elevator works.',
      sharing: 'team',
    };
    await world.done('amina-jibril', 'POST', `/api/cases/${caseId}/contacts`, contact);
    await tomas.getByRole('article').filter({ hasText: 'The elevator works.' }).waitFor();
    await tomas.context().setOffline(true);
    await tomas.getByText('You are offline.').or(tomas.getByText('The service does not answer.')).waitFor({ timeout: 40_000 });
    await world.done('amina-jibril', 'POST', `/api/cases/${caseId}/contacts`, { ...contact, summary: 'The bus stop moved.' });
    await tomas.context().setOffline(false);
    await tomas.getByRole('article').filter({ hasText: 'The bus stop moved.' }).waitFor({ timeout: 30_000 });
    expect(await tomas.getByRole('article').filter({ hasText: 'The bus stop moved.' }).count()).toBe(1);
    await tomas.context().close();
  });

  it('shows the case as of a moment without anything to press', async () => {
    await amina.goto(`/cases/${caseId}/plan?asOf=${encodeURIComponent(new Date().toISOString())}`);
    await amina.getByRole('region', { name: 'As of the past' }).waitFor();
    await amina.getByRole('button', { name: KEYS, exact: true }).waitFor();
    expect(await amina.getByRole('button', { name: 'Add a goal' }).count()).toBe(0);
    expect(await axeFindings(amina)).toEqual([]);
    await amina.getByRole('link', { name: 'Back to now' }).click();
    await amina.getByRole('button', { name: 'Add a goal' }).waitFor();
  });

  it('says what may be done where a case is not shared, without a hint of what is in it', async () => {
    const ingrid = await browserPerson(browser, world.app.base, 'ingrid-halvorsen');
    await ingrid.goto(`/cases/${caseId}`);
    await ingrid.getByRole('heading', { name: /not shared with you|nothing here/ }).waitFor();
    expect(await ingrid.getByText('Yang').count()).toBe(0);
    expect(await axeFindings(ingrid)).toEqual([]);
    await ingrid.context().close();
  });
});

describe('two who change the same', () => {
  it('keeps both values over a closed page, chooses nothing beforehand, and saves the one that is chosen', async () => {
    await openPlan(amina);
    await typeDueDate(amina, '2030-11-19');
    const board = await world.sees<{ outcomes: { goals: { actions: { actionId: string; revision: number }[] }[] }[] }>(
      'amina-jibril',
      `/api/plans/${planId}/board`,
    );
    const action = board.outcomes.flatMap(({ goals }) => goals.flatMap(({ actions }) => actions))[0];
    const path = `/api/plans/${planId}/actions/${action?.actionId}`;
    await world.done('tomas-renteria-villalobos', 'PATCH', path, { dueOn: '2030-11-23' }, { 'if-match': `"${action?.revision}"` });
    await amina.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = amina.getByRole('dialog', { name: /Two of you changed the same/ });
    await dialog.waitFor();
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await dialog.getByRole('button', { name: 'Choose a value' }).isDisabled()).toBe(true);
    expect(await axeFindings(amina)).toEqual([]);
    await amina.keyboard.press('Escape');

    await openPlan(amina);
    await amina.getByRole('button', { name: /Two values are kept/ }).click();
    await dialog.getByText('Saturday, November 23, 2030').waitFor();
    await dialog.getByRole('radio', { name: /Yours/ }).check();
    await dialog.getByLabel(/Why this one/).fill('The unit is held only until Tuesday.');
    await dialog.getByRole('button', { name: 'Use Tuesday, November 19, 2030' }).click();
    await dialog.waitFor({ state: 'detached' });
    await amina.getByText('Tue Nov 19 2030').waitFor();
    expect(await amina.getByRole('button', { name: /Two values are kept/ }).count()).toBe(0);
  });
});

describe('a step', () => {
  it('of a goal that is not shared stands on the board of whoever does it, at the end of its link', async () => {
    const { caseId: ownCase, planId: own } = await world.openCase();
    const goalId = await setGoalOf(world, own, { title: 'CANARY goal', sharing: 'named', sharedWith: ['housing'] });
    const bed = { goalId, title: 'Bed for tonight', owner: 'zumbro-bridge', doer: 'partner', sharing: 'team' };
    await world.done('amina-jibril', 'POST', `/api/plans/${own}/actions`, bed);
    const seen = await world.sees<{ actionsWithoutGoal: { actionId: string }[] }>('bridget-oshaughnessy', `/api/plans/${own}/board`);
    const bridget = await browserPerson(browser, world.app.base, 'bridget-oshaughnessy');
    await bridget.goto(`/cases/${ownCase}/plan#item-${seen.actionsWithoutGoal[0]?.actionId}`);
    await bridget.getByRole('heading', { name: 'Steps of the plan' }).waitFor();
    expect(await bridget.locator('tr[id^="item-"]').count()).toBe(1);
    expect(await bridget.getByText(/CANARY|No goal yet/).count()).toBe(0);
    expect(await axeFindings(bridget)).toEqual([]);
    await bridget.getByRole('button', { name: 'Bed for tonight', exact: true }).click();
    await bridget.getByRole('dialog', { name: 'Bed for tonight', exact: true }).waitFor();
    await bridget.close();
  });

  it('that somebody asked about keeps what is typed as an answer, where another worker was faster', async () => {
    let answered = false;
    const who = { id: 'w', name: 'Kathleen Dvorak', initials: 'KD' };
    const request = { requestId: 'r1', wants: 'help', personId: 'p', words: null, at: '2026-11-01T10:00:00Z', who };
    const answer = { words: 'Come on Friday.', at: '2026-11-02T10:00:00Z', who };
    await amina.route(/\/board/, async (route) => {
      const response = await route.fetch();
      const board = (await response.json()) as { outcomes: { goals: { actions: { requests: object[] }[] }[] }[] };
      const action = board.outcomes.flatMap(({ goals }) => goals.flatMap(({ actions }) => actions))[0]!;
      action.requests = [answered ? { ...request, answer, allowed: [] } : { ...request, allowed: ['answer-request'] }];
      await route.fulfill({ response, json: board });
    });
    await openPlan(amina);
    await amina.getByRole('button', { name: /^Answer/ }).click();
    const dialog = amina.getByRole('dialog', { name: /^Answer/ });
    await dialog.getByLabel(/^What .* reads/).fill('Call me tomorrow.');
    answered = true;
    await world.done('amina-jibril', 'POST', `/api/plans/${planId}/barriers`, { words: 'No bus on Sunday.' });
    await dialog.getByRole('alert').filter({ hasText: 'Kathleen Dvorak answered already: “Come on Friday.”' }).waitFor();
    const kept = dialog.getByLabel('What you typed, not sent');
    expect(await kept.inputValue()).toBe('Call me tomorrow.');
    expect(await kept.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await dialog.getByRole('button').allTextContents()).toHaveLength(3);
    expect(await axeFindings(amina)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await amina.unroute(/\/board/);
  });
});

describe('an outcome', () => {
  it('is recorded, corrected, and both values stay', async () => {
    await openPlan(amina);
    await amina.getByRole('button', { name: /^Record the outcome/ }).click();
    await amina.getByLabel('Achieved', { exact: true }).check();
    await amina.getByLabel('What shows it').fill('The lease is signed.');
    expect(await axeFindings(amina)).toEqual([]);
    await amina.getByRole('dialog').getByRole('button', { name: 'Record the outcome' }).click();
    await amina.getByText('Outcome: Achieved').waitFor();
    await amina.getByRole('button', { name: /^Correct the outcome/ }).click();
    await amina.getByLabel('Partly achieved').check();
    await amina.getByLabel('What shows it').fill('The lease is for six months only.');
    await amina.getByLabel('Why the recorded outcome was wrong').fill('It was read too fast.');
    await amina.getByRole('button', { name: 'Save the correction' }).click();
    await amina.getByText('Outcome: Partly achieved').waitFor();
    await amina.getByText('Corrected, both values kept').click();
    await amina.getByText('Was: Achieved').waitFor();
    expect(await axeFindings(amina)).toEqual([]);
  });
});

describe('a long plan', () => {
  const LAST = 'Step 45';

  it('shows its first steps and how many more there are, opens what was pressed at once, and says in it why it waits', async () => {
    const { caseId: ownCase, planId: long } = await world.openCase();
    const goalId = await setGoalOf(world, long);
    const step = { goalId, owner: 'housing', doer: 'worker', sharing: 'team' };
    for (let n = 0; n <= 45; n += 1) {
      const dueOn = new Date(Date.UTC(2030, 9, 1 + n)).toISOString().slice(0, 10);
      await world.done('amina-jibril', 'POST', `/api/plans/${long}/actions`, { ...step, title: `Step ${n}`, dueOn });
    }
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    const page = await browserPerson(browser, world.app.base, 'amina-jibril');
    let breaks = true;
    await page.route(/\/board(\?(?!.*part=).*)?$/, async (route) => {
      await held;
      await (breaks ? route.fulfill({ status: 400, json: { code: 'request.value' } }) : route.continue());
    });
    await page.goto(`/cases/${ownCase}/plan`);
    await page.getByRole('status').filter({ hasText: '34 more steps are being read.' }).waitFor();
    await page.getByText('34 more steps, not shown yet.').waitFor();
    expect(await page.getByRole('button', { name: LAST, exact: true }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add a goal' }).click();
    await page.getByRole('dialog', { name: 'Add a goal' }).getByRole('status').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Step 0', exact: true }).click();
    const pressed = page.getByRole('dialog', { name: 'Step 0', exact: true });
    await pressed.getByRole('status').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    letThrough();
    const again = pressed.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    breaks = false;
    await again.click();
    await pressed.getByText('Due date').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: LAST, exact: true }).waitFor();
    expect(await page.getByText('not shown yet').count()).toBe(0);
    await page.close();
  });
});
