import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { SendError } from '../../ui/error-state.js';
import { TextAreaField } from '../../ui/fields.js';
import { useContact } from './contact-tools.js';
import type { ContactSending } from './use-contact-sending.js';

/** Only information was asked for: what was told, and the contact ends. The text is kept like all of the form. */
export function InformationDialog({ sending, onClose }: { sending: ContactSending; onClose: () => void }) {
  const { t } = useWords();
  const { form, set, busy, missing } = useContact();
  const close = (): void => {
    sending.forgetMissing();
    onClose();
  };
  const footer = (
    <>
      <Button disabled={busy} onClick={() => sending.goOn('information')}>
        {t('take.info.save')}
      </Button>
      <Button look="quiet" disabled={busy} onClick={close}>
        {t('save.cancel')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('take.info.title')} width={620} onClose={close} footer={footer} lead={<p className="row-t">{t('take.info.lead')}</p>}>
      <TextAreaField
        label={t('take.info.offered')}
        hint={t('take.info.offeredHint')}
        error={missing.map(({ key }) => t(key)).join(' ') || undefined}
        rows={3}
        maxLength={2000}
        value={form.offered}
        onChange={(offered) => set({ offered })}
      />
      <SendError sending={sending.sending} onTryNow={sending.tryNow} text={form.ownWords} />
    </Dialog>
  );
}
