import type { Page } from 'playwright-core';
import { OWN_DIALOGS } from './own-page.js';
import type { Places } from './places.js';
import { answerAt, openBy, visit, type Reader, type Screen } from './screen.js';

type Opens = (page: Page, places: Places) => Promise<void>;

const dialog = (component: string, name: string, reader: Reader, open: Opens): Screen => ({
  name: `${component}: ${name}`,
  reader,
  shows: { dialog: component },
  open,
});

/** A dialog of the frame, on any page. */
const ofFrame = (component: string, name: string, open: Opens): Screen =>
  dialog(component, name, 'amina-jibril', async (page, places) => {
    await visit(page, '/my-day');
    await open(page, places);
    await page.getByRole('dialog').waitFor();
  });

/** A dialog of the plan board, by the words of its button. */
const ofPlan = (component: string, button: RegExp, then: Opens = async () => undefined): Screen =>
  dialog(component, button.source.replaceAll(/[\^$\\]/g, ''), 'amina-jibril', async (page, places) => {
    await visit(page, `/cases/${places.caseId}/plan`);
    await openBy(page, 'button', button);
    await then(page, places);
  });

const ofPerson = (component: string, button: RegExp, then: Opens = async () => undefined): Screen =>
  dialog(component, button.source.replaceAll('^', ''), 'julian-arce', async (page, places) => {
    await visit(page, `/people/${places.personId}`);
    await openBy(page, 'button', button);
    await then(page, places);
  });

const FRAME: readonly Screen[] = [
  ofFrame('ShortcutsDialog', 'the keys', (page) => openBy(page, 'button', 'Keyboard shortcuts')),
  ofFrame('AccountDialog', 'you and this device', (page) => openBy(page, 'button', /settings and sign out/)),
  ofFrame('WaitingDialog', 'what waits to be sent', async (page, { caseId }) => {
    await answerAt(page, /^\/api\/cases\/[^/]+\/contacts$/, (request) => request.abort());
    await page.goto(`/cases/${caseId}?compose=contact`);
    await page.getByLabel('What was said').fill('She called about the keys.');
    await page.getByRole('button', { name: 'Save contact' }).click();
    await openBy(page, 'button', 'Show what waits');
    await page.getByRole('dialog').getByText('Contact, 5 words').waitFor();
  }),
  ofFrame('FindDialog', 'with what was found', async (page) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('yang household');
    await page.getByRole('option').first().waitFor();
  }),
];

const PLAN: readonly Screen[] = [
  ofPlan('SeeDialog', /^Who can see/),
  ofPlan('SetAsideDialog', /^Not now/),
  ofPlan('UseTemplateDialog', /^Use a template/, (page) => page.getByLabel('Which template').waitFor()),
  ofPlan('AddGoalDialog', /^Add a goal/, (page) => page.getByRole('button', { name: 'Save goal' }).click()),
  dialog('PlanReadDialog', 'a long plan whose rest cannot be read', 'amina-jibril', async (page, { emptyCaseId }) => {
    await answerAt(page, /^\/api\/plans\/[^/]+\/board$/, (request) => request.fulfill({ status: 400, json: { code: 'request.value' } }));
    await answerAt(page, /^\/api\/plans\/[^/]+\/board\/parts$/, async (request) => {
      const answer = await request.fetch();
      const first = (await answer.json()) as object;
      await request.fulfill({ response: answer, json: { ...first, isPart: true } });
    });
    await page.goto(`/cases/${emptyCaseId}/plan`);
    await openBy(page, 'button', /^Add a goal/);
    await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).waitFor();
  }),
  ofPlan('GoalDialog', /^Change goal/),
  ofPlan('AddActionDialog', /^Add an action/),
  ofPlan('ActionDialog', /^Report the income/, (page) => page.getByRole('button', { name: /^Change.*Due date/ }).click()),
  ofPlan('MeasureDialog', /^Measure progress/, (page) => page.getByRole('button', { name: 'Save progress' }).click()),
  ofPlan('OrderServiceDialog', /^Order a service/, (page) =>
    page.getByRole('option', { name: 'Help with rent' }).waitFor({ state: 'attached' }),
  ),
  ofPlan('OutcomeDialog', /^Record the outcome/, (page) =>
    page.getByRole('dialog').getByRole('button', { name: 'Record the outcome' }).click(),
  ),
  ofPlan('OutcomeDialog', /^Correct the outcome/),
  ofPlan('AgreeDialog', /^Record yes or no/, (page) => page.getByLabel('Yes, they agree').check()),
  ofPlan('AgreeDialog', /Record yes or no$/, (page) => page.getByLabel('No, they do not agree').check()),
  ofPlan('AgreeDialog', /Record yes or no/, async (page) => {
    await page.getByLabel('Read in').selectOption('so');
    await page.getByText('Nobody has written this text in Somali yet.').waitFor();
  }),
  ofPlan('HistoryDialog', /^Change goal/, async (page) => {
    await page.getByRole('button', { name: 'History of Name' }).click();
    await page.getByText('Stands now').waitFor();
  }),
  dialog('SignedTextDialog', 'the text that was signed', 'amina-jibril', async (page, { caseId }) => {
    await visit(page, `/cases/${caseId}/plan/versions/1`);
    await openBy(page, 'button', 'Read the signed text again');
    await page.getByText('the same to the last character').waitFor();
  }),
  ofPlan('CircumstanceDialog', /^Add what helps/, (page) => page.getByLabel(/^She keeps every appointment/).check()),
  ofPlan('CircumstanceDialog', /^Add what stands in the way/),
  ofPlan('ReviewDialog', /^Review held/, async (page) => {
    await page.getByLabel('Look at it sooner than the rule asks').check();
    await page.getByRole('button', { name: 'Record the review' }).click();
  }),
  ofPlan('TrendDialog', /^Show progress/, (page) =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: /^Correct/ })
      .first()
      .click(),
  ),
  ofPlan('AttendanceDialog', /^Who came/, (page) => page.getByLabel('Did not come').check()),
  ofPlan('ClosePlanDialog', /^Close the plan/, (page) => page.getByRole('dialog').getByRole('button', { name: 'Close the plan' }).click()),
  ofPlan('ReasonDialog', /^End without an outcome/),
  ofPlan('ReasonDialog', /^Goes on/),
  ofPlan('EndCircumstanceDialog', /^Not in the way any more/),
  ofPlan('ConflictDialog', /^Two values are kept/, (page) => page.getByRole('button', { name: 'Another' }).first().click()),
];

