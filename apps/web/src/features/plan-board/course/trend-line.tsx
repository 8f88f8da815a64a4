import type { PlanGoal } from '../../../api/plans.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { dayOf, monthDay } from '../../../ui/dates.js';
import { goingSentence, saidValue, type Trend } from './scale-words.js';

const WIDTH = 560;
const HEIGHT = 150;
const LEFT = 16;
const RIGHT = 60;
const TOP = 22;
const BOTTOM = 30;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly id: string;
}

/** Where each value lies: by its day from left to right, more is higher. One value lies at the right end. */
export function placesOfTrend(trend: Trend, ends: { low: number; high: number }): Place[] {
  const times = trend.values.map(({ at }) => Date.parse(at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const across = (time: number): number => (last === first ? 1 : (time - first) / (last - first));
  const up = (value: number): number => (ends.high === ends.low ? 0.5 : (value - ends.low) / (ends.high - ends.low));
  return trend.values.map(({ value, progressId }, index) => ({
    x: LEFT + across(times[index]!) * (WIDTH - LEFT - RIGHT),
    y: HEIGHT - BOTTOM - up(value) * (HEIGHT - TOP - BOTTOM),
    id: progressId,
  }));
}

/** The lowest and highest value that is shown; of the goal's own measure start and target belong to it. */
export function endsOf(trend: Trend, goal: Pick<PlanGoal, 'baseline' | 'target'>): { low: number; high: number } {
  const marks = trend.instrument ? [trend.from ?? 0, trend.to ?? 0] : [goal.baseline, goal.target];
  const all = [...marks, ...trend.values.map(({ value }) => value)];
  return { low: Math.min(...all), high: Math.max(...all) };
}

/** The person's line through the days, with start and end said on it. The target is drawn where there is one. */
export function TrendLine({ trend, goal }: { trend: Trend; goal: PlanGoal }) {
  const words = useWords();
  const today = useToday();
  const ends = endsOf(trend, goal);
  const places = placesOfTrend(trend, ends);
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return null;
  const targetY = HEIGHT - BOTTOM - ((goal.target - ends.low) / (ends.high - ends.low || 1)) * (HEIGHT - TOP - BOTTOM);
  const day = (index: number): string => monthDay(dayOf(trend.values.at(index)!.at), words.language, today);
  return (
    <svg className="trend-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={goingSentence(trend, goal, words)}>
      <path d={`M${LEFT} ${HEIGHT - BOTTOM}H${WIDTH - RIGHT}`} stroke="#dfe1e2" />
      {trend.instrument ? null : (
        <g>
          <path d={`M${LEFT} ${targetY}H${WIDTH - RIGHT}`} stroke="#1b1b1b" strokeWidth="1.5" />
          <text x={LEFT} y={targetY - 5} fontSize="13" fill="#3d4551">
            {words.t('progress.target', { value: saidValue(goal.target, trend, goal, words) })}
          </text>
        </g>
      )}
      <path
        d={`M${places.map(({ x, y }) => `${x} ${y}`).join('L')}`}
        fill="none"
        stroke="#0e616b"
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
      {places.map(({ x, y, id }) => (
        <circle key={id} cx={x} cy={y} r="4.5" fill="#0e616b" />
      ))}
      <g fontSize="13" fill="#3d4551">
        {places.length > 1 ? (
          <text x={first.x} y={HEIGHT - 10}>
            {day(0)}
          </text>
        ) : null}
        <text x={last.x} y={HEIGHT - 10} textAnchor="end">
          {day(-1)}
        </text>
        <text x={last.x + 9} y={last.y} dy=".32em" fontWeight="700" fill="#0e616b">
          {trend.instrument === 'goal-attainment' ? '' : saidValue(trend.values.at(-1)!.value, trend, goal, words)}
        </text>
      </g>
    </svg>
  );
}
