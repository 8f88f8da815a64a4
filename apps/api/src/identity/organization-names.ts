import type { Organization } from '#codes';

const NAMES: Readonly<Record<Organization, string>> = {
  'olmsted-county': 'Olmsted County',
  'dodge-county': 'Dodge County',
  'steele-county': 'Steele County',
  'prairie-island': 'Prairie Island Indian Community',
  state: 'State of Minnesota',
  'zumbro-bridge': 'Zumbro Bridge',
  'southeast-helpers': 'Southeast Helpers',
  'bamber-creek-school': 'Bamber Creek School',
  'riverbend-clinic': 'Riverbend Clinic',
  council: 'Council',
};

/** The organisation's own name; of one that is not known, its code. */
export function organizationName(code: string): string {
  return (NAMES as Readonly<Record<string, string>>)[code] ?? code;
}
