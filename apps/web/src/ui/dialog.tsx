import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../app/words/words.js';
import { Icon } from './icon.js';
import { goBackTo, placeOfFocus } from './keep-place.js';

interface DialogProps {
  readonly title: string;
  /** Escape and the close button. Must not throw typed text away: what a form holds stays with its owner or in a draft. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly lead?: ReactNode;
  readonly describedBy?: string;
  readonly width?: number;
  /** Hides the heading where the first field says it all. */
  readonly quietTitle?: boolean;
}

/**
 * A dialog over the page: the page behind is inert, the focus stays inside and goes back to where it came from.
 */
export function Dialog({ title, onClose, children, footer, lead, describedBy, width, quietTitle }: DialogProps) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  useModal(box, onClose);
  return createPortal(
    <div className="veil">
      <div
        className="dlg"
        role="dialog"
        aria-modal="true"
        aria-labelledby={heading}
        aria-describedby={describedBy}
        ref={box}
        tabIndex={-1}
        style={{ maxWidth: width }}
      >
        <div className={quietTitle ? 'dlg-top dlg-top--quiet' : 'dlg-top'}>
          <div className="dlg-title">
            <h2 id={heading} className={quietTitle ? 'sr' : undefined}>
              {title}
            </h2>
            <button type="button" className="dlg-close" onClick={onClose}>
              <Icon name="close" />
              <span className="sr">{t('dialog.close')}</span>
            </button>
          </div>
          {lead}
        </div>
        <div className="dlg-body">{children}</div>
        {footer ? <div className="dlg-foot">{footer}</div> : null}
      </div>
    </div>,
    document.body,
  );
}

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

function useModal(box: RefObject<HTMLDivElement | null>, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    const before = placeOfFocus();
    const release = makeRestInert(dialog);
    dialog.focus();
    const stop = focusFirstField(dialog);
    const onKey = (event: KeyboardEvent): void => keepInside(event, dialog, () => close.current());
    // The focus falls to the body when the element that had it goes away.
    const onLost = (event: KeyboardEvent): void => {
      if (event.target === document.body && !dialog.closest('[inert]')) onKey(event);
    };
    dialog.addEventListener('keydown', onKey);
    document.addEventListener('keydown', onLost);
    return () => {
      dialog.removeEventListener('keydown', onKey);
      document.removeEventListener('keydown', onLost);
      stop();
      release();
      goBackTo(before);
    };
  }, [box]);
}

/** The first field takes the focus: at once, or when it comes, where nobody has gone anywhere else in the dialog meanwhile. */
function focusFirstField(dialog: HTMLElement): () => void {
  const changes = new MutationObserver(() => look());
  const look = (): void => {
    if (document.activeElement !== dialog) return changes.disconnect();
    const first =
      dialog.querySelector<HTMLElement>('[data-autofocus]') ??
      dialog.querySelector<HTMLElement>('.dlg-body :is(input, select, textarea):not(:disabled)');
    if (!first) return;
    changes.disconnect();
    first.focus();
  };
  changes.observe(dialog, { childList: true, subtree: true });
  look();
  return () => changes.disconnect();
}

function keepInside(event: KeyboardEvent, dialog: HTMLElement, close: () => void): void {
  if (event.key === 'Escape') {
    event.stopPropagation();
    close();
    return;
  }
  if (event.key !== 'Tab') return;
  const stops = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.offsetParent !== null);
  const first = stops[0];
  const last = stops[stops.length - 1];
  const from = event.shiftKey ? first : last;
  if (document.activeElement === from || document.activeElement === dialog) {
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}

function makeRestInert(dialog: HTMLElement): () => void {
  const own = dialog.closest('.veil');
  const others = [...document.body.children].filter((child) => child !== own && !child.hasAttribute('inert'));
  for (const other of others) other.setAttribute('inert', '');
  document.body.classList.add('has-dialog');
  return () => {
    for (const other of others) other.removeAttribute('inert');
    if (!document.querySelector('.veil:not([inert])')) document.body.classList.remove('has-dialog');
  };
}
