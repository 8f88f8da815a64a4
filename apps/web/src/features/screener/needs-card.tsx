import { useWords } from '../../app/words/words.js';
import { NEEDS } from '../take-contact/heard-needs.js';
import type { Triage } from './triage-api.js';

/** The ten needs as they were said at the contact; what was not said is named apart. */
export function NeedsCard({ triage }: { triage: Triage }) {
  const { t, code, language } = useWords();
  const said = NEEDS.filter((need) => (triage.needs[need] ?? 'not-said') !== 'not-said');
  const notSaid = NEEDS.filter((need) => !said.includes(need)).map((need) => code('need', need));
  return (
    <section id="t1" className="card" aria-labelledby="t1-head" tabIndex={-1}>
      <header>
        <h2 id="t1-head">1. {t('triage.step.needs')}</h2>
        <span className="meta">{t('triage.needs.lead')}</span>
      </header>
      <div className="pad-all flow-2">
        {said.length === 0 ? <p className="row-t">{t('triage.needs.none')}</p> : null}
        <ul className="line row-t">
          {said.map((need) => (
            <li key={need} className="tagx">
              {code('need', need)}: {code('answer', triage.needs[need] ?? '')}
            </li>
          ))}
        </ul>
        {notSaid.length > 0 ? (
          <p className="meta">{t('triage.needs.notSaid', { list: new Intl.ListFormat(language).format(notSaid) })}</p>
        ) : null}
      </div>
    </section>
  );
}
