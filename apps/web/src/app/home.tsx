import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { NoAccess, Skeleton } from '../ui/states.js';
import { useMainNav } from './frame/main-nav.js';

/** `/` leads to the first place that is open to whoever is signed in: My day for those with a queue, else cases or measures. */
export function Home() {
  const to = useMainNav()[0]?.to;
  const navigate = useNavigate();
  useEffect(() => {
    if (to) void navigate({ to, replace: true });
  }, [to, navigate]);
  return to ? <Skeleton /> : <NoAccess />;
}
