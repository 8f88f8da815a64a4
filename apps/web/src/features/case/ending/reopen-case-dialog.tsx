import type { CaseHeader } from '../../../api/casework.js';
import { useCodes } from '../../../api/codes.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { ChoiceField } from '../../../ui/fields.js';
import { goesOnAfter } from '../../plan-board/course/closing.js';
import { useCaseForm } from './case-form.js';

/** Open the case again: why, and what goes on with it. */
export function ReopenCaseDialog({ file, onClose }: { file: CaseHeader; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const { goesOnReasons } = useCodes();
  const body = ({ reason }: { reason: string }): object => ({ reason });
  const form = useCaseForm({ caseId: file.id, path: 'reopening', initial: { reason: '' }, body, onClose });
  return (
    <Dialog title={t('caseEnd.reopen')} lead={<p className="meta">{t('caseEnd.reopenLead')}</p>} width={560} onClose={onClose}>
      <FormFrame
        form={form}
        save={t('caseEnd.reopenSave')}
        missing={form.value.reason ? undefined : t('course.missingReason')}
        onCancel={onClose}
        label={t('caseEnd.reopen')}
      >
        <ChoiceField
          legend={t('goesOn.why')}
          value={form.value.reason || undefined}
          onChange={(reason) => form.set({ reason })}
          options={goesOnAfter(file.closed?.reason, goesOnReasons).map((value) => ({ value, label: words.code('goesOn', value) }))}
        />
      </FormFrame>
    </Dialog>
  );
}
