import { ROLES } from '#codes';
import { StartupError, type PermissionRule } from '#platform';

const SCOPES: readonly PermissionRule['scope'][] = ['none', 'jurisdiction', 'team', 'team-or-jurisdiction'];

/** The permissions of all libs, as their doors declare them. */
export class AccessRules {
  private readonly byName = new Map<string, PermissionRule>();

  /** @throws StartupError for a role or a scope that nobody knows, or a name that is declared twice */
  constructor(rules: readonly PermissionRule[]) {
    for (const rule of rules) {
      check(rule);
      if (this.byName.has(rule.name)) throw new StartupError(`The permission ${rule.name} is declared twice.`);
      this.byName.set(rule.name, rule);
    }
  }

  find(name: string): PermissionRule | undefined {
    return this.byName.get(name);
  }

  all(): readonly PermissionRule[] {
    return [...this.byName.values()];
  }

  /** Names of what a role may do somewhere; on what exactly is decided at each request. */
  namesFor(role: string): readonly string[] {
    return this.all()
      .filter((rule) => rule.roles.includes(role))
      .map((rule) => rule.name)
      .sort();
  }
}

function check(rule: PermissionRule): void {
  const role = [...rule.roles, ...(rule.alsoByPlace ?? [])].find((one) => !ROLES.some((known) => known === one));
  if (role !== undefined) throw new StartupError(`The permission ${rule.name} names the role ${role}, which does not exist.`);
  if (!SCOPES.includes(rule.scope))
    throw new StartupError(`The permission ${rule.name} has the scope ${String(rule.scope)}, which does not exist.`);
}
