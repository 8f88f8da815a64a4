import type { PlanGoal } from '../../../api/plans.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { dayOf, monthDay } from '../../../ui/dates.js';
import { goingSentence, saidValue, type Trend } from './scale-words.js';
import { endsOf, HEIGHT, LEFT, placesOfTrend, RIGHT, upIn, WIDTH, BOTTOM } from './trend-places.js';

/** The person's line through the days, with start and end said on it. The target is drawn where there is one. */
export function TrendLine({ trend, goal }: { trend: Trend; goal: PlanGoal }) {
  const words = useWords();
  const today = useToday();
  const ends = endsOf(trend, goal);
  const places = placesOfTrend(trend, ends);
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return null;
  const targetY = upIn(goal.target, ends);
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
