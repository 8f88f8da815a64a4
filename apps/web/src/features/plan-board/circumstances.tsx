import type { Circumstance } from '../../api/plans.js';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { dayOf, longDay } from '../../ui/dates.js';
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
  const { t, language } = useWords();
  const today = useToday();
  const { board, readOnly, open } = usePlan();
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
            <li key={item.id}>
              {item.words}{' '}
              <span className="meta">{t('plan.namedBy', { name: item.who.name, day: longDay(dayOf(item.at), language, today) })}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
