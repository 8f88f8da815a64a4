import { seesRow, type FeedRow } from '#casework';
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

/** How long a decision is used for the rows of one case, in milliseconds; a change of the team ends it at once. */
const FRESH = 3_000;

/** The policy point, asked for each row when it is sent, for one listener. */
export class LivePolicy {
  private readonly decisions = new Map<string, { readonly decision: AccessDecision; readonly at: number }>();

  constructor(
    private readonly access: AccessPoint,
    private readonly actor: SignedIn,
  ) {}

  /** The change as this listener may hear of it; undefined when they may not. */
  async changeOf(row: FeedRow): Promise<Change | undefined> {
    if (row.topic === 'team') this.decisions.clear();
    const question = questionOf(row);
    if (!question) return undefined;
    const decision = await this.decide(question.permission, question.resource);
    return decision.allowed && seesRow(decision.audience, row) ? tell(row) : undefined;
  }

  private async decide(permission: string, resource: NonNullable<AccessQuestion['resource']>): Promise<AccessDecision> {
    const key = `${permission}/${resource.id}`;
    const known = this.decisions.get(key);
    if (known && Date.now() - known.at < FRESH) return known.decision;
    const decision = await this.access.decide({ actor: this.actor, permission, resource, notice: true });
    if (this.decisions.size > 500) this.decisions.clear();
    this.decisions.set(key, { decision, at: Date.now() });
    return decision;
  }
}

function questionOf({
  caseId,
  planId,
  triageId,
  intakeId,
  personId,
}: FeedRow): { permission: string; resource: NonNullable<AccessQuestion['resource']> } | undefined {
  if (caseId) return { permission: 'case.read', resource: { kind: 'case', id: caseId } };
  if (planId) return { permission: 'plan.read', resource: { kind: 'plan', id: planId } };
  if (triageId) return { permission: 'triage.read', resource: { kind: 'triage', id: triageId } };
  if (intakeId) return { permission: 'intake.read', resource: { kind: 'intake', id: intakeId } };
  if (personId) return { permission: 'people.read', resource: { kind: 'person', id: personId } };
  return undefined;
}

function tell({ position, kind, topic, caseId, planId, intakeId, triageId, personId }: FeedRow): Change {
  const ids = Object.entries({ caseId, planId, intakeId, triageId, personId }).filter(([, id]) => id !== null);
  return { position, kind, topic, ...Object.fromEntries(ids) };
}
