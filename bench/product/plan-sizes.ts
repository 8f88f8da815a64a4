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
 * the screen, which is all of a small plan; then, by a second request, the whole of a large one. What both take together is told too.
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
    return middleOf(READS, async () => void (await this.board('?part=first')));
  }

  /** Until nothing is missing. */
  opensWhole(): Promise<number> {
    return middleOf(READS, async () => {
      const first = (await this.board('?part=first')) as { toCome?: object };
      if (first.toCome) await this.board();
    });
  }

  private async board(query = ''): Promise<unknown> {
    return (await asked(`${this.base}/api/plans/${this.planId}/board${query}`, { headers: this.headers() })).body;
  }

  edits(): Promise<number> {
    return middleOf(EDITS, async () => {
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
    });
  }

  private headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }
}

async function middleOf(times: number, once: () => Promise<void>): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const from = performance.now();
    await once();
    took.push(performance.now() - from);
  }
  return median(took);
}

async function asked(url: string, init: RequestInit): Promise<{ body: unknown }> {
  const answer = await fetch(url, init);
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${new URL(url).pathname}: ${answer.status}`);
  return { body };
}
