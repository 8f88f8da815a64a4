import { useState } from 'react';
import type { CaseHeader } from '../../../api/casework.js';
import { useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { CloseCaseDialog } from './close-case-dialog.js';
import { ReopenCaseDialog } from './reopen-case-dialog.js';
import './ending.css';

/** Ends the case, for those who may. It is seldom done, so it does not stand among what is done daily. */
export function CloseButton({ file }: { file: CaseHeader }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  if (!file.allowed.includes('close-case')) return null;
  return (
    <p className="case-end no-print">
      <Button look="quiet" size="small" onClick={() => setOpen(true)}>
        {t('caseEnd.close')}
      </Button>
      {open ? <CloseCaseDialog file={file} onClose={() => setOpen(false)} /> : null}
    </p>
  );
}

/** Lets the case go on, for those who may. */
export function ReopenButton({ file }: { file: CaseHeader }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  if (!file.allowed.includes('reopen-case')) return null;
  return (
    <p className="case-end no-print">
      <Button look="outline" size="small" onClick={() => setOpen(true)}>
        {t('caseEnd.reopen')}
      </Button>
      {open ? <ReopenCaseDialog file={file} onClose={() => setOpen(false)} /> : null}
    </p>
  );
}
