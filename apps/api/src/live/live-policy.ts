import { sawRow, seesRow, type FeedRow } from '#casework';
import type { AccessDecision, AccessPoint, AccessQuestion, SignedIn } from '#platform';

/** What a connection is told of a change. Ids and codes: the page reads the rest for itself, through its own permission. */
export interface Change {
  readonly position: string;
  readonly caseId?: string;
  readonly planId?: string;
  readonly intakeId?: string;
  readonly triageId?: string;
  readonly personId?: string;
  readonly kind: string;
  readonly topic: string;
}

/** What is sent to whoever loses sight of something by a change: their page reads the plan again, and drops what it kept. */
const PLAN_CHANGED = 'PlanChanged';

/** How long a decision is used for the rows of one case, in milliseconds; a change of the team ends it at once. */
const FRESH = 3_000;
/** Decisions that are kept for one listener. */
const MOST = 1_000;

interface Known {
  readonly decision: Promise<AccessDecision>;
  readonly at: number;
}

/** The policy point, asked for each row when it is about to be sent, for one listener. */
export class LivePolicy {
  private readonly decisions = new Map<string, Known>();

  constructor(
    private readonly access: AccessPoint,
    private readonly actor: SignedIn,
  ) {}

  /**
   * For each row the change as this listener may hear of it; undefined where they may not. All rows that are not decided yet are asked for
   * at once: one after the other, the last would wait for all before it.
   */
  async changesOf(rows: readonly FeedRow[]): Promise<readonly (Change | undefined)[]> {
    if (rows.some(({ topic }) => topic === 'team')) this.decisions.clear();
    return Promise.all(rows.map((row) => this.changeOf(row)));
  }

  private async changeOf(row: FeedRow): Promise<Change | undefined> {
    let sawIt = false;
    for (const { permission, resource } of questionsOf(row)) {
      const { allowed, audience } = await this.decide(permission, resource);
      if (allowed && seesRow(audience, row)) return tell(row);
      sawIt ||= allowed && sawRow(audience, row);
    }
    return sawIt ? tell({ ...row, kind: PLAN_CHANGED }) : undefined;
  }

  private decide(permission: string, resource: NonNullable<AccessQuestion['resource']>): Promise<AccessDecision> {
    const key = `${permission}/${resource.id}`;
    const known = this.decisions.get(key);
    if (known && performance.now() - known.at < FRESH) return known.decision;
    const decision = this.access.decide({ actor: this.actor, permission, resource, notice: true });
    decision.catch(() => this.decisions.delete(key)); // whoever asked hears of it; the next asks again
    this.decisions.delete(key);
    this.decisions.set(key, { decision, at: performance.now() });
    if (this.decisions.size > MOST) this.decisions.delete(this.decisions.keys().next().value!);
    return decision;
  }
}

type Question = { readonly permission: string; readonly resource: NonNullable<AccessQuestion['resource']> };

/** What decides who hears of a row: the case that it belongs to, or the contact or person that it is about. */
function questionsOf({ caseId, planId, triageId, intakeId, personId }: FeedRow): readonly Question[] {
  const about = (permission: string, kind: Question['resource']['kind'], id: string | null): readonly Question[] =>
    id ? [{ permission, resource: { kind, id } }] : [];
  const ofCase = caseId ? about('case.read', 'case', caseId) : about('plan.read', 'plan', planId);
  return [
    ...ofCase,
    ...about('triage.read', 'triage', triageId),
    ...about('intake.read', 'intake', intakeId),
    ...about('people.read', 'person', personId),
  ];
}

function tell({ position, kind, topic, caseId, planId, intakeId, triageId, personId }: FeedRow): Change {
  const ids = Object.entries({ caseId, planId, intakeId, triageId, personId }).filter(([, id]) => id !== null);
  return { position, kind, topic, ...Object.fromEntries(ids) };
}

/** Events that may move a measure: whoever reads measures hears that one did, without any id. */
const COUNTED: readonly string[] = [
  'ContactReceived',
  'IntakeSentToTriage',
  'IntakeScreenedOut',
  'IntakeWithdrawn',
  'TriageCompleted',
  'ServiceDelivered',
  'OutcomeRecorded',
  'OutcomeCorrected',
];

export function movesMeasures({ kind }: FeedRow): boolean {
  return COUNTED.includes(kind);
}
