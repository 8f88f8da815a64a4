import type { Alert } from '../../api/casework.js';
import { useWords } from '../../app/words/words.js';
import { AlertStrip } from '../../ui/alert-strip.js';

/** A person's alerts as strips: what to do, never why. In a view as of the past they are marked as today's. */
export function Alerts({ alerts, today = false }: { alerts: readonly Alert[]; today?: boolean }) {
  const { t } = useWords();
  return (
    <>
      {alerts.map((alert) => (
        <AlertStrip
          key={[alert.kind, alert.personId, alert.contact?.value, alert.withName].join('-')}
          alert={alert}
          today={today ? t('asOf.todayAlert') : undefined}
        />
      ))}
    </>
  );
}
