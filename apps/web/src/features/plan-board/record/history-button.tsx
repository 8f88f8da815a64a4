import { useState } from 'react';
import { useWords } from '../../../app/words/words.js';
import { HistoryDialog } from './history-dialog.js';

/** Opens every value that a field had: from whom, when true, when learnt. */
export function HistoryButton({ itemId, field }: { itemId: string; field: string }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const name = words.code('field', field);
  return (
    <>
      <button type="button" className="as-link history-open no-print" onClick={() => setOpen(true)}>
        <span aria-hidden="true">{words.t('history.open')}</span>
        <span className="sr">{words.t('history.of', { field: name })}</span>
      </button>
      {open ? <HistoryDialog itemId={itemId} field={field} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
