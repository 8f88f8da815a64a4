import type { DemoPerson } from '../../api/session.js';

const ROLES_OF = {
  front: ['intake-worker'],
  case: ['caseworker', 'mdt-lead', 'supervisor'],
  partner: ['partner-worker', 'person', 'family-member'],
  numbers: [],
} as const satisfies Record<string, readonly string[]>;

export type PeopleGroup = keyof typeof ROLES_OF;

/** The demo people by what they do; who fits nowhere reads numbers or keeps the system. Empty groups are left out. */
export function groupsOfPeople(people: readonly DemoPerson[]): { key: PeopleGroup; members: DemoPerson[] }[] {
  const groups = (Object.keys(ROLES_OF) as PeopleGroup[]).map((key) => ({
    key,
    members: people.filter((person) => groupOf(person.role) === key),
  }));
  return groups.filter(({ members }) => members.length > 0);
}

function groupOf(role: string): PeopleGroup {
  const found = (Object.keys(ROLES_OF) as PeopleGroup[]).find((key) => (ROLES_OF[key] as readonly string[]).includes(role));
  return found ?? 'numbers';
}
