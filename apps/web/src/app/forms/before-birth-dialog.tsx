import { ApiProblem } from '../../api/problem.js';
import type { Sending } from '../../api/use-sender.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useWords } from '../words/words.js';

/** True where the service asks whether something really happened before a birth. */
export function asksBeforeBirth(sending: Sending): boolean {
  return sending.is === 'refused' && sending.error instanceof ApiProblem && sending.error.code === 'before-birth';
}

/** The day lies before a birth: asked, and the answer is recorded. Nothing is chosen beforehand, and nothing typed is lost. */
export function BeforeBirthDialog({ onConfirm, onChange }: { onConfirm: () => void; onChange: () => void }) {
  const { t } = useWords();
  const footer = (
    <>
      <Button onClick={onConfirm}>{t('form.birthFirst.yes')}</Button>
      <Button look="outline" onClick={onChange}>
        {t('form.birthFirst.no')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('form.birthFirst.title')} width={560} onClose={onChange} footer={footer}>
      <p>{t('form.birthFirst.lead')}</p>
      <p className="meta">{t('form.birthFirst.kept')}</p>
    </Dialog>
  );
}
