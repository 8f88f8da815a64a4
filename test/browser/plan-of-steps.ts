import type { Page } from 'playwright-core';
import { goalOf, ifMatch, setGoalOf, takeSeat, type Board } from '../support/case-pages.js';
import type { CaseWorld } from '../support/case-world.js';

export const AMINA = 'amina-jibril';
export const TOMAS = 'tomas-renteria-villalobos';
export const KATHLEEN = 'kathleen-dvorak';
export const STEPS = Array.from({ length: 20 }, (_, n) => `Step ${String(n + 1).padStart(2, '0')}`);
export const FIRST = STEPS[0]!;

/** A plan of twenty steps of three workers, all with their seats taken. */
export class PlanOfSteps {
  private constructor(
    private readonly world: CaseWorld,
    readonly caseId: string,
    readonly planId: string,
  ) {}

  static async tell(world: CaseWorld): Promise<PlanOfSteps> {
    const { caseId, planId } = await world.openCase();
    const goalId = await setGoalOf(world, planId);
    for (const title of STEPS) {
      const step = { goalId, title, owner: 'housing', doer: 'worker', dueOn: '2030-11-20', sharing: 'team' };
      await world.done(AMINA, 'POST', `/api/plans/${planId}/actions`, step);
    }
    for (const person of [TOMAS, KATHLEEN]) await takeSeat(world, caseId, person);
    return new PlanOfSteps(world, caseId, planId);
  }

  async open(page: Page): Promise<void> {
    await page.goto(`/cases/${this.caseId}/plan`);
    await page.getByRole('button', { name: FIRST, exact: true }).waitFor();
    await page.getByText('Live, up to date').waitFor();
  }

  board(): Promise<Board> {
    return this.world.sees<Board>(AMINA, `/api/plans/${this.planId}/board`);
  }

  async step(title: string) {
    return goalOf(await this.board()).actions.find((action) => action.title === title)!;
  }

  /** Due dates in the order of the steps. */
  async days(): Promise<(string | null)[]> {
    const { actions } = goalOf(await this.board());
    return STEPS.map((title) => actions.find((action) => action.title === title)!.dueOn);
  }

  /** Somebody else changes the due date, by the service itself. */
  async dueBy(person: string, title: string, dueOn: string): Promise<void> {
    const { actionId, revision } = await this.step(title);
    await this.world.done(person, 'PATCH', `/api/plans/${this.planId}/actions/${actionId}`, { dueOn }, ifMatch(revision));
  }
}

/** Opens the field of a step and types a day; saves it only when told to. */
export async function typeDue(page: Page, title: string, day: string): Promise<void> {
  await page.getByRole('button', { name: title, exact: true }).click();
  await page.getByRole('button', { name: /^Change.*Due date/ }).click();
  await page.getByRole('dialog').getByLabel('Due date').fill(day);
}

export const save = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();

/** Waits until the field is closed again, and closes the step. */
export async function closeStep(page: Page): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Change.*Due date/ })
    .waitFor();
  await page.keyboard.press('Escape');
}

export const row = (page: Page, title: string) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: title, exact: true }) });
