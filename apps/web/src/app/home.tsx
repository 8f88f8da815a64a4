import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { NoAccess, Skeleton } from '../ui/states.js';
import { useMainNav } from './frame/main-nav.js';
import { useIsForThemselves } from './session/for-themselves.js';

/** `/` leads to the first place that is open to whoever is signed in: their own plan for a person, My day for those with a queue, else cases or measures. */
export function Home() {
  const work = useMainNav()[0]?.to;
  const to = useIsForThemselves() ? '/me' : work;
  const navigate = useNavigate();
  useEffect(() => {
    if (to) void navigate({ to, replace: true });
  }, [to, navigate]);
  return to ? <Skeleton /> : <NoAccess />;
}
