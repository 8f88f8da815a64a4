import { useWords } from '../../app/words/words.js';
import { domainOf, placeIn, valuesOf } from './chart-geometry.js';
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
      <div className="interval-words" aria-hidden="true">
        <AtMark place={at(threshold) / WIDTH}>{t('measure.thresholdAt', { share: known.threshold })}</AtMark>
      </div>
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
      <div className="interval-words" aria-hidden="true">
        {at(target) / WIDTH > 0.3 ? <span className="from">{wholePercent(domain.from, language)}</span> : null}
        <AtMark place={at(target) / WIDTH}>{t('measure.targetAt', { share: known.target })}</AtMark>
        {at(target) / WIDTH < 0.7 ? <span className="to">{wholePercent(domain.to, language)}</span> : null}
      </div>
    </div>
  );
}

/** Words at a mark of the line: always at it, and never beyond the ends. The threshold's stand over the line, the target's under it. */
function AtMark({ place, children }: { place: number; children: string }) {
  const percent = `${Math.round(place * 1000) / 10}%`;
  return <span style={{ left: percent, transform: `translateX(-${percent})` }}>{children}</span>;
}
