import { useEffect, useRef } from 'react';
import { useWords } from '../../app/words/words.js';
import { bandPath, labelHeights, linePath, placeIn, type Domain, type Point } from './chart-geometry.js';
import type { Measure } from './measures-api.js';
import { isCounted, monthWords, percent, wholePercent } from './share-words.js';

const WIDTH = 1100;
const HEIGHT = 280;
const LEFT = 52;
const RIGHT = 90;
const TOP = 22;
const BOTTOM = 34;
/** How wide the band of a month is that has no neighbor. */
const ALONE = 24;

/** The person's line, drawn through the months: share with band, target solid, threshold dashed, labels beside the lines. */
export function TrendChart({ measure, domain, label }: { measure: Measure; domain: Domain; label: string }) {
  const { t, language } = useWords();
  const { trend } = measure;
  const apart = (WIDTH - LEFT - RIGHT) / Math.max(1, trend.length - 1);
  const x = (index: number): number => (trend.length === 1 ? (LEFT + WIDTH - RIGHT) / 2 : LEFT + index * apart);
  const y = (share: number): number => HEIGHT - BOTTOM - placeIn(share, domain) * (HEIGHT - TOP - BOTTOM);
  const line = (of: 'share' | 'lower' | 'upper'): Point[] =>
    trend.map((month, index) => (isCounted(month) ? { x: x(index), y: y(month[of]) } : undefined));
  const alone = { width: Math.min(ALONE, apart), from: LEFT, to: WIDTH - RIGHT };
  const shares = line('share');
  const every = Math.ceil(trend.length / 8);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollTo({ left: box.current.scrollWidth }), [trend.length]);
  return (
    <div className="trend-scroll" ref={box} tabIndex={0} role="region" aria-label={t('measure.trend.region')}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {domain.ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${LEFT} ${y(tick)}H${WIDTH - RIGHT}`} stroke="#dfe1e2" />
            <text x={LEFT - 8} y={y(tick)} dy=".32em" textAnchor="end">
              {wholePercent(tick, language)}
            </text>
          </g>
        ))}
        {trend.map((month, index) =>
          (trend.length - 1 - index) % every === 0 ? (
            <text key={month.month} x={x(index)} y={HEIGHT - 10} textAnchor="middle">
              {monthWords(month.month, language, 'short')}
            </text>
          ) : null,
        )}
        <path d={bandPath(line('upper'), line('lower'), alone)} fill="#0e616b" fillOpacity=".13" />
        <PromisedLines measure={measure} y={y} />
        <path d={linePath(shares)} fill="none" stroke="#0e616b" strokeWidth="2.5" strokeLinejoin="round" strokeLinecap="round" />
        {shares.map((point, index) => (point ? <circle key={trend[index]?.month} cx={point.x} cy={point.y} r="4" fill="#0e616b" /> : null))}
        <LastValue measure={measure} points={shares} />
      </svg>
    </div>
  );
}

function PromisedLines({ measure, y }: { measure: Measure; y: (share: number) => number }) {
  const { t, language } = useWords();
  const lines = [
    { share: measure.target, words: t('measure.targetAt', { share: wholePercent(measure.target, language) }), dash: undefined },
    { share: measure.threshold, words: t('measure.thresholdAt', { share: wholePercent(measure.threshold, language) }), dash: '5 4' },
  ];
  const heights = labelHeights(
    lines.map(({ share }) => y(share)),
    { over: 8, under: 17, gap: 18 },
  );
  return lines.map(({ share, words, dash }, index) => (
    <g key={words}>
      <path d={`M${LEFT} ${y(share)}H${WIDTH - RIGHT}`} stroke="#1b1b1b" strokeWidth="1.5" strokeDasharray={dash} />
      <text x={LEFT + 14} y={heights[index]} stroke="#fff" strokeWidth="4" paintOrder="stroke" strokeLinejoin="round">
        {words}
      </text>
    </g>
  ));
}

function LastValue({ measure, points }: { measure: Measure; points: readonly Point[] }) {
  const { language } = useWords();
  const index = points.findLastIndex((point) => point !== undefined);
  const month = measure.trend[index];
  const point = points[index];
  if (!point || !month || month.share === null) return null;
  return (
    <text className="trend-last" x={point.x + 10} y={point.y} dy=".32em">
      {percent(month.share, language)}
    </text>
  );
}
