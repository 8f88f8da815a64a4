import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { clock } from '../../ui/dates.js';
import { SendError } from '../../ui/error-state.js';
import { Note } from '../../ui/note.js';
import { SavedLine } from '../../ui/states.js';
import { asksBeforeBirth, BeforeBirthDialog } from './before-birth-dialog.js';
import { useWords } from '../words/words.js';
import type { DraftedForm } from './drafted-form.js';
import { TriedToSave } from './tried.js';

interface FormFrameProps<T> {
  readonly form: DraftedForm<T>;
  readonly save: string;
  /** What is missing, in a sentence, or undefined where the form may be sent. */
  readonly missing?: string;
  /** Everything typed, for "Copy my text". */
  readonly text?: string;
  readonly onCancel?: () => void;
  readonly label?: string;
  readonly children: ReactNode;
  readonly more?: ReactNode;
}

/** A form with its states: what was kept, what is missing, what went wrong. Ctrl Enter saves. */
export function FormFrame<T>({ form, save, missing, text, onCancel, label, children, more }: FormFrameProps<T>) {
  const { t } = useWords();
  const [tries, setTries] = useState(0);
  const frame = useRef<HTMLFormElement>(null);
  const told = tries > 0;
  const submit = (): void => {
    setTries((before) => before + 1);
    if (!missing && !form.busy) form.submit();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    submit();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  };
  // Whoever could not save goes on at the first field that is marked.
  useEffect(() => {
    if (tries > 0) frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  if (!form.ready) return null;
  return (
    <form ref={frame} className="flow-4 drafted" onSubmit={onSubmit} onKeyDown={onKey} aria-label={label} noValidate>
      {form.restored ? <Restored onStartAgain={() => void form.discard()} /> : null}
      <TriedToSave value={told && missing !== undefined}>{children}</TriedToSave>
      {told && missing ? (
        <p className="usa-error-message" role="alert">
          {missing}
        </p>
      ) : null}
      {asksBeforeBirth(form.sending) ? (
        <BeforeBirthDialog onConfirm={form.confirmBeforeBirth} onChange={() => form.set({})} />
      ) : (
        <SendError sending={form.sending} onTryNow={form.tryNow} text={text} />
      )}
      <div className="line">
        <Button type="submit" disabled={form.busy}>
          {form.sending.is === 'sending' ? t('save.saving') : save}
        </Button>
        {onCancel ? (
          <Button look="quiet" onClick={onCancel}>
            {t('save.cancel')}
          </Button>
        ) : null}
        {more}
        {form.sending.is === 'waiting' ? <span className="meta">{t('save.waits')}</span> : null}
        <KeptLine savedAt={form.savedAt} />
      </div>
    </form>
  );
}

function Restored({ onStartAgain }: { onStartAgain: () => void }) {
  const { t } = useWords();
  return (
    <Note tone="calm">
      {t('form.restored')}{' '}
      <button type="button" className="as-link" onClick={onStartAgain}>
        {t('form.startAgain')}
      </button>
    </Note>
  );
}

function KeptLine({ savedAt }: { savedAt?: string }) {
  const { t, language } = useWords();
  return savedAt ? <SavedLine>{t('form.keptAt', { time: clock(savedAt, language) })}</SavedLine> : null;
}
