/**
 * The closed lists of codes that facts, forms and measures use. A code once published keeps its meaning;
 * a list grows by appending, and a version of the product is a version of the lists.
 */
export const NEEDS = [
  'food',
  'housing',
  'health-care',
  'stable-income',
  'child-care',
  'child-support',
  'crisis',
  'home-based-care',
  'safety',
  'opportunity',
] as const;
export type Need = (typeof NEEDS)[number];

/** "not-said" is not "no": nobody asked, or no answer was given. */
export const NEED_ANSWERS = ['yes', 'no', 'not-said', 'declined', 'dont-know'] as const;
export type NeedAnswer = (typeof NEED_ANSWERS)[number];

/** The six outcomes: every goal hangs under one. */
export const OUTCOMES = [
  'access-to-care-and-services',
  'economically-secure',
  'children-develop',
  'children-stable',
  'safe-and-secure',
  'dignity-autonomy-choice',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** From least to most response. */
export const RESPONSE_LEVELS = ['self-service', 'assisted', 'case-managed', 'coordinated'] as const;
export type ResponseLevel = (typeof RESPONSE_LEVELS)[number];

export const CHANNELS = [
  'phone',
  'web',
  'mobile',
  'in-person-agency',
  'in-person-community',
  'mail',
  'partner-system',
  'outreach',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const ROLES = [
  'intake-worker',
  'caseworker',
  'mdt-lead',
  'supervisor',
  'partner-worker',
  'person',
  'family-member',
  'analyst',
  'state-analyst',
  'council-member',
  'administrator',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

export const PROGRAMS = ['housing', 'food-cash', 'child-support', 'child-protection'] as const;
export type Program = (typeof PROGRAMS)[number];

/** Minnesota counties of the demonstration world by FIPS code; `27` is the state. */
export const COUNTIES = ['27039', '27109', '27147'] as const;

/** Who answers for somebody where they live: a county, or a Tribal nation, which stands for itself wherever its people live. */
export const SERVING_PLACES = [...COUNTIES, 'tribe-prairie-island'] as const;

export const JURISDICTIONS = ['27', '27039', '27109', '27147', 'sda-dodge-steele', 'tribe-prairie-island'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

export const JURISDICTION_NAMES: Readonly<Record<Jurisdiction, string>> = {
  '27': 'Minnesota',
  '27039': 'Dodge County',
  '27109': 'Olmsted County',
  '27147': 'Steele County',
  'sda-dodge-steele': 'Dodge–Steele service delivery authority',
  'tribe-prairie-island': 'Prairie Island Indian Community',
};

/** Service delivery authorities, each with the counties that it serves together. */
export const SERVICE_AUTHORITIES: Readonly<Record<string, readonly string[]>> = { 'sda-dodge-steele': ['27039', '27147'] };

export const LANGUAGES = ['en', 'es', 'so', 'hmn', 'kar', 'other', 'not-asked'] as const;
export type Language = (typeof LANGUAGES)[number];

export const AGE_BANDS = ['0-5', '6-12', '13-17', '18-24', '25-44', '45-64', '65+', 'unknown'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Self-described, many allowed (U.S. OMB SPD 15, 2024, plus the answers that are not an answer). */
export const GROUPS = [
  'american-indian-alaska-native',
  'asian',
  'black',
  'hispanic-latino',
  'middle-eastern-north-african',
  'native-hawaiian-pacific-islander',
  'white',
  'another',
  'not-asked',
  'declined',
] as const;
export type Group = (typeof GROUPS)[number];

export const OUTCOME_RESULTS = ['achieved', 'partly', 'not-achieved', 'no-longer-wanted'] as const;

export const ORGANIZATIONS = [
  'olmsted-county',
  'dodge-county',
  'steele-county',
  'prairie-island',
  'state',
  'zumbro-bridge', // partner: shelter and food
  'southeast-helpers', // partner: rides, furniture
  'bamber-creek-school',
  'riverbend-clinic',
  'council',
] as const;
export type Organization = (typeof ORGANIZATIONS)[number];

/** Services that a plan orders. */
export const SERVICE_CODES = [
  'food-support',
  'emergency-food',
  'cash-assistance',
  'shelter',
  'housing-search',
  'rent-help',
  'utility-help',
  'child-care-help',
  'support-order',
  'health-coverage',
  'home-care',
  'safety-planning',
  'crisis-counselling',
  'job-training',
  'transport',
  'school-support',
] as const;
export type ServiceCode = (typeof SERVICE_CODES)[number];

/** Whether a plan item or entry is shared with the whole team and family, the team, or named programs and organisations only. */
export const SHARING = ['team-and-family', 'team', 'named'] as const;
