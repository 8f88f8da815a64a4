import type { PlanGoal } from '../../../api/plans.js';
import type { Words } from '../../../app/words/words.js';
import { dayOf, monthDay } from '../../../ui/dates.js';
import { saidValue, trendName } from './scale-words.js';

/** Every measured value and every time of the goal's actions and services, in words, by its id. */
export function evidenceOf(goal: PlanGoal, words: Words, today: string): { id: string; label: string }[] {
  const day = (moment: string): string => monthDay(dayOf(moment), words.language, today);
  const values = goal.trends.flatMap((trend) =>
    trend.values.map(({ progressId, value, at }) => ({
      id: progressId,
      label: words.t('result.evidenceValue', {
        measure: trendName(trend, goal, words),
        value: saidValue(value, trend, goal, words),
        day: day(at),
      }),
    })),
  );
  const items = [
    ...goal.actions.map(({ title, attendance }) => ({ item: title ?? '', attendance })),
    ...goal.services.map(({ service, attendance }) => ({ item: words.code('service', service), attendance })),
  ];
  const came = items.flatMap(({ item, attendance }) =>
    (attendance?.times ?? []).map((time) => ({
      id: time.attendanceId,
      label: words.t('result.evidenceCame', { item, attendance: words.code('came', time.attendance), day: day(time.at) }),
    })),
  );
  return [...values, ...came];
}
