import { ROLES } from '#codes';
import type { PermissionRule } from '#platform';

/** Who may read the rules: everybody who is signed in. */
export const governancePermissions: readonly PermissionRule[] = [
  { name: 'governance.read-policy', roles: ROLES, scope: 'none', personal: false },
];
