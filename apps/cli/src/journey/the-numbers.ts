import { pause, type Caller, type Done } from './caller.js';
import { expectThat } from './not-as-told.js';
import type { HandedOver } from './the-front-door.js';
import { goalsOf, type OpenedCase, type Team } from './the-plan.js';
import type { Telling } from './telling.js';

interface Value {
  readonly numerator: number;
  readonly denominator: number;
  readonly share: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly medianDays: number | null;
  readonly verdict: string;
}

interface Measure {
  readonly title: string;
  readonly value: Value;
  readonly threshold: number;
  readonly target: number;
  readonly rows: readonly (Value & { key: string; label: string; notAddedAgain: boolean })[];
  readonly listedNotCounted: Readonly<Record<string, number>>;
}

interface Members {
  readonly total: number;
  readonly next?: string;
  readonly items: readonly {
    memberId: string;
    counts: string;
    reason: string;
    words: string;
    name?: string;
    events: readonly { type: string; position: string; recordedAt: string }[];
  }[];
}

const MEASURES = ['triaged-within-2-business-days', 'first-service-within-14-days', 'outcomes-achieved'] as const;

/** This month on the county's clock. */
function thisMonth(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago', year: 'numeric', month: '2-digit' })
    .format(new Date())
    .slice(0, 7);
}

const filters = (): string => `period=${thisMonth()}&place=27109`;

export async function outcomesNow(lena: Caller, asKnownAt?: string, after?: string): Promise<Value> {
  const known = asKnownAt ? `&asKnownAt=${encodeURIComponent(asKnownAt)}` : '';
  return (await lena.reads<Measure>(`/api/measures/outcomes-achieved?${filters()}${known}`, after)).value;
}

const percent = (share: number | null): string => (share === null ? 'n/a' : `${(share * 100).toFixed(1)} %`);
const words = ({ numerator, denominator, share, lower, upper }: Value): string =>
  `${numerator} of ${denominator}, ${percent(share)} (95 %: ${percent(lower)} to ${percent(upper)})`;

/** Step 6: the workspace and the numbers, both from the same stream. */
export async function areCounted(
  { amina }: Team,
  lena: Caller,
  handed: HandedOver,
  of: OpenedCase,
  outcome: Done,
  tell: Telling,
): Promise<void> {
  tell.step(6, 'The workspace and the numbers');
  const { items } = await amina.reads<{ items: readonly { title: string }[] }>(`/api/cases/${of.caseId}/timeline`, outcome.position);
  expectThat(items.length > 0, 'The timeline of the case is empty.');
  const day = await amina.reads<{ total: number }>('/api/my-day', outcome.position);
  tell.saw(
    `Amina’s day has ${day.total} things; the case’s timeline begins with ${items
      .slice(0, 3)
      .map(({ title }) => title)
      .join(', ')}`,
  );
  for (const id of MEASURES) {
    const measure = await lena.reads<Measure>(`/api/measures/${id}?${filters()}&by=county`, outcome.position);
    const added = measure.rows.filter((row) => !row.notAddedAgain).reduce((sum, row) => sum + row.denominator, 0);
    expectThat(added === measure.value.denominator, `The rows of ${id} do not add up to the whole.`, { added, value: measure.value });
    const median = measure.value.medianDays === null ? '' : `, median ${measure.value.medianDays} days`;
    tell.saw(
      `${measure.title}: ${words(measure.value)}${median}; threshold ${percent(measure.threshold)}, target ${percent(measure.target)}: ${measure.value.verdict}`,
    );
  }
  for (const id of [MEASURES[0], MEASURES[1]]) {
    const member = await memberOf(lena, id, handed.intakeId);
    expectThat(member.counts === 'yes', `The journey’s contact does not count in ${id}.`, member);
    tell.saw(`why (${id}): ${member.words} ${member.events.map(({ type, position }) => `${type} at ${position}`).join(', ')}`);
  }
}

/** One member of a measure, found page by page as a reader would. */
async function memberOf(lena: Caller, measure: string, memberId: string): Promise<Members['items'][number]> {
  let cursor = '';
  for (let page = 0; page < 60; page += 1) {
    const members = await lena.reads<Members>(`/api/measures/${measure}/members?${filters()}&limit=100${cursor}`);
    const found = members.items.find((member) => member.memberId === memberId);
    if (found) return found;
    if (!members.next) break;
    cursor = `&cursor=${members.next}`;
  }
  return expectThat(false, `Why does not list the journey’s member of ${measure}.`) as never;
}

/** Step 7: the outcome is corrected; the number follows, and the earlier one can still be asked for. */
export async function isCorrected(
  { amina }: Team,
  lena: Caller,
  of: OpenedCase,
  outcome: Done,
  before: Value,
  tell: Telling,
): Promise<void> {
  tell.step(7, 'The outcome is corrected');
  const recorded = await outcomesNow(lena, undefined, outcome.position);
  expectThat(
    recorded.numerator === before.numerator + 1 && recorded.denominator === before.denominator + 1,
    'The recorded outcome does not count once.',
    { before, recorded },
  );
  const then = new Date().toISOString();
  await pause(20);
  const goal = (await goalsOf(amina, of.plan, outcome.position)).find((each) => each.goalId === of.goalId)!;
  const right = {
    result: 'partly',
    evidence: 'The lease is for six months only.',
    reason: 'The signed lease came later.',
    contributingPrograms: ['housing', 'food-cash'],
  };
  const from = Date.now();
  const corrected = await amina.does('POST', `${of.plan}/goals/${of.goalId}/outcome-correction`, right, goal.revision);
  tell.did('Amina', 'corrects the outcome: partly, not achieved', corrected);
  const after = await outcomesNow(lena, undefined, corrected.position);
  expectThat(
    after.numerator === before.numerator && after.denominator === recorded.denominator,
    'The correction did not change the number.',
    { recorded, after },
  );
  tell.saw(`before: ${words(recorded)}; now, ${Date.now() - from} ms later: ${words(after)}`);
  const asThen = await outcomesNow(lena, then);
  expectThat(
    asThen.numerator === recorded.numerator && asThen.denominator === recorded.denominator,
    'The earlier value cannot be asked for.',
    { then, asThen },
  );
  tell.saw(`as known at ${then}: ${words(asThen)}`);
}
