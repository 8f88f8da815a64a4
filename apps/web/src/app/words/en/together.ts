/** Working at once, and going on without a network. */
export const together = {
  'presence.here': '{names} {n|is|are} here now',
  'presence.editing': '{name} is editing {field}',
  'presence.open': '{name} has this open now',
  'presence.field.title': 'the name',
  'presence.field.words': 'the own words',
  'presence.field.target': 'the target',
  'presence.field.targetDate': 'the target date',
  'presence.field.dueOn': 'the due date',
  'presence.field.owner': 'who answers for it',
  'presence.field.doer': 'the kind of helper',
  'presence.field.actorId': 'who does it',
  'presence.field.waitsFor': 'what it waits for',
  'presence.field.sharing': 'who can see it',
  'presence.field.sharedWith': 'whom it is shared with',
} as const;
