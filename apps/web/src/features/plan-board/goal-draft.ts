import { namesNobody } from '../../app/forms/sharing-field.js';
import type { WordKey } from '../../app/words/catalogue.js';
import { numberTyped } from './number-typed.js';

/** What a goal can be measured by, and the unit of each. */
export const MEASURES = [
  'steps-done',
  'household-income',
  'nights-in-one-place',
  'school-days',
  'meals-a-day',
  'visits-kept',
  'other',
] as const;
export const UNIT_OF: Readonly<Record<string, string>> = {
  'steps-done': 'steps',
  'household-income': 'dollars',
  'nights-in-one-place': 'nights',
  'school-days': 'percent',
  'meals-a-day': 'meals',
  'visits-kept': 'visits',
  other: 'steps',
};

/** What is typed while a goal is set. */
export interface GoalDraft {
  readonly words: string;
  readonly title: string;
  readonly saidByPersonId: string;
  readonly saidTo: string;
  readonly outcome: string;
  readonly need: string;
  readonly measure: string;
  readonly baseline: string;
  readonly target: string;
  readonly targetDate: string;
  readonly sharing: string;
  readonly sharedWith: readonly string[];
}

export const EMPTY_GOAL: GoalDraft = {
  words: '',
  title: '',
  saidByPersonId: '',
  saidTo: '',
  outcome: '',
  need: '',
  measure: 'steps-done',
  baseline: '0',
  target: '',
  targetDate: '',
  sharing: 'team-and-family',
  sharedWith: [],
};

/** What is missing before the goal can be saved, as a key of the catalogue. */
export function missingInGoal(draft: GoalDraft): WordKey | undefined {
  if (!draft.words.trim()) return 'goal.missingWords';
  if (!draft.title.trim()) return 'goal.missingTitle';
  if (!draft.outcome) return 'goal.missingOutcome';
  if (!draft.need) return 'goal.missingNeed';
  if (numberTyped(draft.baseline) === undefined || numberTyped(draft.target) === undefined) return 'goal.missingNumbers';
  if (numberTyped(draft.baseline) === numberTyped(draft.target)) return 'goal.sameNumbers';
  return namesNobody(draft) ? 'form.nobodyNamed' : undefined;
}

/** The field that a missing thing stands over. */
const FIELD_OF: Partial<Record<WordKey, keyof GoalDraft>> = {
  'goal.missingWords': 'words',
  'goal.missingTitle': 'title',
  'goal.missingOutcome': 'outcome',
  'goal.missingNeed': 'need',
  'goal.missingNumbers': 'target',
  'goal.sameNumbers': 'target',
};

/** Which field is to be marked, where one field alone is missing. */
export const fieldMissing = (missing: WordKey | undefined): keyof GoalDraft | undefined => missing && FIELD_OF[missing];

/** The body of the command. The words go as they were typed: a quote is never corrected. */
export function goalBody(draft: GoalDraft): Record<string, unknown> {
  const { outcome, need, measure, sharing, sharedWith } = draft;
  return {
    outcome,
    need,
    measure,
    sharing,
    sharedWith,
    words: draft.words.trim(),
    title: draft.title.trim(),
    saidBy: 'person',
    unit: UNIT_OF[measure] ?? 'steps',
    baseline: numberTyped(draft.baseline),
    target: numberTyped(draft.target),
    ...(draft.saidByPersonId ? { saidByPersonId: draft.saidByPersonId } : {}),
    ...(draft.saidTo.trim() ? { saidTo: draft.saidTo.trim() } : {}),
    ...(draft.targetDate ? { targetDate: draft.targetDate } : {}),
  };
}
