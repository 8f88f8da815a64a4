/** The sign-in. */
export const signIn = {
  'signIn.title': 'Sign in',
  'signIn.lead': 'One person, one plan, one line through all programs.',
  'signIn.demoLead': 'Choose whom to be. Every person here is invented; each does a different part of the work.',
  'signIn.as': 'Sign in as {name}',
  'signIn.button': 'Sign in with your organization',
  'signIn.none': 'There is nobody to choose yet. The demo world is still being written; try again in a minute.',
  'signIn.group.front': 'Takes contacts and triage',
  'signIn.group.case': 'Works on cases and plans',
  'signIn.group.partner': 'Partner organizations and families',
  'signIn.group.numbers': 'Reads the numbers and keeps the system',
} as const;
