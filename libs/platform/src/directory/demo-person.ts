import type { Jurisdiction, Organization, Program, Role } from '#codes';

/** Somebody whom the embedded identity provider signs in. Invented: nobody of this name is meant. */
export interface DemoPerson {
  /** Stable and readable; what the log holds as the actor. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly organization: Organization;
  readonly programs: readonly Program[];
  readonly jurisdictions: readonly Jurisdiction[];
  /** What this person comes to do, in a few words, for the sign-in page. */
  readonly does: string;
  /** Only for people and family: the id of their own record in the demo world. */
  readonly personId?: string;
}
