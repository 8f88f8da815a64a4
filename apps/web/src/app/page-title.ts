import { useEffect } from 'react';
import { useWords } from './words/words.js';

/** The document's title, read first by a screen reader when the page changes. Never personal: tabs and history show it. */
export function usePageTitle(page: string): void {
  const { t } = useWords();
  useEffect(() => {
    document.title = t('frame.title', { page });
  }, [page, t]);
}
