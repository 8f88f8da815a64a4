import { uuidV7 } from '#event-sourcing';
import { agreeAction } from '#plans';
import { actorOf } from '../../apps/api/src/testing-case.js';
import type { Kernel } from '../../apps/projector/src/kernel.js';
import { alternate, atMost, compared, median, type Figure } from '../figures.js';
import { setGoals, type OpenedCase } from './cases.js';

/** Goals and actions together; every tenth is a goal. */
const SMALL = 20;
const LARGE = 200;
/** Of each plan a round. */
const READS = 30;
const EDITS = 15;

/** Two plans of one worker. */
export interface PlansOfSizes {
  readonly small: string;
  readonly large: string;
}

/** Fills the plans of two cases with so many items. */
export async function fillPlans(kernel: Kernel, [small, large]: readonly OpenedCase[], by: string): Promise<PlansOfSizes> {
  await fill(kernel, small!, SMALL, by);
  await fill(kernel, large!, LARGE, by);
  return { small: small!.planId, large: large!.planId };
}

async function fill(kernel: Kernel, one: OpenedCase, items: number, by: string): Promise<void> {
  const goals = await setGoals(kernel, [one], items / 10, by);
  for (let i = goals.length; i < items; i += 1) {
    const { goalId } = goals[i % goals.length]!;
    await kernel.executor.execute({
      command: agreeAction,
      streamId: one.planId,
      input: { goalId, title: `Step ${i}`, owner: 'housing', doer: 'worker' as const, sharing: 'team', dueOn: dayOf(i) },
      actor: actorOf(by),
      idempotencyKey: uuidV7(),
      jurisdiction: '27109',
    });
  }
}

const dayOf = (i: number): string => new Date(Date.UTC(2027, 0, 1 + i)).toISOString().slice(0, 10);

/**
 * What opening and editing the large plan costs against the small one, over HTTP. It opens as the web app opens it: what is first on
 * the screen, which is all of a small plan, and, by the same answer, the whole; beside it the whole as one board.
 */
export async function measurePlanSizes(
  base: string,
  token: string,
  plans: PlansOfSizes,
  rounds: number,
  tell: (figure: Figure) => void,
): Promise<void> {
  const editors = { small: await PlanEditor.open(base, token, plans.small), large: await PlanEditor.open(base, token, plans.large) };
  const told = { unit: 'ms', goal: atMost(1.3) };
  const opened = await alternate(rounds, { small: () => editors.small.opens(), large: () => editors.large.opens() });
  const opens = { ...told, line: `pages: a plan of ${LARGE} items opens, first part, p50, against one of ${SMALL}`, n: READS };
  tell(compared(opens, opened.large, opened.small));
  const whole = await alternate(rounds, { small: () => editors.small.opensWhole(), large: () => editors.large.opensWhole() });
  const all = { unit: 'ms', line: `pages: the same until the whole plan is there, p50, against one of ${SMALL}`, n: READS };
  tell(compared(all, whole.large, whole.small));
  const once = await alternate(rounds, { small: () => editors.small.readsAtOnce(), large: () => editors.large.readsAtOnce() });
  const asOne = { unit: 'ms', line: `pages: the same, read as one board, p50, against one of ${SMALL}`, n: READS };
  tell(compared(asOne, once.large, once.small));
  const edited = await alternate(rounds, { small: () => editors.small.edits(), large: () => editors.large.edits() });
  tell(
    compared(
      { ...told, line: `pages: a plan of ${LARGE} items is edited, p50, against one of ${SMALL}`, n: EDITS },
      edited.large,
      edited.small,
    ),
  );
}

interface Item {
  readonly actionId: string;
  revision: number;
}

/** Opens and edits one plan, as a screen does; remembers the revisions that the answers tell. */
class PlanEditor {
  private edited = 0;

  private constructor(
    private readonly base: string,
    private readonly token: string,
    private readonly planId: string,
    private readonly items: readonly Item[],
  ) {}

  static async open(base: string, token: string, planId: string): Promise<PlanEditor> {
    const { body } = await asked(`${base}/api/plans/${planId}/board`, { headers: { authorization: `Bearer ${token}` } });
    const { outcomes } = body as { outcomes: { goals: { actions: Item[] }[] }[] };
    return new PlanEditor(
      base,
      token,
      planId,
      outcomes.flatMap(({ goals }) => goals.flatMap(({ actions }) => actions)),
    );
  }

  /** Until what is first on the screen is there. */
  opens(): Promise<number> {
    return middleOf(READS, (from) => this.parts(from, true));
  }

  /** Until nothing is missing. */
  opensWhole(): Promise<number> {
    return middleOf(READS, (from) => this.parts(from, false));
  }

  /** As a page reads that has something of the plan on the screen already. */
  readsAtOnce(): Promise<number> {
    return middleOf(READS, async (from) => {
      await asked(`${this.base}/api/plans/${this.planId}/board`, { headers: this.headers() });
      return performance.now() - from;
    });
  }

  /** What comes after the first part is read too, so that the next request finds nobody busy. */
  private async parts(from: number, first: boolean): Promise<number> {
    const answer = await fetch(`${this.base}/api/plans/${this.planId}/board/parts`, { headers: this.headers() });
    if (!answer.ok) throw new Error(`GET the parts of a plan: ${answer.status}`);
    let took: number | undefined;
    for await (const line of linesOf(answer)) {
      const { isPart } = JSON.parse(line) as { isPart?: boolean };
      if (took === undefined && (first || !isPart)) took = performance.now() - from;
    }
    if (took === undefined) throw new Error('A plan was not there whole.');
    return took;
  }

  edits(): Promise<number> {
    return middleOf(EDITS, async (from) => {
      this.edited += 1;
      const item = this.items[this.edited % this.items.length]!;
      const headers = {
        ...this.headers(),
        'content-type': 'application/json',
        'idempotency-key': uuidV7(),
        'if-match': `"${item.revision}"`,
      };
      const body = JSON.stringify({ dueOn: dayOf(1_000 + this.edited) });
      const answer = await asked(`${this.base}/api/plans/${this.planId}/actions/${item.actionId}`, { method: 'PATCH', headers, body });
      item.revision = (answer.body as { revision: number }).revision;
      return performance.now() - from;
    });
  }

  private headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }
}

/** `once` is told when it began, and tells how long it took, in ms. */
async function middleOf(times: number, once: (from: number) => Promise<number>): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < times; i += 1) took.push(await once(performance.now()));
  return median(took);
}

/** The lines of an answer, each as soon as it is there. */
async function* linesOf(answer: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun = '';
  for await (const piece of answer.body!) {
    const lines = (begun + decoder.decode(piece as Uint8Array, { stream: true })).split('\n');
    begun = lines.pop()!;
    yield* lines;
  }
}

async function asked(url: string, init: RequestInit): Promise<{ body: unknown }> {
  const answer = await fetch(url, init);
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${new URL(url).pathname}: ${answer.status}`);
  return { body };
}
