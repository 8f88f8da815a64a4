import { useState } from 'react';
import type { CaseHeader } from '../../../api/casework.js';
import { useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { CloseCaseDialog } from './close-case-dialog.js';
import { ReopenCaseDialog } from './reopen-case-dialog.js';

/** Ends the case, or lets it go on, for those who may. */
export function EndButton({ file }: { file: CaseHeader }) {
  const { t } = useWords();
  const [open, setOpen] = useState<'close' | 'reopen' | undefined>();
  const onClose = (): void => setOpen(undefined);
  return (
    <>
      {file.allowed.includes('close-case') ? (
        <Button look="quiet" onClick={() => setOpen('close')}>
          {t('caseEnd.close')}
        </Button>
      ) : null}
      {file.allowed.includes('reopen-case') ? (
        <Button look="outline" onClick={() => setOpen('reopen')}>
          {t('caseEnd.reopen')}
        </Button>
      ) : null}
      {open === 'close' ? <CloseCaseDialog file={file} onClose={onClose} /> : null}
      {open === 'reopen' ? <ReopenCaseDialog file={file} onClose={onClose} /> : null}
    </>
  );
}
