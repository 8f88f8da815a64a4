import type { Page } from 'playwright-core';
import { goalOf, setGoalOf, type Board } from '../../support/case-pages.js';
import type { CaseWorld } from '../../support/case-world.js';
import { MAI_NHIA, ownPlan } from '../../support/own-plan.js';
import { answerAt, openBy, visit, type Screen } from './screen.js';

/** A plan of hers that waits for her answer, with a goal in her words, steps of hers and of others, and what helps. */
export async function furnishOwnPage(world: CaseWorld): Promise<void> {
  const { planId, personId } = await ownPlan(world);
  const plan = `/api/plans/${planId}`;
  const done = (path: string, body: object) => world.done('amina-jibril', 'POST', `${plan}/${path}`, body);
  const goalId = await setGoalOf(world, planId, { saidByPersonId: personId, saidTo: 'Amina Jibril' });
  const step = { goalId, sharing: 'team-and-family', dueOn: '2030-11-20' };
  await done('actions', { ...step, title: 'Sign the lease paper', owner: 'family', doer: 'family' });
  const { actionId } = goalOf(await world.sees<Board>('amina-jibril', `${plan}/board`)).actions[0]!;
  await done('actions', { ...step, title: 'The deposit is paid', owner: 'housing', doer: 'worker', waitsFor: actionId });
  await done('actions', { ...step, title: 'See two homes', owner: 'family', doer: 'family', actorId: MAI_NHIA });
  await done('strengths', { words: 'Her mother looks after the children two evenings a week.' });
  const narrow = { title: 'A safe place', outcome: 'safe-and-secure', sharing: 'named', sharedWith: ['housing', 'family'] };
  await done('goals', { ...narrow, need: 'safety', words: 'I want to sleep.', saidBy: 'person', saidByPersonId: personId, ...NIGHTS });
  await world.done(MAI_NHIA, 'POST', `${plan}/own-goals`, {
    words: 'I want to read more.',
    need: 'opportunity',
    outcome: 'safe-and-secure',
  });
  await world.done(MAI_NHIA, 'POST', `${plan}/actions/${actionId}/requests`, { wants: 'another-time', words: 'I work until four.' });
  await done('proposal', {});
  const { items } = await world.sees<{ items: { id: string; who: { id: string } }[] }>(MAI_NHIA, `/api/access-log?person=${personId}`);
  const lookId = items.find(({ who }) => who.id === 'amina-jibril')!.id;
  await world.done(MAI_NHIA, 'POST', '/api/access-log/questions', { lookId, words: 'I do not know her.' });
}

const NIGHTS = { measure: 'nights-in-one-place', unit: 'nights', baseline: 0, target: 90 };
const reader = MAI_NHIA;

async function ownPage(page: Page): Promise<void> {
  await visit(page, '/me');
  await page.getByText('Read your plan and say yes or no').waitFor();
  await page.getByText('Sees everything that you see here').first().waitFor();
}

/** The person's own pages. */
export const OWN_PAGES: readonly Screen[] = [
  { name: 'the person’s own page', reader, shows: { route: '/me' }, open: ownPage },
  {
    name: 'the exact text that a person answers',
    reader,
    shows: { route: '/me/papers' },
    open: async (page) => {
      await visit(page, '/me/papers');
      await page.getByLabel('No, I do not agree').check();
    },
  },
  {
    name: 'a text that nobody is asked to sign',
    reader,
    open: async (page) => {
      await visit(page, '/me/papers');
      await page.getByLabel('Read it in').selectOption('so');
      await page.getByText('No native speaker has looked at').waitFor();
    },
  },
];

/** What the person's own page says where there is no plan. */
export const OWN_EMPTY: readonly Screen[] = [
  {
    name: 'a person without a plan',
    reader,
    shows: { empty: 'features/me/my-page.tsx' },
    open: async (page) => {
      await answerAt(page, /^\/api\/cases$/, (request) => request.fulfill({ json: { items: [] } }));
      await page.goto('/me');
      await page.getByRole('heading', { name: 'There is no plan for you here yet' }).waitFor();
    },
  },
];

const dialog = (component: string, button: RegExp, then = async (_page: Page): Promise<void> => undefined): Screen => ({
  name: component,
  reader,
  shows: { dialog: component },
  open: async (page) => {
    await ownPage(page);
    await openBy(page, 'button', button);
    await then(page);
  },
});

/** The dialogs of the person's own page. */
export const OWN_DIALOGS: readonly Screen[] = [
  dialog('SayWhatIWantDialog', /^Say what I want/, async (page) => {
    await page.getByLabel('Being safe').check();
    await page.getByRole('button', { name: 'Put it in my plan' }).click();
  }),
  dialog('OtherWordsDialog', /^Say it in other words/),
  dialog('DoneDialog', /^I did this/),
  dialog('QuestionLookDialog', /^This is not right/),
  dialog('AskDialog', /^I need another time or help/, (page) => page.getByRole('button', { name: 'Tell my team' }).click()),
  dialog('ReadersDialog', /^Choose who may read this/, (page) => page.getByLabel('Only some of them').check()),
  {
    name: 'AnswerLookDialog',
    reader: 'gordon-achterberg',
    shows: { dialog: 'AnswerLookDialog' },
    open: async (page) => {
      await page.goto('/my-day');
      await openBy(page, 'button', /^Answer .* about a look/);
      await page.getByText('I do not know her.').last().waitFor();
    },
  },
  {
    name: 'AnswerRequestDialog',
    reader: 'amina-jibril',
    shows: { dialog: 'AnswerRequestDialog' },
    open: async (page) => {
      await visit(page, '/my-day');
      await page.getByRole('link', { name: /^Answer: they need another time/ }).click();
      await openBy(page, 'button', /^Answer/);
      await page.getByText('“I work until four.”').last().waitFor();
    },
  },
];
