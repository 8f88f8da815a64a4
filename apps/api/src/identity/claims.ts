import { JURISDICTIONS, PROGRAMS, ROLES } from '#codes';
import type { SignedIn } from '#platform';

/** What the identity provider tells of somebody; `sub` is their stable id. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * Who somebody is, by the provider's claims: `role`, `organization`, `programs`, `jurisdictions`, `person_id`, `name`.
 * Undefined when a claim is missing or a code in it is not known: then nobody is signed in.
 */
export function signedInFrom(claims: Claims): SignedIn | undefined {
  const id = text(claims['sub']);
  const role = text(claims['role']);
  const organization = text(claims['organization']);
  const programs = codes(claims['programs'], PROGRAMS);
  const jurisdictions = codes(claims['jurisdictions'], JURISDICTIONS);
  if (!id || !organization || !programs || !jurisdictions) return undefined;
  // `system` writes by reactions and imports only; nobody signs in as it.
  if (!role || role === 'system' || !ROLES.some((known) => known === role)) return undefined;
  const personId = text(claims['person_id']);
  return { id, name: text(claims['name']) ?? id, role, organization, programs, jurisdictions, ...(personId ? { personId } : {}) };
}

/** The claims that say who somebody is. */
export function claimsOf(person: SignedIn): Claims {
  const { id, name, role, organization, programs, jurisdictions, personId } = person;
  return {
    sub: id,
    name,
    role,
    organization,
    programs: [...programs],
    jurisdictions: [...jurisdictions],
    ...(personId ? { person_id: personId } : {}),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.length > 0 && value.length <= 200 ? value : undefined;
}

function codes(value: unknown, known: readonly string[]): readonly string[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return undefined;
  const all = value.filter((code): code is string => typeof code === 'string' && known.includes(code));
  return all.length === value.length ? all : undefined;
}