const CONTACT: readonly Screen[] = [
  dialog('InformationDialog', 'nothing written yet', 'julian-arce', async (page) => {
    await visit(page, '/contacts/new');
    await openBy(page, 'button', 'Only information was asked for');
    await page.getByRole('button', { name: 'Record and end the contact' }).click();
  }),
  dialog('DiscardDialog', 'typed text', 'julian-arce', async (page) => {
    await page.getByLabel('In their own words').fill('Nobody said this.');
    await openBy(page, 'button', 'Throw away');
  }),
  dialog('BeforeBirthDialog', 'a contact before the birth', 'julian-arce', async (page) => {
    await page.getByRole('button', { name: 'It was earlier' }).click();
    await page.getByLabel('Day', { exact: true }).fill('2020-01-02');
    await page.getByLabel('Read aloud in English').check();
    await page.getByLabel('Given names').fill('Hodan');
    await page.getByLabel('Family names').fill('Warsame');
    await page.getByLabel(/^Birth date or age/).fill('3/2024');
    await page.getByRole('button', { name: /Nobody fits/ }).click();
    await openBy(page, 'button', 'Go on to the screener');
  }),
  dialog('WithdrawDialog', 'an open contact', 'julian-arce', async (page, { openIntakeId }) => {
    await visit(page, `/intakes/${openIntakeId}`);
    await openBy(page, 'button', 'They do not want to go on');
  }),
  dialog('SafetyDialog', 'a triage', 'julian-arce', async (page, { triageId }) => {
    await visit(page, `/triages/${triageId}`);
    await openBy(page, 'button', 'Flag a concern for safety');
  }),
];

/** Every dialog, with what it says when something is missing where that is one press away. */
export const DIALOGS: readonly Screen[] = [
  ...FRAME,
  dialog('MomentDialog', 'a day and time', 'amina-jibril', async (page, { caseId }) => {
    await visit(page, `/cases/${caseId}`);
    await openBy(page, 'button', 'Pick a day and time');
  }),
  dialog('CloseCaseDialog', 'a case with open tasks and an open plan', 'amina-jibril', async (page, { caseId }) => {
    await visit(page, `/cases/${caseId}`);
    await openBy(page, 'button', /^Close the case/);
    await page.getByRole('button', { name: 'Close the case and its plan' }).click();
    await page.getByText('Finish the open tasks first').waitFor();
    await page.getByText('Choose one.').first().waitFor();
  }),
  dialog('AcknowledgeDialog', 'an escalation', 'gordon-achterberg', async (page, { triageId }) => {
    const missed = { kind: 'escalation', id: triageId, triageId, dueOn: '2026-11-02', due: 'overdue', title: 'todo.escalation.triage' };
    const item = { ...missed, forWhom: 'Deshawn Whitfield', since: '2026-11-05T15:00:00.000Z', link: `/triages/${triageId}` };
    const day = { queues: [{ key: 'to-do', count: 1 }], items: [item], total: 1 };
    await answerAt(page, /^\/api\/my-day$/, (request) => request.fulfill({ json: day }));
    await page.goto('/my-day');
    await openBy(page, 'button', /^Acknowledge/);
  }),
  dialog('ReopenCaseDialog', 'a closed case', 'amina-jibril', async (page, { closedCaseId }) => {
    await visit(page, `/cases/${closedCaseId}`);
    await openBy(page, 'button', 'Open the case again');
    await page.getByRole('button', { name: 'The case goes on' }).click();
  }),
  ...PLAN,
  ofPerson('HistoryDialog', /^History of Phone/, (page) => page.getByText('Stands now').waitFor()),
  ofPerson('StrengthDialog', /^Add a strength/),
  ofPerson('CorrectDialog', /^Correct: Name/),
  ofPerson('CorrectDialog', /^Correct: Born/),
  ofPerson('CheckDialog', /^I checked it: Phone/),
  ...CONTACT,
  ...OWN_DIALOGS,
  dialog('AnswerDialog', 'an event that shall not count', 'piotr-zielinski', async (page) => {
    await visit(page, '/operations');
    await openBy(page, 'button', /^Answer for/);
  }),
];
