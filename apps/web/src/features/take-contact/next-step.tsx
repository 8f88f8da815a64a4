import { useState } from 'react';
import { BeforeBirthDialog } from '../../app/forms/before-birth-dialog.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { SendError } from '../../ui/error-state.js';
import { Note } from '../../ui/note.js';
import { goTo, useContact } from './contact-tools.js';
import { InformationDialog } from './information-dialog.js';
import type { ContactSending } from './use-contact-sending.js';

/** How the contact goes on: to the screener, or it ends with information, or it waits. */
export function NextStep({
  sending,
  onLater,
  onWithdraw,
  onDiscard,
}: {
  sending: ContactSending;
  onLater: () => void;
  onWithdraw?: () => void;
  onDiscard?: () => void;
}) {
  const { t } = useWords();
  const { busy, missing, form } = useContact();
  const [ending, setEnding] = useState(false);
  const changeBirth = (): void => {
    sending.reset();
    setTimeout(() => goTo('birth'));
  };
  return (
    <section id="s5" aria-labelledby="s5-head" tabIndex={-1} className="contact-next">
      <h2 id="s5-head">5. {t('take.step.next')}</h2>
      {missing.length > 0 && !ending ? <MissingList /> : null}
      {sending.asksBeforeBirth ? null : <SendError sending={sending.sending} onTryNow={sending.tryNow} text={form.ownWords} />}
      <div className="line">
        <Button disabled={busy} onClick={() => sending.goOn('screener')}>
          {t('take.next.screener')}
        </Button>
        <Button look="outline" disabled={busy} onClick={() => setEnding(true)}>
          {t('take.next.information')}
        </Button>
        <Button look="quiet" disabled={busy} onClick={onLater}>
          {t('take.next.later')}
        </Button>
        {onDiscard ? (
          <Button look="quiet" disabled={busy} onClick={onDiscard}>
            {t('take.next.discard')}
          </Button>
        ) : null}
        {onWithdraw ? (
          <Button look="quiet" disabled={busy} onClick={onWithdraw}>
            {t('take.next.withdraw')}
          </Button>
        ) : null}
        <span className="meta" role="status">
          {sending.progress
            ? t('take.next.sending', { n: Math.min(sending.progress.done + 1, sending.progress.of), of: sending.progress.of })
            : null}
        </span>
      </div>
      {ending ? <InformationDialog sending={sending} onClose={() => setEnding(false)} /> : null}
      {sending.asksBeforeBirth ? <BeforeBirthDialog onConfirm={sending.confirmBeforeBirth} onChange={changeBirth} /> : null}
    </section>
  );
}

function MissingList() {
  const { t } = useWords();
  const { missing } = useContact();
  return (
    <Note tone="hold" icon="warning" urgent>
      <p className="strong">{t('take.missing.lead')}</p>
      <ul className="flow-1">
        {missing.map(({ field, key }) => (
          <li key={key}>
            <a
              href={`#${field}`}
              className="tap"
              onClick={(event) => {
                event.preventDefault();
                goTo(field);
              }}
            >
              {t(key)}
            </a>
          </li>
        ))}
      </ul>
    </Note>
  );
}
