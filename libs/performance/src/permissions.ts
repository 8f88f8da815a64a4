import type { PermissionRule } from '#platform';

/** Numbers are for everybody who works for them; no name is in them. */
const READERS = [
  'intake-worker',
  'caseworker',
  'mdt-lead',
  'supervisor',
  'analyst',
  'state-analyst',
  'council-member',
  'administrator',
] as const;

/** Who may ask why: the members without names. A name shows only where the reader may see that person. */
const ASKERS = ['intake-worker', 'caseworker', 'mdt-lead', 'supervisor', 'analyst', 'state-analyst'] as const;

export const MEASURES_READ = 'measures.read';
export const MEASURES_MEMBERS = 'measures.members';

export const performancePermissions: readonly PermissionRule[] = [
  { name: MEASURES_READ, roles: READERS, scope: 'none', personal: false },
  { name: MEASURES_MEMBERS, roles: ASKERS, scope: 'none', personal: false },
];
