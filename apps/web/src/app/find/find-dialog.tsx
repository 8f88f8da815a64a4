import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';
import { Dialog } from '../../ui/dialog.js';
import { usePermission } from '../session/session.js';
import { useWords } from '../words/words.js';
import { FindResults } from './find-results.js';
import { useFind, type Found } from './use-find.js';

/** Find a person or a case. What may be seen of a result is all that is shown of it. Escape closes and gives the focus back. */
export function FindDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const id = useId();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const find = useFind(typed);
  const open = (found: Found): void => {
    onClose();
    void (found.is === 'case'
      ? navigate({ to: '/cases/$caseId', params: { caseId: found.id } })
      : navigate({ to: '/people/$personId', params: { personId: found.id } }));
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const here = find.items[chosen];
    if (step !== 0 && find.items.length > 0) setChosen((chosen + step + find.items.length) % find.items.length);
    else if (event.key === 'Enter' && here) open(here);
    else return;
    event.preventDefault();
  };
  const type = (value: string): void => {
    setTyped(value);
    setChosen(0);
  };
  return (
    <Dialog
      title={t('find.title')}
      quietTitle
      width={720}
      onClose={onClose}
      footer={<FindFooter onTakeContact={() => (onClose(), void navigate({ to: '/contacts/new' }))} />}
    >
      <label className="usa-label" htmlFor={id}>
        {t('find.label')}
      </label>
      <input
        id={id}
        className="usa-input"
        data-autofocus
        role="combobox"
        aria-expanded={find.items.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={find.items[chosen] ? `${id}-${chosen}` : undefined}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKey}
      />
      <p className="usa-hint" id={`${id}-hint`}>
        {t('find.hint')}
      </p>
      <FindResults id={id} find={find} chosen={chosen} onOpen={open} />
    </Dialog>
  );
}

function FindFooter({ onTakeContact }: { onTakeContact: () => void }) {
  const { t } = useWords();
  const mayTake = usePermission('intake.take-contact');
  return (
    <>
      <span className="meta hide-s">
        <kbd>↑</kbd> <kbd>↓</kbd> {t('find.choose')}
      </span>
      <span className="meta hide-s">
        <kbd>Enter</kbd> {t('find.open')}
      </span>
      <span className="meta hide-s">
        <kbd>Esc</kbd> {t('find.close')}
      </span>
      {mayTake ? (
        <button type="button" className="as-link push" onClick={onTakeContact}>
          {t('find.nobody')}
        </button>
      ) : null}
    </>
  );
}
