import { ROLES } from '#codes';
import type { PermissionRule } from '#platform';

const EVERYBODY = ROLES.filter((role) => role !== 'system');
const WORKERS = EVERYBODY.filter((role) => role !== 'person' && role !== 'family-member' && role !== 'council-member');
/** Those who work on cases, partners among them: as for reading a case, without the family. */
const TEAM_WORKERS = ['caseworker', 'mdt-lead', 'supervisor', 'partner-worker'];

/** Permissions of the routes that belong to no lib. */
export const edgePermissions: readonly PermissionRule[] = [
  { name: 'session.end', roles: EVERYBODY, scope: 'none', personal: false },
  { name: 'directory.read', roles: WORKERS, scope: 'none', personal: false },
  { name: 'codes.read', roles: EVERYBODY, scope: 'none', personal: false },
  { name: 'drafts.keep', roles: EVERYBODY, scope: 'none', personal: false },
  { name: 'live.follow', roles: EVERYBODY, scope: 'none', personal: false },
  { name: 'presence.show', roles: TEAM_WORKERS, scope: 'team', alsoByPlace: ['supervisor'], personal: false },
  { name: 'presence.leave', roles: TEAM_WORKERS, scope: 'none', personal: false },
  { name: 'operations.read', roles: ['administrator'], scope: 'none', personal: false },
  { name: 'operations.repair', roles: ['administrator'], scope: 'none', personal: false },
];
