import { useWords } from '../../app/words/words.js';
import { Table } from '../../ui/table.js';
import { domainOf, placeIn, valuesOf, type Domain } from './chart-geometry.js';
import { countedOf, intervalWords, medianWords, rowName, shareWords } from './measure-words.js';
import type { Measure, Rate } from './measures-api.js';
import { isCounted, wholePercent } from './share-words.js';
import { VerdictMark } from './verdict-mark.js';

/** Who, exactly? Every row by name with its interval, its verdict in words, and the sum. */
export function RowsCard({ measure }: { measure: Measure }) {
  const words = useWords();
  const { t, language } = words;
  const domain = domainOf(valuesOf([...measure.rows, measure.value], [measure.threshold, measure.target]));
  const whole = (share: number): string => wholePercent(share, language);
  const { dayKind } = measure.definition;
  const head = [
    { key: 'name', label: t(`measure.by.${measure.by}`) },
    { key: 'counted', label: t('measure.table.counted'), numeric: true },
    { key: 'share', label: t('measure.table.share'), numeric: true },
    { key: 'interval', label: t('measure.table.interval'), numeric: true },
    ...(dayKind ? [{ key: 'median', label: t('measure.table.median'), numeric: true }] : []),
    { key: 'picture', label: t('measure.table.picture', { from: whole(domain.from), to: whole(domain.to) }) },
    { key: 'verdict', label: t('measure.table.against', { threshold: whole(measure.threshold), target: whole(measure.target) }) },
  ];
  return (
    <section className="card measure-rows" aria-labelledby="rows-head">
      <header>
        <h2 id="rows-head">{t(`measure.rows.${measure.by}`)}</h2>
        <span className="meta">
          {t('measure.rows.byName', { n: measure.rows.length })}. {measure.by === 'language' ? t('measure.rows.language.hint') : null}
        </span>
      </header>
      <Table caption={t('table.scroll', { name: t(`measure.rows.${measure.by}`) })} narrow="numbers" head={head}>
        <tbody>
          {measure.rows.map((row) => (
            <Row
              key={row.key}
              name={rowName(measure.by, row, words)}
              sub={row.notAddedAgain ? t('measure.rows.again') : undefined}
              rate={row}
              {...{ measure, domain }}
            />
          ))}
          <Row name={t('measure.rows.sum')} rate={measure.value} sum {...{ measure, domain }} />
        </tbody>
      </Table>
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly sub?: string;
  readonly rate: Rate;
  readonly sum?: boolean;
  readonly measure: Measure;
  readonly domain: Domain;
}

function Row({ name, sub, rate, sum, measure, domain }: RowProps) {
  const words = useWords();
  const { dayKind } = measure.definition;
  return (
    <tr className={sum || sub ? 'sum' : undefined}>
      <th scope="row">
        {sum ? <b>{name}</b> : name}
        {sub ? <span className="sub">{sub}</span> : null}
      </th>
      <td className="num">{countedOf(rate, words)}</td>
      <td className="num">
        <b>{shareWords(rate, words)}</b>
      </td>
      <td className="num">{intervalWords(rate, words)}</td>
      {dayKind ? <td className="num">{rate.medianDays === null ? '' : medianWords(rate.medianDays, dayKind, words)}</td> : null}
      <td>
        <Whisker rate={rate} everyone={measure.value} domain={domain} />
      </td>
      <td>
        <VerdictMark verdict={rate.verdict} />
      </td>
    </tr>
  );
}

/** The interval of a row as a small line; the same numbers stand beside it in words. */
function Whisker({ rate, everyone, domain }: { rate: Rate; everyone: Rate; domain: Domain }) {
  const at = (share: number): number => 6 + placeIn(share, domain) * 388;
  return (
    <svg className="whisker" viewBox="0 0 400 22" preserveAspectRatio="none" aria-hidden="true">
      <path d="M6 11H394" stroke="#dfe1e2" />
      {everyone.share === null ? null : <path d={`M${at(everyone.share)} 0V22`} stroke="#3d4551" strokeDasharray="3 3" />}
      {isCounted(rate) ? (
        <>
          <path d={`M${at(rate.lower)} 11H${at(rate.upper)}`} stroke="#5c6670" strokeWidth="4" />
          <path d={`M${at(rate.share)} 3V19`} stroke="#1b1b1b" strokeWidth="4" />
        </>
      ) : null}
    </svg>
  );
}
