import { Navigate } from '@tanstack/react-router';
import { NoAccess } from '../ui/states.js';
import { useMainNav } from './frame/main-nav.js';

/** `/` leads to the first place that is open to whoever is signed in: My day for those with a queue, else cases or measures. */
export function Home() {
  const [first] = useMainNav();
  return first ? <Navigate to={first.to} replace /> : <NoAccess />;
}
