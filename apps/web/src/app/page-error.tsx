import { useWords } from './words/words.js';
import { Button } from '../ui/button.js';
import { Note } from '../ui/note.js';

interface Broke {
  error: unknown;
  reset?: () => void;
}

/** What broke with the frame around it. */
export function FrameError(broke: Broke) {
  return (
    <main id="main">
      <PageError {...broke} />
    </main>
  );
}

/** A page that broke: what was typed is kept in its draft, and the page can be opened again. */
export function PageError({ reset }: Broke) {
  const { t } = useWords();
  return (
    <div className="page">
      <h1>{t('error.readLead')}</h1>
      <Note tone="late" urgent>
        <p>{t('error.unexpected')}</p>
        <div className="line note-actions">
          <Button size="small" onClick={() => (reset ? reset() : window.location.reload())}>
            {t('error.reload')}
          </Button>
        </div>
      </Note>
    </div>
  );
}
