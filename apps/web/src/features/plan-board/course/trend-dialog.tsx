import { useState } from 'react';
import type { PlanGoal } from '../../../api/plans.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { dayOf, monthDay } from '../../../ui/dates.js';
import { Dialog } from '../../../ui/dialog.js';
import { Table } from '../../../ui/table.js';
import { ProgressLine } from '../progress-line.js';
import { may, usePlan } from '../plan-context.js';
import { CorrectValueForm } from './correct-value-form.js';
import { goingSentence, saidValue, trendName, type MeasuredValue, type Trend } from './scale-words.js';
import { TrendLine } from './trend-line.js';

/** How far the goal is: its line, and each scale through time with every value, who said it, when it was true and when it was recorded. */
export function TrendDialog({ goal }: { goal: PlanGoal }) {
  const { t } = useWords();
  const { close } = usePlan();
  const asked = goal.trends.filter(({ values, notSaid }) => values.length + notSaid.length > 0);
  return (
    <Dialog title={t('trend.title')} lead={<p className="meta">{goal.title}</p>} width={760} onClose={close}>
      <div className="flow-4">
        <ProgressLine goal={goal} />
        {asked.length === 0 ? <p className="row-t">{t('trend.none')}</p> : null}
        {asked.map((trend) => (
          <TrendSection key={`${trend.instrument ?? ''} ${trend.domain ?? ''}`} trend={trend} goal={goal} />
        ))}
      </div>
    </Dialog>
  );
}

function TrendSection({ trend, goal }: { trend: Trend; goal: PlanGoal }) {
  const words = useWords();
  const { t, language } = words;
  const today = useToday();
  const version = trend.instrumentVersion ? ` ${t('trend.version', { version: trend.instrumentVersion })}` : '';
  return (
    <section className="flow">
      <h3>{trendName(trend, goal, words)}</h3>
      <figure>
        <TrendLine trend={trend} goal={goal} />
        <figcaption className="row-t">
          {goingSentence(trend, goal, words)} {t(trend.better === 'lower' ? 'trend.less' : 'trend.more')}
          <span className="meta">{version}</span>
        </figcaption>
      </figure>
      {trend.values.length > 0 ? <Values trend={trend} goal={goal} /> : null}
      {trend.notSaid.length > 0 ? (
        <ul className="list row-t">
          {trend.notSaid.map((one) => (
            <li key={one.at}>
              {t('trend.notSaid', { day: monthDay(dayOf(one.at), language, today), because: words.code('notSaid', one.because) })}{' '}
              <span className="meta">{one.who.name}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Values({ trend, goal }: { trend: Trend; goal: PlanGoal }) {
  const { t } = useWords();
  const [correcting, setCorrecting] = useState<string | undefined>();
  const head = [
    { key: 'value', label: t('trend.value') },
    { key: 'true', label: t('trend.true'), width: 120 },
    { key: 'recorded', label: t('trend.recorded'), width: 130 },
    { key: 'who', label: t('trend.who'), width: 150 },
  ];
  const corrected = trend.values.find(({ progressId }) => progressId === correcting);
  return (
    <>
      <Table caption={t('trend.table')} head={head} narrow="cards">
        <tbody>
          {[...trend.values].reverse().map((value) => (
            <ValueRow key={value.progressId} {...{ value, trend, goal }} onCorrect={() => setCorrecting(value.progressId)} />
          ))}
        </tbody>
      </Table>
      {corrected ? <CorrectValueForm key={corrected.progressId} value={corrected} trend={trend} goal={goal} /> : null}
    </>
  );
}

function ValueRow({ value, trend, goal, onCorrect }: { value: MeasuredValue; trend: Trend; goal: PlanGoal; onCorrect: () => void }) {
  const words = useWords();
  const { t, language } = words;
  const today = useToday();
  const { readOnly } = usePlan();
  const day = (moment: string): string => monthDay(dayOf(moment), language, today);
  const mayCorrect = may(goal, 'measure-progress', readOnly) || may(goal, 'reopen-goal', readOnly);
  return (
    <tr>
      <th scope="row" className="wide-s">
        {saidValue(value.value, trend, goal, words)} {value.note ? <span className="sub">{value.note}</span> : null}
        {value.was.map((was) => (
          <span className="was" key={was.recordedAt}>
            {t('trend.was', { value: saidValue(was.value, trend, goal, words), name: was.who.name, day: day(was.recordedAt) })}
          </span>
        ))}
        {value.reason ? <span className="sub">{t('trend.because', { reason: value.reason })}</span> : null}
      </th>
      <td data-label={t('trend.true')}>{day(value.at)}</td>
      <td data-label={t('trend.recorded')}>{day(value.recordedAt)}</td>
      <td>
        {value.who.name}{' '}
        {mayCorrect ? (
          <button type="button" className="as-link" onClick={onCorrect}>
            {t('trend.correct')}
            <span className="sr">: {day(value.at)}</span>
          </button>
        ) : null}
      </td>
    </tr>
  );
}
