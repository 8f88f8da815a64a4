import type { PlanGoal } from '../../api/plans.js';
import { useToday } from '../../app/now.js';
import { useWords, type Words } from '../../app/words/words.js';
import { daysBetween, longDay } from '../../ui/dates.js';
import { isMet, valueWords } from './progress.js';

/** How far from start to target, in one sentence. */
export function progressSentence(goal: PlanGoal, words: Words, today: string): string {
  const { t, language } = words;
  const value = (number: number): string => valueWords(number, goal.unit, language);
  const values = {
    now: value(goal.current),
    start: value(goal.baseline),
    target: value(goal.target),
    measure: words.code('measureOf', goal.measure),
  };
  const reached =
    goal.progress.length === 0 ? t('progress.notMeasured', values) : t(isMet(goal) ? 'progress.met' : 'progress.sentence', values);
  const date = goal.targetDate && goal.state === 'open' ? ` ${targetDateWords(goal.targetDate, words, today)}` : '';
  return `${reached}${date}`;
}

/** The sentence in the chosen language, as of today. */
export function useProgressSentence(goal: PlanGoal): string {
  return progressSentence(goal, useWords(), useToday());
}

function targetDateWords(day: string, { t, language }: Words, today: string): string {
  const days = daysBetween(today, day);
  const date = longDay(day, language, today);
  return days > 0 ? t('progress.targetIn', { date, n: days }) : t('progress.targetOn', { date });
}
