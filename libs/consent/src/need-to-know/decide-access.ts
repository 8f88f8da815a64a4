import { covers, FAMILY_KEY, TEAM_KEY, type AccessDecision, type Audience, type PermissionRule, type SignedIn } from '#platform';
import type { Nearness } from './nearness.js';

/** Roles that see only what they have a seat for, or what is their own: their place opens nothing. */
const ONLY_BY_SEAT: readonly string[] = ['partner-worker', 'person', 'family-member', 'council-member'];

/** Roles that see every item of the cases of their place, whoever it is shared with: they answer for the work. */
const SEES_EVERYTHING: readonly string[] = ['supervisor'];

const NOTHING: Audience = { everything: false, keys: [] };

/** A no, with the rule that said so. */
export function deny(reason: string): AccessDecision {
  return { allowed: false, reason, audience: NOTHING };
}

/** The role alone: whether it may use the permission at all. Undefined when it may. */
export function denyByRole(rule: PermissionRule | undefined, actor: SignedIn): AccessDecision | undefined {
  if (!rule) return deny('unknown-permission');
  return rule.roles.includes(actor.role) ? undefined : deny('role');
}

/** A permission that acts on nothing in particular: a list, a new intake. What is in it is for the one who reads it. */
export function permitByRole(actor: SignedIn): AccessDecision {
  return { allowed: true, reason: 'role', audience: audienceOf(actor, undefined) };
}

/** A permission on one resource. */
export function decideOn(rule: PermissionRule, actor: SignedIn, near: Nearness): AccessDecision {
  if (!near.known) return deny('unknown-resource');
  if (rule.scope === 'none') return { allowed: true, reason: 'role', audience: audienceOf(actor, near) };
  if (rule.scope !== 'jurisdiction') {
    if (near.seats.length > 0) return { allowed: true, reason: 'team-seat', audience: audienceOf(actor, near) };
    if (near.own) return { allowed: true, reason: 'own-record', audience: { everything: false, keys: [FAMILY_KEY] } };
  }
  if (countsByPlace(rule, actor) && isOfPlace(actor, near))
    return { allowed: true, reason: 'jurisdiction', audience: audienceOf(actor, near) };
  return deny(rule.scope === 'jurisdiction' ? 'other-jurisdiction' : 'not-on-team');
}

function countsByPlace(rule: PermissionRule, actor: SignedIn): boolean {
  return rule.scope !== 'team' || (rule.alsoByPlace ?? []).includes(actor.role);
}

function isOfPlace(actor: SignedIn, near: Nearness): boolean {
  return !ONLY_BY_SEAT.includes(actor.role) && near.counties.some((county) => covers(actor.jurisdictions, county));
}

function audienceOf(actor: SignedIn, near: Nearness | undefined): Audience {
  if (actor.role === 'person' || actor.role === 'family-member') return { everything: false, keys: [FAMILY_KEY] };
  const seats = near?.seats ?? [];
  const family = seats.length > 0 && seats.every((seat) => seat.kind === 'family');
  if (family) return { everything: false, keys: [FAMILY_KEY] };
  if (SEES_EVERYTHING.includes(actor.role)) return { everything: true, keys: [TEAM_KEY] };
  const bySeat = seats.flatMap((seat) => [seat.organization, ...(seat.program ? [seat.program] : [])]);
  return { everything: false, keys: [...new Set([TEAM_KEY, actor.organization, ...actor.programs, ...bySeat])] };
}
