import { WAITING_AT, type Rule } from '../definitions/rule.js';
import type { MeasureQuestion } from './measure-question.js';

/** SQL: the reason by `state`, `days` and `day`, and by the policy: `:within` days, `:levels` that need a service, `:notYetDue`. */
export function reasonSql(rules: readonly Rule[]): string {
  const cases = rules.map((rule) => `WHEN ${conditionsOf(rule).join(' AND ')} THEN '${rule.reason}'`);
  return `(CASE ${cases.join(' ')} END)`;
}

function conditionsOf({ state, days, needsNoService }: Rule): readonly string[] {
  return [
    ...(state === undefined ? [] : [`state = '${state}'`]),
    ...(days === 'in-time' ? ['days <= :within'] : []),
    ...(days === 'not-over' ? ['day >= :notYetDue'] : []),
    ...(needsNoService ? [`state LIKE '${WAITING_AT}%' AND NOT (substr(state, ${WAITING_AT.length + 1}) = ANY (:levels))`] : []),
    'true',
  ];
}

/** How members stand to the days of the policy. */
interface ByDay {
  /** It happened within them. */
  readonly isInTime: boolean;
  /** They are over. */
  readonly isOver: boolean;
}

/** The reason of members in a state: the same that {@link reasonSql} gives. */
export function reasonOf(
  { measure, levels }: Pick<MeasureQuestion, 'measure' | 'levels'>,
  state: string,
  { isInTime, isOver }: ByDay,
): string {
  const fits = (rule: Rule): boolean =>
    (rule.state === undefined || rule.state === state) &&
    (rule.days !== 'in-time' || isInTime) &&
    (rule.days !== 'not-over' || !isOver) &&
    (!rule.needsNoService || (state.startsWith(WAITING_AT) && !levels.includes(state.slice(WAITING_AT.length))));
  const rule = measure.rules.find(fits);
  if (!rule) throw new Error(`No rule of ${measure.id} says what ${state} counts as.`);
  return rule.reason;
}
