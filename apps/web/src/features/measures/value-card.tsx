import { Say, useWords, type Words } from '../../app/words/words.js';
import { fullDay } from '../../ui/dates.js';
import { Said } from '../../ui/said.js';
import { IntervalBar } from './interval-bar.js';
import { countedOf, countedWords, medianWords, shareWords } from './measure-words.js';
import type { Measure } from './measures-api.js';
import { isCounted, percent, wholePercent } from './share-words.js';

/** How well: the value with its interval, counted of all, on a line with threshold and target. */
export function ValueCard({ measure }: { measure: Measure }) {
  const words = useWords();
  const { t, language } = words;
  const { value } = measure;
  return (
    <section className="card" aria-labelledby="value-head">
      <h2 className="sr" id="value-head">
        {t('measure.value')}
      </h2>
      <div className="pad-all measure-value">
        <div>
          <div className="big">{shareWords(value, words)}</div>
          {isCounted(value) ? (
            <p className="row-t">
              {t('measure.between', { lower: percent(value.lower, language), upper: percent(value.upper, language) })}
              <span className="meta measure-sub">{t('measure.interval')}</span>
            </p>
          ) : null}
        </div>
        <div className="flow-2">
          <p>
            {isCounted(value) ? (
              <>
                <b>{countedOf(value, words)}</b>{' '}
                {countedWords({ id: measure.id, days: measure.definition.days }, words) ?? measure.definition.words}{' '}
                {judged(measure, words)}
              </>
            ) : (
              t('measure.nobodyText')
            )}
          </p>
          <Facts measure={measure} />
          <Definition measure={measure} />
        </div>
        <div className="measure-line">
          <IntervalBar rate={value} threshold={measure.threshold} target={measure.target} />
        </div>
      </div>
    </section>
  );
}

function judged({ value, threshold, target }: Measure, { t, language }: Words): string {
  if (value.verdict === 'not-judged') return '';
  return t(`measure.judged.${value.verdict}`, { threshold: wholePercent(threshold, language), target: wholePercent(target, language) });
}

function Facts({ measure }: { measure: Measure }) {
  const words = useWords();
  const { t, language } = words;
  const { value, definition } = measure;
  return (
    <dl className="facts">
      <div>
        <dt>{t('measure.target')}</dt>
        <dd>{wholePercent(measure.target, language)}</dd>
      </div>
      <div>
        <dt>{t('measure.threshold')}</dt>
        <dd>{wholePercent(measure.threshold, language)}</dd>
      </div>
      {definition.dayKind ? (
        <div>
          <dt>{t('measure.median')}</dt>
          <dd>{medianWords(value.medianDays, definition.dayKind, words)}</dd>
        </div>
      ) : null}
    </dl>
  );
}

function Definition({ measure }: { measure: Measure }) {
  const { t, language } = useWords();
  const { definition } = measure;
  const days = definition.days ?? 0;
  // The number of days is policy data; the sentence around it is what has been put into other languages.
  const pattern = days > 0 ? definition.words.replace(new RegExp(`\\b${days}\\b`), '{days}') : definition.words;
  return (
    <details>
      <summary>
        {t('measure.definitionVersion', { version: definition.version, date: fullDay(definition.effectiveFrom, language) })}{' '}
        {t('measure.definition')}
      </summary>
      <div className="row-t flow-1 measure-definition">
        <p>
          <Said english={pattern} values={{ days }} />
        </p>
        {definition.dayKind ? <p>{t(definition.dayKind === 'business' ? 'measure.businessDays' : 'measure.calendarDays')}</p> : null}
        <p className="meta">
          <Say k="measure.definitionSource" values={{ source: <span lang="en">{definition.source}</span> }} />{' '}
          {definition.unverified ? t('measure.unverified') : null}
        </p>
      </div>
    </details>
  );
}
