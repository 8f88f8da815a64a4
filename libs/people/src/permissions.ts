import { LOOK_ANSWERERS, type PermissionRule } from '#platform';

const COUNTY = ['intake-worker', 'caseworker', 'mdt-lead', 'supervisor'];

/** Who may look people up, read what is known of them, and add to it. */
export const peoplePermissions: readonly PermissionRule[] = [
  { name: 'people.match', roles: COUNTY, scope: 'none', personal: true },
  { name: 'people.register', roles: COUNTY, scope: 'none', personal: true },
  { name: 'people.read', roles: COUNTY, scope: 'team-or-jurisdiction', personal: true },
  { name: 'people.record', roles: COUNTY, scope: 'team-or-jurisdiction', personal: true },
  { name: 'people.verify', roles: COUNTY, scope: 'team-or-jurisdiction', personal: true },
  { name: 'people.answer-look', roles: LOOK_ANSWERERS, scope: 'team-or-jurisdiction', personal: true },
  { name: 'people.correct', roles: COUNTY, scope: 'team-or-jurisdiction', personal: true },
];
