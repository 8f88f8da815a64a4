import { useToday } from '../../app/now.js';
import { useWords, type Words } from '../../app/words/words.js';
import { daysBetween, dayOf, monthDay } from '../../ui/dates.js';
import { Icon } from '../../ui/icon.js';
import { birthWords } from '../take-contact/birth-words.js';
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
        {from.said
          ? t('person.prov.said', { said: code('said', from.said), who, when: when(from.occurredAt) })
          : t('person.prov.saidOnly', { who, when: when(from.occurredAt) })}
      </span>
      {from.verified ? (
        <span className="prov">
          <Icon name="verified" />
          {t('person.prov.checked', { program: code('program', from.verified.program), when: when(from.verified.at) })}
          {from.verified.who
            ? `. ${t('person.prov.checkedHow', { how: code('person.how', from.verified.how), who: from.verified.who.name })}`
            : null}
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

/** The earlier value as people read it: dates and codes in words, everything else as it stood. */
function earlierWords(was: string, { code, language }: Words): string {
  if (/^\d{4}(-\d\d){0,2}$/.test(was)) return birthWords(was, language);
  const inWords = (part: string): string => [code('group', part), code('language', part)].find((own) => own !== part) ?? part;
  return was.split(', ').map(inWords).join(', ');
}

function Corrected({ corrected }: { corrected: NonNullable<Provenance['corrected']> }) {
  const words = useWords();
  const { t, language, code } = words;
  const today = useToday();
  return (
    <details className="corrected">
      <summary className="prov prov--fixed">
        <Icon name="history" />
        {t('person.prov.corrected')}
      </summary>
      <div className="was">
        <p>{t('person.prov.was', { was: earlierWords(corrected.was, words), reason: corrected.reason })}</p>
        <p className="meta">
          {t('person.prov.correctedBy', {
            who: corrected.who?.name ?? code('role', 'system'),
            when: monthDay(dayOf(corrected.at), language, today),
          })}
        </p>
      </div>
    </details>
  );
}
