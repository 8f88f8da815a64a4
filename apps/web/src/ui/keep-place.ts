import { useEffect } from 'react';

/** Parts of a page that take the focus when what had it is gone: the row before the list, the goal before the page. */
const PARTS = 'tr, li, article, section, fieldset, form, [role="dialog"], main';

/** Where the focus was: the element, and the parts of the page around it from the nearest on. */
type Place = readonly HTMLElement[];

/** The place of what has the focus now; empty where nothing has it. */
export function placeOfFocus(): Place {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return [];
  const place = [focused];
  for (let part = focused.parentElement?.closest<HTMLElement>(PARTS); part; part = part.parentElement?.closest<HTMLElement>(PARTS))
    place.push(part);
  return place;
}

/** Gives the focus back to where it was, or to the nearest part around it that is still there. */
export function goBackTo([focused, ...around]: Place): void {
  if (focused && takesFocus(focused)) return focused.focus();
  const part = around.find(takesFocus);
  if (!part || part === document.activeElement) return;
  if (!part.hasAttribute('tabindex')) {
    part.tabIndex = -1;
    part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true });
  }
  part.focus({ preventScroll: true });
}

function takesFocus(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && !element.closest('[inert]') && element.getClientRects().length > 0;
}

/** It is off for a moment, as while something is sent: it takes the focus again when it is on. */
const isOff = (focused: HTMLElement | undefined): boolean => Boolean(focused?.isConnected && focused.matches(':disabled'));

/**
 * Keeps the focus on the page. A button that goes away once it was pressed, or that is off while something is sent, would leave a
 * keyboard at the top of the page; so the focus goes back to it, or to the part that it stood in. Who clicks beside everything
 * or leaves on purpose is not called back.
 */
export function useKeptPlace(): void {
  useEffect(() => {
    let place: Place = [];
    const onFocus = (): void => void (place = placeOfFocus());
    const forget = (): void => void (place = []);
    // The focus left something that is still there and still takes it: that was meant.
    const onBlur = ({ target, relatedTarget }: FocusEvent): void => {
      if (relatedTarget) return;
      const left = place;
      queueMicrotask(() => {
        if (place === left && target instanceof HTMLElement && takesFocus(target)) forget();
      });
    };
    const onChange = (): void => {
      if (document.activeElement === document.body && document.hasFocus() && !isOff(place[0])) goBackTo(place);
    };
    const changes = new MutationObserver(onChange);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', onBlur);
    document.addEventListener('pointerdown', forget);
    changes.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'inert'] });
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', onBlur);
      document.removeEventListener('pointerdown', forget);
      changes.disconnect();
    };
  }, []);
}
