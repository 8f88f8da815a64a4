import { useLocation } from '@tanstack/react-router';
import type { IconName } from '../../ui/icon.js';
import { useSession } from '../session/session.js';
import { useWords } from '../words/words.js';

export interface NavItem {
  readonly to: '/my-day' | '/cases' | '/contacts/new' | '/reviews' | '/measures' | '/operations';
  readonly label: string;
  readonly short: string;
  readonly icon: IconName;
  readonly current: boolean;
}

/** The main places that are open to the signed-in person, for the top bar and for the phone's bottom bar. The first is home. */
export function useMainNav(): readonly NavItem[] {
  const { t } = useWords();
  const { permissions } = useSession();
  const { pathname } = useLocation();
  const at = (...starts: string[]): boolean => starts.some((start) => pathname === start || pathname.startsWith(`${start}/`));
  const places = [
    { needs: 'my-day.read', to: '/my-day', label: t('nav.myDay'), icon: 'check_circle_outline', current: at('/my-day') },
    { needs: 'case.list', to: '/cases', label: t('nav.cases'), icon: 'folder_open', current: at('/cases', '/people') },
    {
      needs: 'intake.take-contact',
      to: '/contacts/new',
      label: t('nav.takeContact'),
      short: t('nav.contactShort'),
      icon: 'add_circle_outline',
      current: at('/contacts', '/intakes', '/triages'),
    },
    { needs: 'plan-reviews.read', to: '/reviews', label: t('nav.reviews'), icon: 'event', current: at('/reviews') },
    { needs: 'measures.read', to: '/measures', label: t('nav.measures'), icon: 'assessment', current: at('/measures') },
    { needs: 'operations.read', to: '/operations', label: t('nav.operations'), icon: 'settings', current: at('/operations') },
  ] as const;
  const open = places.filter(({ needs }) => permissions.includes(needs));
  // Whoever keeps the service running has seldom something in a queue: it is not their home.
  const seldom = permissions.includes('operations.read') ? open.filter(({ needs }) => needs === 'my-day.read') : [];
  const inOrder = [...open.filter((place) => !seldom.includes(place)), ...seldom];
  return inOrder.map(({ needs: _needs, ...place }) => ({ short: place.label, ...place }));
}
