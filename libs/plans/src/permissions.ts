import type { PermissionRule } from '#platform';

const COUNTY = ['caseworker', 'mdt-lead', 'supervisor'];
const FAMILY = ['person', 'family-member'];

/** Who may do what with a plan. What a partner or the family may do to one action is a rule of the plan itself. */
export const plansPermissions: readonly PermissionRule[] = [
  { name: 'plan.read', roles: [...COUNTY, 'partner-worker', ...FAMILY], scope: 'team', alsoByPlace: ['supervisor'], personal: true },
  { name: 'plan.edit', roles: COUNTY, scope: 'team', personal: true },
  { name: 'plan.act', roles: [...COUNTY, 'partner-worker', ...FAMILY], scope: 'team', personal: true },
  { name: 'plan.say', roles: FAMILY, scope: 'team', personal: true },
  { name: 'plan.serve', roles: [...COUNTY, 'partner-worker'], scope: 'team', personal: true },
  { name: 'plan.agree', roles: [...COUNTY, ...FAMILY], scope: 'team', personal: true },
];
