import { useWords } from '../../app/words/words.js';
import { domainOf, placeIn, spreadLabels, valuesOf } from './chart-geometry.js';
import type { Rate } from './measures-api.js';
import { isCounted, percent, wholePercent } from './share-words.js';

const WIDTH = 920;
const EDGE = 10;

/** A value and its interval on a line, with the threshold (dashed) and the target (solid). */
export function IntervalBar({ rate, threshold, target }: { rate: Rate; threshold: number; target: number }) {
  const { t, language } = useWords();
  const domain = domainOf(valuesOf([rate], [threshold, target]));
  const at = (share: number): number => EDGE + placeIn(share, domain) * (WIDTH - 2 * EDGE);
  const known = { threshold: wholePercent(threshold, language), target: wholePercent(target, language) };
  const label = isCounted(rate)
    ? t('measure.bar', {
        share: percent(rate.share, language),
        lower: percent(rate.lower, language),
        upper: percent(rate.upper, language),
        ...known,
      })
    : t('measure.barNobody', known);
  return (
    <div className="interval-bar" role="img" aria-label={label}>
      <svg viewBox={`0 0 ${WIDTH} 40`} preserveAspectRatio="none" aria-hidden="true">
        <path d={`M${EDGE} 20H${WIDTH - EDGE}`} stroke="#c6cace" strokeWidth="3" vectorEffect="non-scaling-stroke" />
        {isCounted(rate) ? (
          <path
            d={`M${at(rate.lower)} 20H${at(rate.upper)}`}
            stroke="#0e616b"
            strokeOpacity=".35"
            strokeWidth="14"
            vectorEffect="non-scaling-stroke"
          />
        ) : null}
        <path d={`M${at(threshold)} 6v28`} stroke="#1b1b1b" strokeWidth="2" strokeDasharray="4 3" vectorEffect="non-scaling-stroke" />
        <path d={`M${at(target)} 6v28`} stroke="#1b1b1b" strokeWidth="2.5" vectorEffect="non-scaling-stroke" />
      </svg>
      {isCounted(rate) ? <span className="interval-dot" style={{ left: `${(at(rate.share) / WIDTH) * 100}%` }} /> : null}
      <Labels domain={domain} at={(share) => at(share) / WIDTH} threshold={threshold} target={target} />
    </div>
  );
}

/** The words under the line; threshold and target move apart where they would touch, the ends give way to them. */
function Labels({
  domain,
  at,
  threshold,
  target,
}: {
  domain: { from: number; to: number };
  at: (share: number) => number;
  threshold: number;
  target: number;
}) {
  const { t, language } = useWords();
  const apart = spreadLabels([at(threshold) * 100, at(target) * 100], 25);
  const shift = Math.max(0, Math.max(...apart) - 87);
  const left = (place: number | undefined): string => `${Math.max(13, (place ?? 0) - shift)}%`;
  const first = Math.min(...apart) - shift;
  const last = Math.max(...apart) - shift;
  return (
    <div className="interval-words" aria-hidden="true">
      {first > 26 ? <span className="from">{wholePercent(domain.from, language)}</span> : null}
      <span style={{ left: left(apart[0]) }}>{t('measure.thresholdAt', { share: wholePercent(threshold, language) })}</span>
      <span style={{ left: left(apart[1]) }}>{t('measure.targetAt', { share: wholePercent(target, language) })}</span>
      {last < 74 ? <span className="to">{wholePercent(domain.to, language)}</span> : null}
    </div>
  );
}
