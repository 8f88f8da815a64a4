import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { goTo } from './contact-tools.js';
import type { ContactSending } from './use-contact-sending.js';

/** The contact lies before the birth date: asked, and the answer is recorded. Nothing is chosen beforehand. */
export function BeforeBirthDialog({ sending }: { sending: ContactSending }) {
  const { t } = useWords();
  const change = (): void => {
    sending.reset();
    setTimeout(() => goTo('birth'));
  };
  const footer = (
    <>
      <Button onClick={sending.confirmBeforeBirth}>{t('take.birthFirst.yes')}</Button>
      <Button look="outline" onClick={change}>
        {t('take.birthFirst.no')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('take.birthFirst.title')} width={560} onClose={change} footer={footer}>
      <p>{t('take.birthFirst.lead')}</p>
      <p className="meta">{t('take.birthFirst.kept')}</p>
    </Dialog>
  );
}
