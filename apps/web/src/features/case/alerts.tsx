import type { Alert, CasePerson } from '../../api/casework.js';
import { useWords, type Words } from '../../app/words/words.js';
import { AlertStrip } from '../../ui/marks.js';

/** Every way of reaching somebody; where all are safe there is nothing to warn of. */
const WAYS = ['call', 'text', 'voicemail', 'mail'] as const;

/** A person's alerts as strips: what to do, never why. In a view as of the past they are marked as today's. */
export function Alerts({ alerts, people, today = false }: { alerts: readonly Alert[]; people: readonly CasePerson[]; today?: boolean }) {
  const words = useWords();
  const shown = alerts.map((alert) => ({ alert, text: alertWords(alert, people, words) })).filter(({ text }) => text !== undefined);
  return (
    <>
      {shown.map(({ alert, text }, index) => (
        <AlertStrip
          key={`${alert.kind}-${alert.personId}-${index}`}
          kind={alert.kind}
          words={text ?? ''}
          today={today ? words.t('asOf.todayAlert') : undefined}
        />
      ))}
    </>
  );
}

/** What the strip says; undefined where every way of reaching them is safe. */
export function alertWords(alert: Alert, people: readonly CasePerson[], { t, code, language }: Words): string | undefined {
  const name = alert.name ?? t('plan.thePerson');
  if (alert.kind === 'interpreter') return t('alert.interpreter', { name, language: code('language', alert.language), words: alert.words });
  if (alert.kind === 'no-contact')
    return t('alert.noContact', { name, other: people.find((person) => person.id === alert.other)?.name ?? t('alert.another') });
  const unsafe = WAYS.filter((way) => !alert.safeFor.includes(way) && isMeant(way, alert.means));
  if (unsafe.length === 0) return undefined;
  const safe = alert.safeFor.map((way) => code('way', way));
  const no = new Intl.ListFormat(language, { type: 'disjunction' }).format(unsafe.map((way) => code('noWay', way)));
  if (safe.length === 0) return t('alert.neverUse', { name, value: alert.value });
  return t('alert.safe', { name, value: alert.value, ways: new Intl.ListFormat(language).format(safe), no });
}

/** Mail goes to an address, the rest to a phone. */
function isMeant(way: string, means: string): boolean {
  const postal = ['mail', 'address', 'email'].includes(means);
  return postal ? way === 'mail' : way !== 'mail';
}
