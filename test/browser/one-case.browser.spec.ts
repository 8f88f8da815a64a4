import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, browserPerson } from '../support/browser-person.js';
import { setGoalOf, setStepOf, takeSeat } from '../support/case-pages.js';
import { CaseWorld } from '../support/case-world.js';
import { launchChromium } from '../support/chromium.js';

let world: CaseWorld;
let browser: Browser;
let caseId: string;
let childId: string;
let amina: Page;

const KEYS = 'Pick up the keys to 214';

beforeAll(async () => {
  [world, browser] = await Promise.all([CaseWorld.start({ webFolder: join(process.cwd(), 'dist/apps/web') }), launchChromium()]);
  const opened = await world.openCase();
  ({ caseId, childId } = opened);
  await setStepOf(world, opened.planId, KEYS);
  amina = await browserPerson(browser, world.app.base, 'amina-jibril');
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

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
    await takeSeat(world, caseId, 'tomas-renteria-villalobos');
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

  it('asks a supervisor about what whoever closes the plan does not see, who finds it in their queue and can end it', async () => {
    const [kathleen, gordon] = ['kathleen-dvorak', 'gordon-achterberg'];
    const { caseId: ownCase, planId: own } = await world.openCase();
    await takeSeat(world, ownCase, kathleen);
    const goalId = await setGoalOf(world, own, { title: 'CANARY goal', sharing: 'named', sharedWith: ['housing'] });
    await world.done('amina-jibril', 'POST', `/api/plans/${own}/proposal`, {});
    const closer = await browserPerson(browser, world.app.base, kathleen);
    await closer.goto(`/cases/${ownCase}/plan`);
    await closer.getByRole('button', { name: 'Close the plan' }).click();
    const dialog = closer.getByRole('dialog', { name: 'Close the plan' });
    await dialog.getByLabel('Why the plan ends').selectOption('not-wanted');
    await dialog.getByRole('button', { name: 'Close the plan' }).click();
    await dialog.getByRole('button', { name: 'Ask Gordon Achterberg' }).click();
    await dialog.getByText('Gordon Achterberg was asked.').waitFor();
    expect(await closer.getByText('CANARY').count()).toBe(0);
    expect(await axeFindings(closer)).toEqual([]);

    const asked = await browserPerson(browser, world.app.base, gordon);
    await asked.goto('/my-day');
    await asked.getByRole('link', { name: /^Say what becomes of what is open in the plan/ }).click();
    await asked.waitForURL(`**/cases/${ownCase}/plan`);
    await asked.getByRole('heading', { name: 'CANARY goal' }).waitFor();
    await world.done(gordon, 'POST', `/api/plans/${own}/goals/${goalId}/closure`, { reason: 'no-longer-wanted' });
    await dialog.getByRole('button', { name: 'Close the plan' }).click();
    await dialog.waitFor({ state: 'detached' });
    await Promise.all([closer.context().close(), asked.context().close()]);
  });
});
