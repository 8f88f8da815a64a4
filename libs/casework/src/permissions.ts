import type { PermissionRule } from '#platform';

const COUNTY = ['caseworker', 'mdt-lead', 'supervisor'];
const FAMILY = ['person', 'family-member'];
const TEAM = [...COUNTY, 'partner-worker', ...FAMILY];

/** Who may do what with a case. */
export const caseworkPermissions: readonly PermissionRule[] = [
  { name: 'case.open', roles: ['intake-worker', ...COUNTY], scope: 'jurisdiction', personal: true },
  { name: 'case.list', roles: TEAM, scope: 'none', personal: true },
  { name: 'case.read', roles: TEAM, scope: 'team', alsoByPlace: ['supervisor'], personal: true },
  { name: 'case.work', roles: COUNTY, scope: 'team', personal: true },
  { name: 'case.note', roles: [...COUNTY, 'partner-worker'], scope: 'team', personal: true },
  { name: 'case.join', roles: TEAM, scope: 'team', personal: false },
  { name: 'my-day.read', roles: ['intake-worker', ...COUNTY, 'partner-worker', 'administrator'], scope: 'none', personal: true },
  { name: 'plan-reviews.read', roles: COUNTY, scope: 'none', personal: true },
  { name: 'feed.read', roles: ['intake-worker', ...TEAM], scope: 'none', personal: true },
];
