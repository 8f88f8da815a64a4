import { anyOfTeam, goalsOf, setGoal, takeIn, TEAM, type Family } from './family.js';
import { pick } from './random.js';
import type { Sender } from './sender.js';

/** How many of the newest families are worked with: plans stay of a size that people have. */
const AT_WORK = 6;

type Work = (load: Load, sender: Sender) => Promise<void>;

/** Who works at the same time. Each does one thing after the other, and goes on for as long as the load runs. */
const WORKERS: readonly Work[] = [takesPeopleIn, writesNotes, writesNotes, writesNotes, editsPlans, editsPlans, recordsOutcomes];

/** A mixed load of real commands. */
export class Load {
  readonly families: Family[] = [];
  /** Workers that gave up: a finding each. */
  readonly failures: string[] = [];
  running = false;
  private working: Promise<unknown> = Promise.resolve();
  private count = 0;

  constructor(private readonly sender: Sender) {}

  /** The families to begin with, before anything is broken. */
  async prepare(families: number): Promise<void> {
    await Promise.all(Array.from({ length: families }, () => this.takeIn()));
  }

  start(): void {
    if (this.running) return;
    this.running = true;
    this.working = Promise.all(WORKERS.map((work) => this.keepAt(work)));
  }

  /** Ends after the commands under way have a definite answer. */
  async drain(): Promise<void> {
    this.running = false;
    await this.working;
  }

  next(): number {
    return (this.count += 1);
  }

  family(): Family {
    return pick(this.families.slice(-AT_WORK), this.sender.random);
  }

  async takeIn(): Promise<void> {
    const family = await takeIn(this.sender, `Family ${this.next()}`);
    if (family) this.families.push(family);
  }

  private async keepAt(work: Work): Promise<void> {
    try {
      while (this.running) await work(this, this.sender);
    } catch (error) {
      this.failures.push(error instanceof Error ? error.message : String(error));
    }
  }
}

async function takesPeopleIn(load: Load): Promise<void> {
  await load.takeIn();
}

async function writesNotes(load: Load, sender: Sender): Promise<void> {
  const body = { text: `Note ${load.next()}: they came by.`, sharing: 'team' };
  await sender.command(anyOfTeam(sender), 'POST', `/api/cases/${load.family().caseId}/notes`, body);
}

/** Agrees an action; two people change its date at once, which may be a conflict; it is completed. */
async function editsPlans(load: Load, sender: Sender): Promise<void> {
  const { planId, goalId } = load.family();
  const plan = `/api/plans/${planId}`;
  const title = `Action ${load.next()}`;
  const [amina] = TEAM;
  const action = { goalId, title, doer: 'worker', owner: 'housing', actorId: amina, dueOn: '2030-01-15', sharing: 'team-and-family' };
  const agreed = await sender.command(amina, 'POST', `${plan}/actions`, action);
  if (!agreed) return;
  const goal = (await goalsOf(sender, planId, agreed.position)).find((each) => each.goalId === goalId);
  const item = goal?.actions.find((each) => each.title === title);
  if (!item) throw new Error(`An agreed action is not on the board, which reflects the position ${agreed.position} and says it does.`);
  const dates = ['2030-02-01', '2030-02-02'];
  const revise = (person: string, i: number) =>
    sender.command(person, 'PATCH', `${plan}/actions/${item.actionId}`, { dueOn: dates[i] }, item.revision);
  await Promise.all(TEAM.map(revise));
  await sender.command(amina, 'POST', `${plan}/actions/${item.actionId}/completed`, {});
}

/** Sets a goal, measures progress, records what came of it. */
async function recordsOutcomes(load: Load, sender: Sender): Promise<void> {
  const { planId } = load.family();
  const goalId = await setGoal(sender, planId, `Goal ${load.next()}`);
  if (goalId === undefined) return;
  const goal = `/api/plans/${planId}/goals/${goalId}`;
  for (const value of [3, 6]) await sender.command(anyOfTeam(sender), 'POST', `${goal}/progress`, { value, note: 'Some steps.' });
  const outcome = { result: 'achieved', evidence: 'The lease is signed.', contributingPrograms: ['housing'] };
  await sender.command(TEAM[0], 'POST', `${goal}/outcome`, outcome);
}
