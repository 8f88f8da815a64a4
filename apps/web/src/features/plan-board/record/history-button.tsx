import { useState } from 'react';
import { useWords } from '../../../app/words/words.js';
import { HistoryOpener } from '../../../ui/history-dialog.js';
import { FieldHistory } from './field-history.js';

/** Opens every value that a field had: from whom, when true, when learnt. */
export function HistoryButton({ itemId, field }: { itemId: string; field: string }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <HistoryOpener of={words.code('field', field)} onOpen={() => setOpen(true)} />
      {open ? <FieldHistory itemId={itemId} field={field} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
