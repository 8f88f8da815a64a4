import type { TimelineEntry } from '../../../api/casework.js';
import type { Words } from '../../../app/words/words.js';

/** By type of entry, the list of the catalogue that has the words of its reason. */
const REASONS: Readonly<Record<string, string>> = {
  CaseClosed: 'planEnd',
  CaseReopened: 'goesOn',
  PlanClosed: 'planEnd',
  PlanReopened: 'goesOn',
  GoalClosed: 'goalEnd',
  GoalReopened: 'goesOn',
  ProgramExited: 'programEnd',
  ServiceEnded: 'serviceEnd',
};

/** Why something ended or goes on, in words; undefined where no reason is told, or where the catalogue has no words for it. */
export function reasonOf({ type, values }: Pick<TimelineEntry, 'type' | 'values'>, words: Words): string | undefined {
  const list = REASONS[type];
  const reason = values['reason'];
  if (!list || typeof reason !== 'string') return undefined;
  const told = words.code(list, reason);
  return told === reason ? undefined : words.t('timeline.why', { reason: told });
}
