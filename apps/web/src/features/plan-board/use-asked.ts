import { useEffect } from 'react';
import type { PlanBoard } from '../../api/plans.js';
import { useOutbox, useWaiting } from '../../app/outbox/outbox-context.js';
import type { PlanDialog } from './plan-context.js';

/**
 * A change that waited on this device met another's: the service keeps both values, and the choice opens by itself where
 * nothing else is open. From then on the plan's own mark stands for it, and it leaves the list of what waits.
 */
export function useAsked(board: PlanBoard | undefined, isOpen: boolean, open: (dialog: PlanDialog) => void): void {
  const box = useOutbox();
  const waiting = useWaiting();
  const asked = waiting.find(({ conflict }) => conflict !== undefined && conflict.planId === board?.id);
  const conflictId = asked?.conflict?.conflictId;
  const isThere = board?.conflicts.some((one) => one.conflictId === conflictId) ?? false;
  useEffect(() => {
    if (!asked || !conflictId || !isThere || isOpen) return;
    open({ is: 'conflict', conflictId });
    void box?.remove(asked.id);
  }, [asked, box, conflictId, isThere, isOpen, open]);
}
