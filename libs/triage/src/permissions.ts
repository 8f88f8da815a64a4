import type { PermissionRule } from '#platform';

const COUNTY = ['intake-worker', 'caseworker', 'mdt-lead', 'supervisor'];

/** Triage is read by those who work for the county or on the case: never by partners or the household, since it tells of safety. */
export const triagePermissions: readonly PermissionRule[] = [
  { name: 'triage.instruments', roles: COUNTY, scope: 'none', personal: false },
  { name: 'triage.list', roles: COUNTY, scope: 'none', personal: true },
  { name: 'triage.read', roles: COUNTY, scope: 'team-or-jurisdiction', personal: true },
  { name: 'triage.start-screening', roles: COUNTY, scope: 'none', personal: true },
  { name: 'triage.screen', roles: COUNTY, scope: 'team-or-jurisdiction', personal: true },
  { name: 'triage.acknowledge', roles: ['supervisor'], scope: 'team-or-jurisdiction', personal: true },
  { name: 'triage.assign-level', roles: COUNTY, scope: 'team-or-jurisdiction', personal: true },
];
