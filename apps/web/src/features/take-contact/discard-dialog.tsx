import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';

/** Typed text goes only by the person's own hand, asked for twice. */
export function DiscardDialog({ onDiscard, onClose }: { onDiscard: () => void; onClose: () => void }) {
  const { t } = useWords();
  const footer = (
    <>
      <Button look="outline" onClick={onDiscard}>
        {t('take.discard.yes')}
      </Button>
      <Button onClick={onClose}>{t('take.discard.no')}</Button>
    </>
  );
  return (
    <Dialog title={t('take.discard.title')} width={480} onClose={onClose} footer={footer}>
      <p>{t('take.discard.lead')}</p>
    </Dialog>
  );
}
