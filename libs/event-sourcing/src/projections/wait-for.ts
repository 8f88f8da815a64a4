import { START } from '../store.js';
import type { Checkpoints } from './checkpoints.js';
import { unitKey, type Unit } from './unit.js';

const POLL_MS = 25;

/** Where the slowest of those waited for is. */
export interface Reached {
  readonly reached: boolean;
  readonly position: string;
}

/** Looks at the stored checkpoints, at once, whenever one of this process moved, and now and then for those of others. */
export async function waitForPositions(
  checkpoints: Checkpoints,
  units: readonly Unit[],
  position: string,
  timeoutMs: number,
): Promise<Reached> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const moved = nextMove(checkpoints, Math.min(POLL_MS, Math.max(0, deadline - Date.now())));
    try {
      const stored = await checkpoints.read(units);
      const slowest = units.map((unit) => stored.get(unitKey(unit)) ?? START).sort()[0] ?? position;
      if (slowest >= position || Date.now() >= deadline) return { reached: slowest >= position, position: slowest };
      await moved.promise;
    } finally {
      moved.cancel();
    }
  }
}

function nextMove(checkpoints: Checkpoints, withinMs: number): { promise: Promise<void>; cancel: () => void } {
  let cancel = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    const timer = setTimeout(done, withinMs);
    const stop = checkpoints.onCommitted(done);
    function done(): void {
      clearTimeout(timer);
      stop();
      resolve();
    }
    cancel = done;
  });
  return { promise, cancel };
}
