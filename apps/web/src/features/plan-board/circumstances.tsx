import type { Circumstance } from '../../api/plans.js';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { dayOf, longDay } from '../../ui/dates.js';
import { Tag } from '../../ui/marks.js';
import { usePlan } from './plan-context.js';

/** What helps, and what stands in the way. */
export function Circumstances() {
  const { board } = usePlan();
  return (
    <div className="cols cols--half">
      <CircumstanceCard kind="strength" items={board.strengths} />
      <CircumstanceCard kind="barrier" items={board.barriers} />
    </div>
  );
}

function CircumstanceCard({ kind, items }: { kind: 'strength' | 'barrier'; items: readonly Circumstance[] }) {
  const { t } = useWords();
  const { board, readOnly, open } = usePlan();
  const ended = board.ended.filter((one) => one.kind === kind);
  const mayAdd = !readOnly && board.allowed.includes(kind === 'strength' ? 'draw-on-strength' : 'name-barrier');
  return (
    <section className="card" aria-labelledby={`${kind}-title`}>
      <header>
        <h2 id={`${kind}-title`}>{t(`plan.${kind}s`)}</h2>
        {mayAdd ? (
          <Button look="quiet" size="small" className="push" onClick={() => open({ is: 'circumstance', kind })}>
            {t(`plan.add.${kind}`)}
          </Button>
        ) : null}
      </header>
      {items.length === 0 ? <p className="pad row-t">{t(`plan.no.${kind}`)}</p> : null}
      {items.length > 0 ? (
        <ul className="list pad row-t">
          {items.map((item) => (
            <CircumstanceLine key={item.id} item={item} kind={kind} />
          ))}
        </ul>
      ) : null}
      {ended.length > 0 ? (
        <details className="pad row-t">
          <summary>{t('circumstance.ended', { n: ended.length })}</summary>
          <ul className="list">
            {ended.map((item) => (
              <CircumstanceLine key={item.id} item={item} kind={kind} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

/** The kind, their own words, by whom; and the end, once it is true no more. */
function CircumstanceLine({ item, kind }: { item: Circumstance; kind: 'strength' | 'barrier' }) {
  const words = useWords();
  const { t, language } = words;
  const today = useToday();
  const { board, readOnly, open } = usePlan();
  const day = (moment: string): string => longDay(dayOf(moment), language, today);
  const end = kind === 'strength' ? 'end-strength' : 'remove-barrier';
  const mayEnd = !item.endedAt && !readOnly && board.allowed.includes(end);
  return (
    <li>
      {item.code ? <Tag>{words.code(kind, item.code)}</Tag> : null} {item.words}{' '}
      <span className="meta">
        {t('plan.namedBy', { name: item.who.name, day: day(item.at) })}
        {item.endedAt ? `, ${t('circumstance.until', { day: day(item.endedAt) })}` : ''}
        {item.endReason ? `: ${item.endReason}` : ''}
      </span>{' '}
      {mayEnd ? (
        <button
          type="button"
          className="as-link meta no-print"
          onClick={() => open({ is: 'course', of: { is: 'end-circumstance', kind, id: item.id } })}
        >
          {t(`circumstance.end.${kind}`)}
          <span className="sr">: {item.words}</span>
        </button>
      ) : null}
    </li>
  );
}
