import { useAnySession } from '../session/session.js';
import { useWords } from '../words/words.js';

/** First on every page while anybody may sign in as anybody: that this is a demonstration. */
export function DemoBanner() {
  const { t } = useWords();
  const { demo } = useAnySession();
  if (!demo) return null;
  return (
    <section className="demo-bar" aria-label={t('frame.demoLabel')}>
      <b>{t('frame.demoLead')}</b> {t('frame.demo')}
    </section>
  );
}
