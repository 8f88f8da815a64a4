import { useWords, type Words } from '../../app/words/words.js';
import { Table } from '../../ui/table.js';
import { domainOf, valuesOf } from './chart-geometry.js';
import { countedOf, intervalWords, medianWords, shareWords } from './measure-words.js';
import type { Measure } from './measures-api.js';
import { isCounted, monthWords, percent, trendSentence, wholePercent } from './share-words.js';
import { TrendChart } from './trend-chart.js';

/** Is it getting better? The share by month with its band, the sentence that says the finding, and the table. */
export function TrendCard({ measure }: { measure: Measure }) {
  const words = useWords();
  const { t, language } = words;
  const sentence = sentenceOf(measure, words);
  const shown = measure.trend.some(isCounted);
  const domain = domainOf(valuesOf(measure.trend, [measure.threshold, measure.target]));
  return (
    <figure className="card plot pad-all" aria-labelledby="trend-head">
      <h2 id="trend-head">{t('measure.trend')}</h2>
      {shown ? <TrendChart measure={measure} domain={domain} label={t('measure.trend.chart', { sentence })} /> : null}
      <figcaption>
        {sentence}{' '}
        {shown
          ? `${t('measure.trend.band')} ${domain.from > 0 ? t('measure.trend.axis', { share: wholePercent(domain.from, language) }) : ''}`
          : null}
      </figcaption>
      {shown ? (
        <details>
          <summary>{t('measure.table')}</summary>
          <TrendTable measure={measure} />
        </details>
      ) : null}
    </figure>
  );
}

function sentenceOf(measure: Measure, { t, language }: Words): string {
  const said = trendSentence(measure.trend);
  if (said.says === 'none') return t('measure.trend.none');
  const last = { to: percent(said.last.share, language), last: monthWords(said.last.month, language) };
  if (said.says === 'one') return t('measure.trend.one', last);
  return t(`measure.trend.${said.says}`, {
    from: percent(said.first.share, language),
    first: monthWords(said.first.month, language),
    ...last,
  });
}

function TrendTable({ measure }: { measure: Measure }) {
  const words = useWords();
  const { t, language } = words;
  const { dayKind } = measure.definition;
  const head = [
    { key: 'month', label: t('measure.table.month') },
    { key: 'counted', label: t('measure.table.counted'), numeric: true },
    { key: 'share', label: t('measure.table.share'), numeric: true },
    { key: 'interval', label: t('measure.table.interval'), numeric: true },
    ...(dayKind ? [{ key: 'median', label: t('measure.table.median'), numeric: true }] : []),
  ];
  return (
    <Table caption={t('table.scroll', { name: t('measure.trend') })} narrow="numbers" head={head}>
      <tbody>
        {measure.trend.map((month) => (
          <tr key={month.month}>
            <th scope="row">{monthWords(month.month, language)}</th>
            <td className="num">{countedOf(month, words)}</td>
            <td className="num">{shareWords(month, words)}</td>
            <td className="num">{intervalWords(month, words)}</td>
            {dayKind ? <td className="num">{month.medianDays === null ? '' : medianWords(month.medianDays, dayKind, words)}</td> : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
