import { useLocation } from '@tanstack/react-router';
import type { IconName } from '../../ui/icon.js';
import { useWords } from '../words/words.js';

export interface NavItem {
  readonly to: '/my-day' | '/cases' | '/contacts/new' | '/measures';
  readonly label: string;
  readonly short: string;
  readonly icon: IconName;
  readonly current: boolean;
}

/** The main places, for the top bar and for the phone's bottom bar. */
export function useMainNav(): readonly NavItem[] {
  const { t } = useWords();
  const { pathname } = useLocation();
  const at = (...starts: string[]): boolean => starts.some((start) => pathname === start || pathname.startsWith(`${start}/`));
  return [
    { to: '/my-day', label: t('nav.myDay'), short: t('nav.myDay'), icon: 'check_circle_outline', current: at('/my-day') },
    { to: '/cases', label: t('nav.cases'), short: t('nav.cases'), icon: 'folder_open', current: at('/cases', '/people') },
    {
      to: '/contacts/new',
      label: t('nav.takeContact'),
      short: t('nav.contactShort'),
      icon: 'add_circle_outline',
      current: at('/contacts', '/intakes', '/triages'),
    },
    { to: '/measures', label: t('nav.measures'), short: t('nav.measures'), icon: 'assessment', current: at('/measures') },
  ];
}
