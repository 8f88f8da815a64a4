import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { daysBetween, dayOf, monthDay } from '../../ui/dates.js';
import { Icon } from '../../ui/icon.js';
import type { Provenance } from './person-api.js';

/** Who said it to whom and when; then, only where it differs from the normal case: late, checked, corrected. */
export function ProvenanceLine({ from }: { from: Provenance }) {
  const { t, code, language } = useWords();
  const today = useToday();
  const when = (moment: string): string => monthDay(dayOf(moment), language, today);
  const who = from.who?.name ?? code('role', 'system');
  const late = daysBetween(dayOf(from.occurredAt), dayOf(from.recordedAt));
  return (
    <div className="provenance">
      <span className="prov">
        {from.said ? t('person.prov.said', { said: code('said', from.said), who, when: when(from.occurredAt) }) : t('person.prov.saidOnly', { who, when: when(from.occurredAt) })}
      </span>
      {from.verified ? (
        <span className="prov">
          <Icon name="verified" />
          {t('person.prov.checked', { program: code('program', from.verified.program), when: when(from.verified.at) })}
          {from.verified.who ? `. ${t('person.prov.checkedHow', { how: code('person.how', from.verified.how), who: from.verified.who.name })}` : null}
        </span>
      ) : null}
      {late > 0 ? (
        <span className="prov prov--late">
          <Icon name="update" />
          {t('prov.late', { happened: when(from.occurredAt), recorded: when(from.recordedAt), n: late })}
        </span>
      ) : null}
      {from.corrected ? <Corrected corrected={from.corrected} /> : null}
    </div>
  );
}

function Corrected({ corrected }: { corrected: NonNullable<Provenance['corrected']> }) {
  const { t, language, code } = useWords();
  const today = useToday();
  return (
    <details className="corrected">
      <summary className="prov prov--fixed">
        <Icon name="history" />
        {t('person.prov.corrected')}
      </summary>
      <div className="was">
        <p>{t('person.prov.was', { was: corrected.was, reason: corrected.reason })}</p>
        <p className="meta">{t('person.prov.correctedBy', { who: corrected.who?.name ?? code('role', 'system'), when: monthDay(dayOf(corrected.at), language, today) })}</p>
      </div>
    </details>
  );
}
