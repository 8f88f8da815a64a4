import type { PermissionRule } from '#platform';

const FRONT_DOOR = ['intake-worker', 'supervisor'];

/** Who may take contacts, and who may read them. */
export const intakePermissions: readonly PermissionRule[] = [
  { name: 'intake.take-contact', roles: FRONT_DOOR, scope: 'jurisdiction', personal: true },
  { name: 'intake.read', roles: [...FRONT_DOOR, 'caseworker', 'mdt-lead'], scope: 'team-or-jurisdiction', personal: true },
  { name: 'intake.list', roles: FRONT_DOOR, scope: 'none', personal: true },
];

/** What a role is offered of what a contact allows. */
export function offeredTo(role: string, allowed: readonly string[]): readonly string[] {
  return FRONT_DOOR.includes(role) ? allowed : [];
}
