/** Whether somebody came to one time of a service or action. Nobody is blamed: each is a plain fact. */
export const ATTENDANCE = ['came', 'did-not-come', 'cancelled-by-provider'] as const;

/** Why somebody did not come, where they said it. */
export const NOT_COME_REASONS = [
  'no-ride',
  'work',
  'ill',
  'child-care',
  'not-told',
  'forgot',
  'weather',
  'did-not-want-to',
  'another',
] as const;

/** Why nothing was measured. */
export const NOT_SAID_REASONS = ['did-not-want-to-say', 'not-asked'] as const;

/** Why a goal ends without an outcome. */
export const GOAL_CLOSE_REASONS = [
  'no-longer-wanted',
  'another-goal',
  'goes-on-elsewhere',
  'moved-away',
  'no-contact',
  'person-died',
] as const;

/** Why a plan ends; the same words as for a case. */
export const PLAN_CLOSE_REASONS = ['goals-reached', 'not-wanted', 'moved-away', 'no-contact', 'other-agency', 'person-died'] as const;

/** Why a goal or a plan goes on. */
export const GOES_ON_REASONS = ['asked-again', 'closed-by-mistake', 'new-need'] as const;

/** What becomes of an item that is open when its plan is closed. */
export const ITEM_ENDS = ['ended', 'handed-on'] as const;
