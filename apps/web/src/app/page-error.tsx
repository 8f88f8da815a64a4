import { useWords } from './words/words.js';
import { Button } from '../ui/button.js';
import { Note } from '../ui/note.js';

/** A page that broke: what was typed is kept in its draft, and the page can be opened again. */
export function PageError({ reset }: { error: unknown; reset?: () => void }) {
  const { t } = useWords();
  return (
    <main id="main" className="page">
      <h1>{t('error.readLead')}</h1>
      <Note tone="late" urgent>
        <p>{t('error.unexpected')}</p>
        <div className="line note-actions">
          <Button size="small" onClick={() => (reset ? reset() : window.location.reload())}>
            {t('error.reload')}
          </Button>
        </div>
      </Note>
    </main>
  );
}
