import { useQuery } from '@tanstack/react-query';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { longMoment } from '../../ui/dates.js';
import { reasonWords, shareWords } from './measure-words.js';
import { measureQuery, type Measure, type MeasureFilters } from './measures-api.js';

/** Beside the value: what was believed then and now, and who is listed but not counted. */
export function ValueRail({ measure, filters }: { measure: Measure; filters: MeasureFilters }) {
  return (
    <div className="stack">
      {filters.asKnownAt ? <ThenAndNow measure={measure} filters={filters} asKnownAt={filters.asKnownAt} /> : null}
      <ListedCard measure={measure} />
    </div>
  );
}

function ThenAndNow({ measure, filters, asKnownAt }: { measure: Measure; filters: MeasureFilters; asKnownAt: string }) {
  const words = useWords();
  const { t, language } = words;
  const today = useToday();
  const now = useQuery(measureQuery(measure.id, { ...filters, asKnownAt: undefined }));
  const then = measure.value;
  const current = now.data?.stamp.asKnownAt === null ? now.data.value : undefined;
  const same = current && current.numerator === then.numerator && current.denominator === then.denominator;
  return (
    <section className="card" aria-labelledby="then-head">
      <header>
        <h2 id="then-head">{t('measure.then.title')}</h2>
      </header>
      <div className="pad row-t flow-2">
        <p>
          {t('measure.then.was', {
            share: shareWords(then, words),
            date: longMoment(asKnownAt, language, today),
            n: then.numerator,
            d: then.denominator,
          })}
        </p>
        {current ? (
          <p>{t('measure.then.now', { share: shareWords(current, words), n: current.numerator, d: current.denominator })}</p>
        ) : null}
        {current ? <p>{t(same ? 'measure.then.same' : 'measure.then.changed')}</p> : null}
      </div>
    </section>
  );
}

function ListedCard({ measure }: { measure: Measure }) {
  const words = useWords();
  const { t, language } = words;
  const listed = Object.entries(measure.listedNotCounted).filter(([, count]) => count > 0);
  const number = new Intl.NumberFormat(language);
  return (
    <section className="card" aria-labelledby="listed-head">
      <header>
        <h2 id="listed-head">{t('measure.listed.title')}</h2>
      </header>
      <div className="pad row-t flow-2">
        {listed.length === 0 ? <p>{t('measure.listed.none')}</p> : null}
        {listed.map(([code, count]) => (
          <p key={code} className="measure-pair">
            <span>{reasonWords({ code, words: code }, words)}</span>
            <b>{number.format(count)}</b>
          </p>
        ))}
        {listed.length > 0 ? (
          <p className="meta">{t('measure.listed.text', { n: measure.value.numerator, d: measure.value.denominator })}</p>
        ) : null}
      </div>
    </section>
  );
}
