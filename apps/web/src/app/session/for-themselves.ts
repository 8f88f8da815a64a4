import { useSession } from './session.js';

/** Whether the signed-in person is here for themselves or their family, and not to work: they have a frame of their own. */
export function useIsForThemselves(): boolean {
  return ['person', 'family-member'].includes(useSession().actor.role);
}
