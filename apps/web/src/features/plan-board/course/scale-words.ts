import type { PlanGoal } from '../../../api/plans.js';
import type { Words } from '../../../app/words/words.js';
import { valueWords } from '../progress.js';

export type Trend = PlanGoal['trends'][number];
export type MeasuredValue = Trend['values'][number];

/** A value in words: with its unit, as a level, or as it is. */
export function saidValue(value: number, { instrument }: Pick<Trend, 'instrument'>, goal: Pick<PlanGoal, 'unit'>, words: Words): string {
  if (!instrument) return valueWords(value, goal.unit, words.language);
  if (instrument === 'goal-attainment') return words.code('gas', String(value));
  return new Intl.NumberFormat(words.language).format(value);
}

/** What a trend is of: the goal's own measure, or a scale about a need. */
export function trendName(
  { instrument, domain }: Pick<Trend, 'instrument' | 'domain'>,
  goal: Pick<PlanGoal, 'measure'>,
  words: Words,
): string {
  if (!instrument) return words.t('trend.own', { measure: words.code('measureOf', goal.measure) });
  return words.t('trend.scale', { scale: words.code('scale', instrument), need: domain ? words.code('need', domain) : '' });
}

/** Where it goes, in one sentence; the start of the goal's own measure is its baseline. */
export function goingSentence(trend: Trend, goal: Pick<PlanGoal, 'unit' | 'baseline'>, words: Words): string {
  const last = trend.values.at(-1);
  if (!last) return words.t('trend.none');
  const start = trend.instrument ? trend.values[0]!.value : goal.baseline;
  const said = (value: number): string => saidValue(value, trend, goal, words);
  return words.code('trend', trend.going, { now: said(last.value), start: said(start) });
}
