/** Who is signed in, from the identity provider's claims. */
export interface SignedIn {
  /** The worker's (or person's) stable id, never a name. */
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly organization: string;
  readonly programs: readonly string[];
  /** Codes of the jurisdictions that the person works for. */
  readonly jurisdictions: readonly string[];
  /** Only for people and family members: their own person id. */
  readonly personId?: string;
}

export type ResourceKind = 'person' | 'household' | 'intake' | 'screening' | 'triage' | 'case' | 'plan' | 'measure';

/** One question to the policy point. */
export interface AccessQuestion {
  readonly actor: SignedIn;
  readonly permission: string;
  readonly resource?: { readonly kind: ResourceKind; readonly id: string };
  /** True where nothing of the resource is shown, only that it changed: then nothing is written to the access log. */
  readonly notice?: boolean;
}

/** What a permitted reader may see of an item that carries its own sharing. */
export interface Audience {
  /** True: everything of the case but what is sealed. False: only items shared with one of `keys`. */
  readonly everything: boolean;
  /** Programs, organisations and `family` for which items may be shared with this reader. */
  readonly keys: readonly string[];
}

export interface AccessDecision {
  readonly allowed: boolean;
  /** Stable code of the rule that decided: `team-seat`, `role`, `unknown-permission`, `not-on-team` … */
  readonly reason: string;
  readonly audience: Audience;
}

/** The one policy point. Declared here, implemented by `#consent`, bound in `apps/*`. */
export abstract class AccessPoint {
  /** Decides and writes the access log when personal data is concerned. Unknown permission, role or resource means no. */
  abstract decide(question: AccessQuestion): Promise<AccessDecision>;
}

/** A permission as a lib declares it: who may use it by role, and on what it acts. */
export interface PermissionRule {
  readonly name: string;
  readonly roles: readonly string[];
  /**
   * `none`: role alone decides. `jurisdiction`: the resource's county is one of the actor's.
   * `team`: the actor holds a seat on the case (of the person, plan, triage or intake). `team-or-jurisdiction`: either.
   */
  readonly scope: 'none' | 'jurisdiction' | 'team' | 'team-or-jurisdiction';
  /** Roles that need no seat where the resource's county is one of theirs: those who answer for the work of others. */
  readonly alsoByPlace?: readonly string[];
  /** Reads of personal data are logged, permits and denials alike. */
  readonly personal: boolean;
}
