/** What the server says of a change: where and what kind, never any personal data. */
export interface LiveChange {
  readonly position: string;
  readonly caseId?: string;
  readonly planId?: string;
  readonly intakeId?: string;
  readonly triageId?: string;
  readonly personId?: string;
  /** The event's type. */
  readonly kind: string;
  readonly topic: string;
}

/** What the one connection tells all tabs. */
export type LiveMessage =
  | { readonly say: 'state'; readonly state: LiveState }
  | { readonly say: 'change'; readonly change: LiveChange }
  | { readonly say: 'beat'; readonly position: string }
  | { readonly say: 'reset'; readonly position?: string }
  | { readonly say: 'hello' };

export type LiveState =
  | { readonly is: 'connecting' }
  | { readonly is: 'live' }
  /** No connection since a moment (ISO). `down`: the device is online, so it is the service that does not answer. */
  | { readonly is: 'offline'; readonly since: string; readonly down: boolean };

/** What the server says to whoever loses sight of something in a plan: what was read of it before is not to be kept. */
export const PLAN_CHANGED = 'PlanChanged';

/** A query key is touched by a change where it stands for the list of a kind, or for the very thing that changed. */
export function isTouched(queryKey: readonly unknown[], change: LiveChange): boolean {
  const [kind, id] = queryKey;
  switch (kind) {
    case 'my-day':
    case 'feed':
    case 'cases':
    case 'measures':
    case 'measure':
    case 'intakes':
    case 'triages':
      return true;
    case 'case':
    case 'timeline':
      return id === change.caseId;
    case 'plan':
      return id === change.planId;
    case 'intake':
      return id === change.intakeId;
    case 'triage':
    case 'screening':
      return change.triageId !== undefined && (id === change.triageId || kind === 'screening');
    case 'person':
      return change.personId !== undefined && id === change.personId;
    default:
      // Histories, comparisons and earlier versions stay as they were, but not who may read them.
      return change.kind === PLAN_CHANGED && id !== undefined && (id === change.planId || id === change.caseId);
  }
}
